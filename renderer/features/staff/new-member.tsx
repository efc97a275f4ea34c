import { useState } from 'react'
import type { Role } from '../../../shared/model/staff.ts'
import { useGuestCard } from '../../stores/guest-card.ts'
import { saveStaff } from '../../stores/staff.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { PinField } from './pin-field.tsx'
import { RoleField } from './role-field.tsx'
import styles from './staff-section.module.css'

/** Adds somebody who works here; the first one leads. */
export function NewMember({ isFirst }: { readonly isFirst: boolean }) {
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
    <Form className={styles['form']} onSubmit={add}>
      <TextField
        label={t('staff.name')}
        value={name}
        maxLength={80}
        problem={isNameless ? t('staff.nameMissing') : undefined}
        onChange={setName}
      />
      <PinField label={t('staff.pin')} help={t('staff.pinHelp')} value={pin} onChange={setPin} />
      {isFirst ? null : <RoleField value={role} onChange={setRole} />}
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
    </Form>
  )
}
