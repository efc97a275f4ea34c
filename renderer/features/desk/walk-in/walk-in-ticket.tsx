import { useShallow } from 'zustand/react/shallow'
import { paymentMethodSchema } from '../../../../shared/model/payment.ts'
import { useSession } from '../../../stores/session.ts'
import { changeWalkIn, offeredTicketTypes, type WalkInFields } from '../../../stores/walk-in.ts'
import { useText } from '../../../text.ts'
import { SelectField } from '../../../ui/field.tsx'
import { PanelField } from '../../../ui/panel-field.tsx'
import styles from '../../../ui/panel.module.css'

/** Which ticket the newcomer gets and how it is paid. */
export function WalkInTicket({ fields }: { readonly fields: WalkInFields }) {
  const { t } = useText()
  const types = useSession(useShallow(offeredTicketTypes))
  const methods = paymentMethodSchema.options.map((method) => ({
    value: method,
    label: t(`walkIn.payment.${method}`),
  }))
  return (
    <>
      <div className={styles['wide']}>
        <SelectField
          label={t('walkIn.ticketType')}
          value={fields.ticketType === '' ? (types[0]?.id ?? '') : fields.ticketType}
          options={types.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(ticketType) => changeWalkIn({ ticketType })}
          testId="walk-in-ticket-type"
        />
      </div>
      <div className={styles['wide']}>
        <SelectField
          label={t('walkIn.payment')}
          value={fields.method}
          options={methods}
          onChange={(method) => changeWalkIn({ method })}
          testId="walk-in-payment"
        />
      </div>
      {fields.method !== 'invoice' ? null : (
        <PanelField
          label={t('walkIn.reference')}
          name="reference"
          value={fields.reference}
          maxLength={120}
          onChange={(reference) => changeWalkIn({ reference })}
        />
      )}
    </>
  )
}
