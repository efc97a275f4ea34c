import type { Attendee } from '../../../../shared/model/attendee.ts'
import { useText } from '../../../text.ts'
import { chooseCandidate } from '../keys/desk-actions.ts'
import { guestName, guestRole } from '../../../words/guest-name.ts'
import styles from './candidates.module.css'

type CandidatesProps = {
  readonly candidates: readonly Attendee[]
}

/** The guests who share a code: one is chosen by hand. */
export function Candidates({ candidates }: CandidatesProps) {
  const { t } = useText()
  return (
    <ul className={styles['list']} aria-label={t('desk.candidates')}>
      {candidates.map((attendee, index) => (
        <li key={attendee.id}>
          <button
            type="button"
            className={styles['candidate']}
            data-testid="candidate"
            onClick={() => {
              chooseCandidate(index + 1)
            }}
          >
            <span className={styles['name']}>{guestName(attendee, t)}</span>
            <span>{guestRole(attendee)}</span>
            {index < 9 ? <kbd className={styles['key']}>{index + 1}</kbd> : null}
          </button>
        </li>
      ))}
    </ul>
  )
}
