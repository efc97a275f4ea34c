import type { Attendee } from '../../../shared/model/attendee.ts'
import type { GuestCard } from '../../../shared/model/guest-card.ts'
import { guestName, guestRole } from '../../words/guest-name.ts'
import { panelProblem } from '../../words/panel-problem.ts'
import { useGuestCard } from '../../stores/guest-card.ts'
import { useText } from '../../text.ts'
import { Notice } from '../../ui/notice.tsx'
import { CardActions } from './card-actions.tsx'
import { CardFacts } from './card-facts.tsx'
import { CardHistory } from './card-history.tsx'
import { CardSame } from './card-same.tsx'
import { CardLists } from './card-lists.tsx'
import styles from './guest-card-view.module.css'
import { useCardKeys } from './use-card-keys.ts'

type GuestCardViewProps = {
  /** Checks the guest in on the desk's list; not there where nobody is checked in. */
  readonly onCheckIn?: (guest: Attendee) => void
}

/** Everything about one guest, and what the desk can do about it. */
export function GuestCardView({ onCheckIn }: GuestCardViewProps) {
  const { t } = useText()
  const card = useGuestCard((state) => state.card)
  const problem = useGuestCard((state) => state.problem)
  const done = useGuestCard((state) => state.done)
  useCardKeys()
  return (
    <article className={styles['card']} data-testid="guest-card" aria-labelledby="guest-card-name">
      {card === null && problem === null ? <p role="status">{t('card.loading')}</p> : null}
      {problem === null ? null : (
        <Notice family="refused" title={panelProblem(problem, t, 'card.failed')} announced />
      )}
      {done === null ? null : <Notice family="welcome" title={t(`card.done.${done}`)} announced />}
      {card === null ? null : (
        <>
          <CardHead card={card} />
          <CardActions card={card} {...(onCheckIn === undefined ? {} : { onCheckIn })} />
          <CardFacts card={card} />
          <CardSame card={card} key={card.attendee.id} />
          <CardLists card={card} />
          <CardHistory card={card} />
        </>
      )}
    </article>
  )
}

function CardHead({ card: { attendee } }: { readonly card: GuestCard }) {
  const { t } = useText()
  const role = guestRole(attendee)
  return (
    <header>
      <h2 id="guest-card-name" className={styles['name']}>
        {guestName(attendee, t)}
      </h2>
      {attendee.pronunciation === '' ? null : (
        <p className={styles['say']}>{t('desk.pronunciation', { text: attendee.pronunciation })}</p>
      )}
      {role === '' ? null : <p className={styles['role']}>{role}</p>}
    </header>
  )
}
