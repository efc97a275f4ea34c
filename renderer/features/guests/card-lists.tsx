import { useState } from 'react'
import type { GuestCard } from '../../../shared/model/guest-card.ts'
import { useFormat } from '../../format.ts'
import { panelProblem } from '../../words/panel-problem.ts'
import { enrolGuest, refreshGuestCard } from '../../stores/guest-card.ts'
import { appNow, useSession } from '../../stores/session.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import styles from './guest-card-view.module.css'

/** Where the guest has a place and where he has been; a place is given and taken here. */
export function CardLists({ card }: { readonly card: GuestCard }) {
  const { t } = useText()
  const format = useFormat()
  const lists = useSession((state) => state.lists)
  const [chosen, setChosen] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const free = lists.filter(
    (list) => list.byEnrolment && !card.attendee.enrolments.includes(list.id),
  )
  const listId = free.some(({ id }) => id === chosen) ? chosen : (free[0]?.id ?? '')
  const change = (place: { readonly listId: string; readonly enrolled: boolean }): void => {
    const overFull = problem === 'full'
    void enrolGuest({ attendeeId: card.attendee.id, ...place, overFull }).then((code) => {
      setProblem(code)
      void refreshGuestCard()
    })
  }
  return (
    <section aria-labelledby="card-lists-title">
      <h3 id="card-lists-title" className={styles['heading']}>
        {t('card.lists')}
      </h3>
      <ul className={styles['lists']}>
        {card.lists.map((one) => (
          <li key={one.listId} className={styles['list']}>
            <span className={styles['listName']}>
              {lists.find(({ id }) => id === one.listId)?.name ?? one.listId}
            </span>
            <span className={styles['quiet']}>
              {t(`presence.${one.presence}`)}
              {one.at === null ? '' : ` ${format.moment(one.at, appNow())}`}
            </span>
            {one.enrolled ? (
              <Button look="quiet" onPress={() => change({ listId: one.listId, enrolled: false })}>
                {t('card.unenrol')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {free.length === 0 ? null : (
        <div className={styles['actions']}>
          <select
            className={styles['select']}
            aria-label={t('card.enrolOn')}
            value={listId}
            onChange={(event) => {
              setChosen(event.target.value)
              setProblem(null)
            }}
          >
            {free.map((list) => (
              <option key={list.id} value={list.id}>
                {list.name}
              </option>
            ))}
          </select>
          <Button onPress={() => change({ listId, enrolled: true })}>
            {problem === 'full' ? t('card.enrol.anyway') : t('card.enrol')}
          </Button>
          {problem === null ? null : (
            <p className={styles['problem']} role="alert">
              {problem === 'full' ? t('card.enrol.full') : panelProblem(problem, t, 'card.failed')}
            </p>
          )}
        </div>
      )}
    </section>
  )
}
