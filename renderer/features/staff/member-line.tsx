import { useState } from 'react'
import type { StaffMember } from '../../../shared/model/staff.ts'
import {
  forgetStaffProblem,
  removeStaff,
  saveStaff,
  useMayCall,
  useStaff,
} from '../../stores/staff.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { PinField } from './pin-field.tsx'
import { RoleField } from './role-field.tsx'
import styles from './staff-section.module.css'

type MemberLineProps = { readonly member: StaffMember }

/** Somebody who works here, and the way to another PIN or role. */
export function MemberLine({ member }: MemberLineProps) {
  const { t } = useText()
  const mayChange = useMayCall('staff.save')
  const mayRemove = useMayCall('staff.remove')
  const [isOpen, setOpen] = useState(false)
  const open = (wanted: boolean): void => {
    forgetStaffProblem()
    setOpen(wanted)
  }
  return (
    <li className={styles['member']}>
      <div className={styles['line']}>
        <span className={styles['name']}>{member.name}</span>
        <span>{t(`staff.role.${member.role}`)}</span>
        {mayChange ? (
          <Button
            look="quiet"
            expanded={isOpen}
            label={t('staff.changeOf', { name: member.name })}
            onPress={() => open(!isOpen)}
          >
            {t('staff.change')}
          </Button>
        ) : null}
        {mayRemove ? (
          <Button look="quiet" onPress={() => void removeStaff(member)}>
            {t('staff.remove')}
          </Button>
        ) : null}
      </div>
      {isOpen && mayChange ? <ChangeMember member={member} onDone={() => open(false)} /> : null}
    </li>
  )
}

function ChangeMember({ member, onDone }: MemberLineProps & { readonly onDone: () => void }) {
  const { t } = useText()
  const isOneself = useStaff(({ state }) => state?.who?.id === member.id)
  const busy = useStaff((store) => store.busy)
  const [role, setRole] = useState(member.role)
  const [pin, setPin] = useState('')
  const save = async (): Promise<void> => {
    if (await saveStaff({ member: { ...member, role }, pin: pin === '' ? undefined : pin }))
      onDone()
  }
  return (
    <Form
      className={styles['form']}
      label={t('staff.changeOf', { name: member.name })}
      testId="staff-change"
      onSubmit={save}
    >
      <PinField
        label={t('staff.newPin')}
        help={t('staff.newPinHelp')}
        value={pin}
        onChange={setPin}
      />
      <RoleField
        value={role}
        help={isOneself && role === 'desk' ? t('staff.ownRole') : undefined}
        onChange={setRole}
      />
      <div className={styles['actions']}>
        <Button submits look="primary" disabled={busy} testId="staff-save">
          {t('staff.save')}
        </Button>
        <Button look="quiet" onPress={onDone}>
          {t('staff.cancel')}
        </Button>
      </div>
    </Form>
  )
}
