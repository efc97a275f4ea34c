import { lockAfter, useMayCall, useStaff } from '../../stores/staff.ts'
import { useText } from '../../text.ts'
import { SelectField } from '../../ui/field.tsx'
import { Section } from '../../ui/page.tsx'
import { MemberLine } from './member-line.tsx'
import { NewMember } from './new-member.tsx'
import { staffProblem } from './staff-problem.ts'
import styles from './staff-section.module.css'

const minutes = [0, 2, 5, 10, 30] as const

/** Who works at this laptop: names, PINs and what each may do. */
export function StaffSection() {
  const { t } = useText()
  const state = useStaff((store) => store.state)
  const problem = useStaff((store) => store.problem)
  const mayChange = useMayCall('staff.save')
  const mayWait = useMayCall('staff.lockAfter')
  const staff = state?.staff ?? []
  return (
    <Section
      title={t('staff.title')}
      help={t(staff.length === 0 ? 'staff.open' : mayChange ? 'staff.help' : 'staff.supervisor')}
    >
      {staff.length === 0 ? null : (
        <ul className={styles['list']} data-testid="staff-list">
          {staff.map((member) => (
            <MemberLine key={member.id} member={member} />
          ))}
        </ul>
      )}
      {problem === null ? null : (
        <p className={styles['problem']} role="alert">
          {staffProblem(problem, t)}
        </p>
      )}
      {mayChange ? <NewMember isFirst={staff.length === 0} /> : null}
      {staff.length === 0 || !mayWait ? null : (
        <SelectField
          label={t('staff.lockAfter')}
          value={String(state?.lockAfterMinutes ?? 0)}
          options={minutes.map((count) => ({
            value: String(count),
            label: count === 0 ? t('staff.lockNever') : t('staff.lockMinutes', { count }),
          }))}
          onChange={(value) => void lockAfter(Number(value))}
        />
      )}
    </Section>
  )
}
