import type { Attendee } from '../../../../shared/model/attendee.ts'
import { useSession } from '../../../stores/session.ts'
import { useText } from '../../../text.ts'
import { Chip } from '../../../ui/chip.tsx'
import styles from './search-results.module.css'

/** The kinds of ticket that a guest holds, with what is wrong with them. */
export function TicketSummary({ attendee }: { readonly attendee: Attendee }) {
  const { t } = useText()
  const types = useSession((state) => state.openEvent?.ticketTypes ?? noTypes)
  return (
    <span className={styles['tickets']}>
      {attendee.tickets.map((ticket) => {
        const type = types.find((one) => one.id === ticket.type)
        const remark = ticket.blocked ? 'blocked' : remarks[ticket.status]
        return (
          <Chip key={ticket.id} colour={type?.colour}>
            {type?.name ?? ticket.type}
            {remark === null ? '' : ` · ${t(`verdict.${remark}`)}`}
          </Chip>
        )
      })}
    </span>
  )
}

const noTypes: readonly never[] = []

const remarks = {
  confirmed: null,
  unpaid: 'unpaid',
  unapproved: 'unapproved',
  canceled: 'canceled',
  withdrawn: 'word.withdrawn',
} as const
