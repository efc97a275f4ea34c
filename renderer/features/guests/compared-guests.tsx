import { displayName } from '../../../shared/domain/name/display-name.ts'
import type { GuestCard } from '../../../shared/model/guest-card.ts'
import { useFormat } from '../../format.ts'
import { closeSameGuest, joinGuest, keepOther, useSameGuest } from '../../stores/same-guest.ts'
import { appNow, useSession } from '../../stores/session.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { useQuestion } from '../../ui/use-question.ts'
import styles from './compared-guests.module.css'

type Compared = { readonly card: GuestCard; readonly other: GuestCard }

/** What two cards say, side by side, and whether they are one guest; nothing is written before somebody says so. */
export function ComparedGuests({ card, other }: Compared) {
  const { t } = useText()
  const { keepsOther, busy } = useSameGuest()
  const { ref } = useQuestion(closeSameGuest)
  const rows = useRows(card, other)
  const choices = [
    [false, 'same.keep.this', card],
    [true, 'same.keep.other', other],
  ] as const
  return (
    <form
      ref={ref}
      className={styles['question']}
      data-testid="same-question"
      aria-labelledby="same-question"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void joinGuest()
      }}
    >
      <h4 id="same-question" className={styles['title']}>
        {t('same.question')}
      </h4>
      <p>{t('same.help')}</p>
      <table className={styles['table']}>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('same.keep.this')}</th>
            <th scope="col">{t('same.keep.other')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, texts }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {texts.map((text, index) => (
                <td key={index} data-differs={texts[0] !== texts[1]}>
                  {text === '' ? t('same.empty') : text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <fieldset className={styles['keep']}>
        <legend>{t('same.keep')}</legend>
        {choices.map(([isOther, label, one]) => (
          <label key={label} className={styles['choice']}>
            <input
              type="radio"
              name="same-keep"
              checked={keepsOther === isOther}
              onChange={() => keepOther(isOther)}
            />
            <span>
              {t(label)}: {displayName(one.attendee) || t('desk.unnamedGuest')}
            </span>
          </label>
        ))}
      </fieldset>
      <div className={styles['buttons']}>
        <Button look="quiet" shortcut="Esc" onPress={closeSameGuest}>
          {t('app.cancel')}
        </Button>
        <Button look="primary" shortcut="Enter" testId="same-confirm" submits disabled={busy}>
          {t('same.confirm')}
        </Button>
      </div>
    </form>
  )
}

/** What of either is there at all, a line each. */
function useRows(card: GuestCard, other: GuestCard) {
  const { t } = useText()
  const format = useFormat()
  const lists = useSession((state) => state.lists)
  const types = useSession((state) => state.openEvent?.ticketTypes)
  const listName = (id: string) => lists.find((list) => list.id === id)?.name ?? id
  const typeName = (id: string) => types?.find((type) => type.id === id)?.name ?? id
  const textsOf = ({ attendee, lists: places, badge }: GuestCard) => [
    displayName(attendee),
    attendee.organisation,
    attendee.jobTitle,
    attendee.email,
    attendee.phone,
    attendee.note,
    attendee.tickets.map(({ type, code }) => [typeName(type), code].join(' · ')).join('\n'),
    places.map((one) => `${listName(one.listId)}: ${t(`presence.${one.presence}`)}`).join('\n'),
    badge === null ? t('card.badge.none') : format.moment(badge.at, appNow()),
  ]
  const labels = [
    t('guests.column.name'),
    t('guests.column.organisation'),
    t('edit.jobTitle'),
    t('edit.email'),
    t('edit.phone'),
    t('edit.note'),
    t('card.tickets'),
    t('card.lists'),
    t('card.badge'),
  ]
  const [one, another] = [textsOf(card), textsOf(other)]
  return labels
    .map((label, index) => ({ label, texts: [one[index] ?? '', another[index] ?? ''] as const }))
    .filter(({ texts }) => texts.some((text) => text !== ''))
}
