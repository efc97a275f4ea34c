import type { Attendee } from '../../../shared/model/attendee.ts'
import { reply, type ScanRequest } from '../../stores/scan.ts'
import { useText } from '../../text.ts'
import { guestName, guestRole } from './guest-name.ts'
import styles from './candidates.module.css'

type CandidatesProps = {
  readonly candidates: readonly Attendee[]
  readonly request: ScanRequest
}

/** The guests who share a code: one is chosen by hand. */
export function Candidates({ candidates, request }: CandidatesProps) {
  const { t } = useText()
  return (
    <ul className={styles['list']} aria-label={t('desk.candidates')}>
      {candidates.map((attendee) => (
        <li key={attendee.id}>
          <button
            type="button"
            className={styles['candidate']}
            data-testid="candidate"
            onClick={() => {
              reply({ ...request, attendeeId: attendee.id })
            }}
          >
            <span className={styles['name']}>{guestName(attendee, t)}</span>
            <span>{guestRole(attendee)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
