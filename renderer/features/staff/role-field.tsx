import type { Role } from '../../../shared/model/staff.ts'
import { useText } from '../../text.ts'
import { SelectField } from '../../ui/field.tsx'

type RoleFieldProps = {
  readonly value: Role
  readonly help?: string | undefined
  readonly onChange: (role: Role) => void
}

/** The choice between the desk and a supervisor. */
export function RoleField({ value, help, onChange }: RoleFieldProps) {
  const { t } = useText()
  return (
    <SelectField
      label={t('staff.role')}
      help={help}
      value={value}
      options={(['desk', 'supervisor'] as const).map((role) => ({
        value: role,
        label: t(`staff.role.${role}`),
      }))}
      onChange={onChange}
    />
  )
}
