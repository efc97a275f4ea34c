import { Button as AriaButton } from 'react-aria-components'
import { needsOf } from '../../../shared/domain/check-in/needs.ts'
import type { GuestCard } from '../../../shared/model/guest-card.ts'
import { useFormat } from '../../format.ts'
import { revealSensitive, useGuestCard } from '../../stores/guest-card.ts'
import { appNow, useSession } from '../../stores/session.ts'
import { useText } from '../../text.ts'
import styles from './guest-card-view.module.css'
import { REVEAL_KEY } from './use-card-keys.ts'

/** All fields of the guest; what is sensitive stands behind a key that is held. */
export function CardFacts({ card }: { readonly card: GuestCard }) {
  const { t } = useText()
  const facts = useFacts(card)
  return (
    <>
      <Alerts card={card} />
      <dl className={styles['facts']}>
        {facts.map(({ label, text }) => (
          <div key={label} className={styles['fact']}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {card.attendee.extra.some((field) => field.sensitive) ? (
        <div className={styles['hidden']}>
          <AriaButton
            className={styles['reveal'] ?? ''}
            data-testid="card-reveal"
            onPressStart={() => revealSensitive(true)}
            onPressEnd={() => revealSensitive(false)}
          >
            {t('card.reveal')} <kbd>{REVEAL_KEY}</kbd>
          </AriaButton>
          <SensitiveFields card={card} />
        </div>
      ) : null}
    </>
  )
}

function SensitiveFields({ card }: { readonly card: GuestCard }) {
  const { t } = useText()
  const reveals = useGuestCard((state) => state.reveals)
  if (!reveals) return <p className={styles['quiet']}>{t('card.hidden')}</p>
  return (
    <dl className={styles['facts']} data-testid="sensitive-fields">
      {card.attendee.extra
        .filter((field) => field.sensitive)
        .map(({ label, value }) => (
          <div key={label} className={styles['fact']}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

/** Who is to be called, before anything else is read. */
function Alerts({ card: { attendee, doubles } }: { readonly card: GuestCard }) {
  const { t } = useText()
  const format = useFormat()
  const lists = useSession((state) => state.lists)
  const { host, flagged, note } = attendee
  const needs = needsOf(attendee)
  const names = needs.filter((one) => !one.sensitive).map(({ need }) => t(`need.${need}`))
  const what = names.length === 0 ? t('need.some') : names.join(', ')
  const lines = [
    ...(flagged ? [host === '' ? t('desk.flagged.noHost') : t('desk.flagged', { host })] : []),
    ...(needs.length === 0
      ? []
      : [host === '' ? t('need.alert.noHost', { what }) : t('need.alert', { what, host })]),
    ...(note === '' ? [] : [note]),
    ...doubles.map(doubleText),
  ]
  return lines.map((line) => (
    <p key={line} className={styles['alert']}>
      {line}
    </p>
  ))

  function doubleText({ listId, admissions }: GuestCard['doubles'][number]): string {
    const list = lists.find(({ id }) => id === listId)?.name ?? listId
    const places = admissions.map(({ at, desk }) => {
      const time = format.moment(at, appNow())
      return desk === '' ? time : t('card.badge.at', { at: time, desk })
    })
    return t('double.card', { list, places: format.list(places) })
  }
}

function useFacts({
  attendee,
  badge,
  handOut,
  staysHere,
}: GuestCard): { label: string; text: string }[] {
  const { t } = useText()
  const format = useFormat()
  const types = useSession((state) => state.openEvent?.ticketTypes)
  const typeName = (id: string) => types?.find((type) => type.id === id)?.name ?? id
  const tickets = attendee.tickets.map(({ type, code, status, blocked }) => {
    const remark = blocked
      ? t('verdict.blocked')
      : status === 'confirmed'
        ? ''
        : t(`ticketStatus.${status}`)
    return [typeName(type), code, remark].filter((part) => part !== '').join(' · ')
  })
  const at = badge === null ? '' : format.moment(badge.at, appNow())
  const rows = [
    [t('card.tickets'), tickets.join('\n')],
    [t('desk.handOut'), handOut.join(' · ')],
    [
      t('card.badge'),
      badge === null
        ? t('card.badge.none')
        : badge.desk === ''
          ? at
          : t('card.badge.at', { at, desk: badge.desk }),
    ],
    [t('card.pretix'), staysHere ? t('card.pretix.staysHere') : ''],
    [t('edit.email'), attendee.email],
    [t('edit.phone'), attendee.phone],
    [t('desk.host'), attendee.host],
    ...attendee.extra.filter((field) => !field.sensitive).map((one) => [one.label, one.value]),
  ]
  return rows.flatMap(([label = '', text = '']) => (text === '' ? [] : [{ label, text }]))
}
