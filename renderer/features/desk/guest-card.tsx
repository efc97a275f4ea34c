import type { ScanAnswer } from '../../../shared/contract/check-in.ts'
import { needsOf } from '../../../shared/domain/needs.ts'
import type { Attendee } from '../../../shared/model/attendee.ts'
import { useFormat } from '../../format.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { startEdit } from './desk-actions.ts'
import styles from './guest-card.module.css'
import { guestName, guestRole } from '../../guest-name.ts'

/** From this length a name is drawn smaller, so that it stays whole. */
const LONG_NAME = 44

type GuestCardProps = { readonly attendee: Attendee; readonly answer: ScanAnswer }

/** Who stands at the desk: never a sensitive field, for the stage is seen by everybody. */
export function GuestCard({ attendee, answer }: GuestCardProps) {
  const { t } = useText()
  const comesIn = answer.verdict === 'valid' && answer.direction === 'entry'
  const name = guestName(attendee, t)
  const role = guestRole(attendee)
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
        <Button look="stage" shortcut="F10" testId="edit-open" onPress={startEdit}>
          {t('edit.open')}
        </Button>
      </div>
      <GuestLines attendee={attendee} handOut={comesIn ? answer.handOut : []} />
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

type GuestLinesProps = { readonly attendee: Attendee; readonly handOut: readonly string[] }

/** What the desk must know and give: host, note, hand-outs. */
function GuestLines({ attendee, handOut }: GuestLinesProps) {
  const { t } = useText()
  const { host, note, flagged } = attendee
  const needs = needsOf(attendee)
  // What stands in a sensitive field is not said aloud here: the card tells it while a key is held.
  const named = needs.filter(({ sensitive }) => !sensitive).map(({ need }) => t(`need.${need}`))
  const what = named.length === 0 ? t('need.some') : named.join(', ')
  const alert = host === '' ? t('desk.flagged.noHost') : t('desk.flagged', { host })
  const lines = [
    ...(flagged ? [{ label: t('desk.note'), text: alert, loud: true }] : []),
    ...(needs.length === 0
      ? []
      : [
          {
            label: t('desk.note'),
            text: host === '' ? t('need.alert.noHost', { what }) : t('need.alert', { what, host }),
            loud: true,
          },
        ]),
    ...(note === '' ? [] : [{ label: t('desk.note'), text: note, loud: true }]),
    ...(host === '' || flagged ? [] : [{ label: t('desk.host'), text: host, loud: false }]),
    ...(handOut.length === 0
      ? []
      : [{ label: t('desk.handOut'), text: handOut.join(' · '), loud: false }]),
  ]
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
