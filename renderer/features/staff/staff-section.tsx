import { useState } from 'react'
import type { Role } from '../../../shared/model/staff.ts'
import { lockAfter, removeStaff, saveStaff, useStaff } from '../../stores/staff.ts'
import { useGuestCard } from '../../stores/guest-card.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Section } from '../../ui/page.tsx'
import { staffProblem } from './staff-problem.ts'
import styles from './staff-section.module.css'

const minutes = [0, 2, 5, 10, 30] as const

/** Who works at this laptop: names, PINs and what each may do. */
export function StaffSection() {
  const { t } = useText()
  const state = useStaff((store) => store.state)
  const problem = useStaff((store) => store.problem)
  const staff = state?.staff ?? []
  return (
    <Section title={t('staff.title')} help={t(staff.length === 0 ? 'staff.open' : 'staff.help')}>
      {staff.length === 0 ? null : (
        <ul className={styles['list']} data-testid="staff-list">
          {staff.map((member) => (
            <li key={member.id} className={styles['line']}>
              <span className={styles['name']}>{member.name}</span>
              <span>{t(`staff.role.${member.role}`)}</span>
              <Button look="quiet" onPress={() => void removeStaff(member)}>
                {t('staff.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <NewMember isFirst={staff.length === 0} />
      {problem === null ? null : (
        <p className={styles['problem']} role="alert">
          {staffProblem(problem, t)}
        </p>
      )}
      {staff.length === 0 ? null : (
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

function NewMember({ isFirst }: { readonly isFirst: boolean }) {
  const { t } = useText()
  const [name, setName] = useState('')
  const [pin, setPin] = useState('')
  const [role, setRole] = useState<Role>('desk')
  const [isNameless, setNameless] = useState(false)
  const [takesBadge, setTakesBadge] = useState(false)
  // Whose card was looked at last is the crew member whose badge is meant.
  const guest = useGuestCard((card) => card.last)
  const given = isFirst ? 'supervisor' : role
  const add = async (): Promise<void> => {
    setNameless(name.trim() === '')
    if (name.trim() === '') return
    const attendeeId = takesBadge && given === 'desk' ? (guest?.id ?? null) : null
    const member = { id: crypto.randomUUID(), name: name.trim(), role: given, attendeeId }
    if (!(await saveStaff({ member, pin }))) return
    setName('')
    setPin('')
    setTakesBadge(false)
  }
  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <TextField
        label={t('staff.name')}
        value={name}
        maxLength={80}
        problem={isNameless ? t('staff.nameMissing') : undefined}
        onChange={setName}
      />
      <TextField
        label={t('staff.pin')}
        help={t('staff.pinHelp')}
        value={pin}
        maxLength={12}
        onChange={setPin}
      />
      {isFirst ? null : (
        <SelectField
          label={t('staff.role')}
          value={role}
          options={(['desk', 'supervisor'] as const).map((value) => ({
            value,
            label: t(`staff.role.${value}`),
          }))}
          onChange={setRole}
        />
      )}
      {isFirst || given !== 'desk' || guest === null ? null : (
        <label className={styles['choice']}>
          <input
            type="checkbox"
            checked={takesBadge}
            onChange={({ target }) => setTakesBadge(target.checked)}
          />
          {t('staff.badge', { name: guest.name })}
        </label>
      )}
      <Button submits testId="staff-add">
        {t(isFirst ? 'staff.addFirst' : 'staff.add')}
      </Button>
    </form>
  )
}
