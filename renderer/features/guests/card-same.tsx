import { useEffect, useRef, type KeyboardEvent } from 'react'
import { displayName } from '../../../shared/domain/name/display-name.ts'
import type { AlikeGuest, GuestCard } from '../../../shared/model/guest-card.ts'
import { useFormat } from '../../format.ts'
import {
  closeSameGuest,
  compareGuest,
  keepTwo,
  partGuest,
  typeSameGuest,
  useSameGuest,
} from '../../stores/same-guest.ts'
import { appNow } from '../../stores/session.ts'
import { useMayCall } from '../../stores/staff.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { panelProblem } from '../../words/panel-problem.ts'
import { ComparedGuests } from './compared-guests.tsx'
import styles from './guest-card-view.module.css'

/** Who else the guest on the card is, or may be; whoever leads says so, and takes it back. */
export function CardSame({ card }: { readonly card: GuestCard }) {
  const { t } = useText()
  const mayJoin = useMayCall('guests.join')
  const { searches, other, problem, done } = useSameGuest()
  const { id } = card.attendee
  useEffect(() => closeSameGuest, [])
  const isEmpty = card.joined.length + card.alike.length === 0 && !searches && other === null
  if (!mayJoin && card.joined.length === 0) return null
  if (isEmpty && problem === null && done === null) return null
  return (
    <section
      className={styles['same']}
      aria-labelledby="card-same-title"
      data-testid="card-same"
      data-keeps-focus=""
      onKeyDown={closeByEscape}
    >
      <h3 id="card-same-title" className={styles['heading']}>
        {t('same.title')}
      </h3>
      {problem === null ? null : (
        <Notice family="refused" title={panelProblem(problem, t, 'card.failed')} announced />
      )}
      {done === null ? null : (
        <Notice family="welcome" title={t(`same.done.${done.type}`)} announced>
          {done.type === 'joined' ? (
            <Button testId="same-undo" onPress={() => void partGuest(done.attendeeId, done.other)}>
              {t('same.undo')}
            </Button>
          ) : null}
        </Notice>
      )}
      <Joined card={card} />
      {mayJoin && other !== null ? <ComparedGuests card={card} other={other} /> : null}
      {mayJoin && searches ? <Search /> : null}
      {mayJoin && other === null && card.alike.length > 0 ? (
        <>
          <p>{t('same.alike')}</p>
          <ul className={styles['lists']}>
            {card.alike.map((one) => (
              <li key={one.id} className={styles['list']}>
                <Who guest={one} />
                <Compare guest={one} />
                <Button
                  look="quiet"
                  label={t('same.two.with', { name: displayName(one) })}
                  testId="same-two"
                  onPress={() => void keepTwo(id, one.id)}
                >
                  {t('same.two')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}

function closeByEscape(event: KeyboardEvent): void {
  const { searches, other } = useSameGuest.getState()
  if (event.key !== 'Escape' || (!searches && other === null)) return
  event.preventDefault()
  event.stopPropagation()
  closeSameGuest()
  document.querySelector<HTMLElement>('[data-testid="card-same-open"]')?.focus()
}

function Joined({ card: { attendee, joined } }: { readonly card: GuestCard }) {
  const { t } = useText()
  const format = useFormat()
  const mayPart = useMayCall('guests.part')
  if (joined.length === 0) return null
  return (
    <ul className={styles['lists']} data-testid="same-joined">
      {joined.map((one) => {
        const by = [one.desk, one.operator].filter((part) => part !== '').join(' · ')
        return (
          <li key={one.id} className={styles['list']}>
            <Who guest={one} codes={one.codes} />
            <span className={styles['quiet']}>
              {[t('same.joined', { at: format.moment(one.at, appNow()) }), by]
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
            {mayPart ? (
              <Button
                look="quiet"
                label={t('same.part.of', { name: displayName(one) })}
                testId="same-part"
                onPress={() => void partGuest(attendee.id, one.id)}
              >
                {t('same.part')}
              </Button>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}

/** As much of a guest as tells him from another of his name. */
function Who({ guest, codes = [] }: { readonly guest: AlikeGuest; readonly codes?: string[] }) {
  const about = [guest.organisation, guest.email, ...codes].filter((part) => part !== '')
  return (
    <span className={styles['listName']}>
      {displayName(guest)}
      {about.length === 0 ? null : <span className={styles['quiet']}> {about.join(' · ')}</span>}
    </span>
  )
}

function Compare({ guest }: { readonly guest: AlikeGuest }) {
  const { t } = useText()
  return (
    <Button
      label={t('same.compare.with', { name: displayName(guest) })}
      testId="same-compare"
      onPress={() => void compareGuest(guest.id)}
    >
      {t('same.compare')}
    </Button>
  )
}

function Search() {
  const { t } = useText()
  const { text, found } = useSameGuest()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.querySelector('input')?.focus(), [])
  return (
    <div ref={place} className={styles['hidden']} data-testid="same-search">
      <TextField label={t('same.search')} value={text} maxLength={200} onChange={typeSameGuest} />
      <ul className={styles['lists']} role="status">
        {found?.map((one) => (
          <li key={one.id} className={styles['list']}>
            <Who guest={one} />
            <Compare guest={one} />
          </li>
        ))}
        {found?.length === 0 && text !== '' ? <li>{t('same.search.none')}</li> : null}
      </ul>
      <div className={styles['actions']}>
        <Button look="quiet" shortcut="Esc" onPress={closeSameGuest}>
          {t('app.cancel')}
        </Button>
      </div>
    </div>
  )
}
