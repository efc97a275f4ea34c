import type { ScanAnswer } from '../../../../shared/contract/check-in.ts'
import type { Attendee } from '../../../../shared/model/attendee.ts'
import { useFormat } from '../../../format.ts'
import { useText } from '../../../text.ts'
import { Button } from '../../../ui/button.tsx'
import { Chip } from '../../../ui/chip.tsx'
import { startEdit } from '../keys/desk-actions.ts'
import styles from './guest-card.module.css'
import { guestLines } from './guest-lines.ts'
import { guestName, guestRole } from '../../../words/guest-name.ts'

/** From this length a name is drawn smaller, so that it stays whole. */
const LONG_NAME = 44

type GuestCardProps = { readonly attendee: Attendee; readonly answer: ScanAnswer }

/** Who stands at the desk: never a sensitive field, for the stage is seen by everybody. */
export function GuestCard({ attendee, answer }: GuestCardProps) {
  const { t } = useText()
  const comesIn = answer.verdict === 'valid' && answer.direction === 'entry'
  const name = guestName(attendee, t)
  const role = guestRole(attendee)
  const handOut = comesIn ? answer.handOut : []
  return (
    <>
      <div>
        <p className={styles['name']} data-long={name.length > LONG_NAME}>
          {name}
        </p>
        {attendee.pronunciation === '' ? null : (
          <p className={styles['say']}>
            {t('desk.pronunciation', { text: attendee.pronunciation })}
          </p>
        )}
        {role === '' ? null : <p className={styles['role']}>{role}</p>}
      </div>
      <div className={styles['facts']}>
        <TicketChips answer={answer} />
        {handOut.length === 0 ? null : (
          <p className={styles['handOut']} data-testid="hand-out">
            <strong>{t('desk.handOut')}:</strong> {handOut.join(' · ')}
          </p>
        )}
        <Button look="stage" shortcut="F10" testId="edit-open" onPress={startEdit}>
          {t('edit.open')}
        </Button>
      </div>
      <GuestLines attendee={attendee} />
    </>
  )
}

function TicketChips({ answer }: { readonly answer: ScanAnswer }) {
  const format = useFormat()
  const { ticketType } = answer
  if (ticketType === null) return null
  const days = ticketType.validDays?.map(format.weekday) ?? []
  return (
    <p className={styles['chips']}>
      <Chip colour={ticketType.colour}>{ticketType.name}</Chip>
      {days.length === 0 ? null : <Chip>{days.join(' ')}</Chip>}
    </p>
  )
}

/** What the desk must know: whom to call, help, note and host. */
function GuestLines({ attendee }: { readonly attendee: Attendee }) {
  const { t } = useText()
  const lines = guestLines(attendee, t)
  if (lines.length === 0) return null
  return (
    <dl className={styles['lines']}>
      {lines.map((line) => (
        <div key={`${line.label} ${line.text}`} className={styles['line']} data-loud={line.loud}>
          <dt>{line.label}:</dt>
          <dd>{line.text}</dd>
        </div>
      ))}
    </dl>
  )
}
