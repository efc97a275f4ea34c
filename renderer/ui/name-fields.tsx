import type { Name } from '../../shared/model/attendee.ts'
import { useText } from '../text.ts'
import { PanelField } from './panel-field.tsx'

type NameFieldsProps = {
  readonly fields: Name & { readonly organisation: string }
  readonly onChange: (change: Partial<Name & { readonly organisation: string }>) => void
}

/** The name in its Dutch parts and the organisation, in the order in which people say them. */
export function NameFields({ fields, onChange }: NameFieldsProps) {
  const { t } = useText()
  return (
    <>
      <PanelField
        label={t('desk.name.firstName')}
        name="firstName"
        value={fields.firstName}
        maxLength={200}
        isFirst
        onChange={(firstName) => onChange({ firstName })}
      />
      <PanelField
        label={t('desk.name.infix')}
        name="infix"
        value={fields.infix}
        maxLength={40}
        room="narrow"
        onChange={(infix) => onChange({ infix })}
      />
      <PanelField
        label={t('desk.name.lastName')}
        name="lastName"
        value={fields.lastName}
        maxLength={200}
        onChange={(lastName) => onChange({ lastName })}
      />
      <PanelField
        label={t('desk.organisation')}
        name="organisation"
        value={fields.organisation}
        maxLength={200}
        onChange={(organisation) => onChange({ organisation })}
      />
    </>
  )
}
