import { useEffect, useRef } from 'react'
import type { Translate } from '../../../shared/i18n/messages.ts'
import type { CheckInList } from '../../../shared/model/check-in-list.ts'
import { errorText } from '../../words/error-text.ts'
import { useFormat } from '../../format.ts'
import {
  bringListBack,
  draftList,
  loadLists,
  lookAtList,
  lookAtTypes,
  useLists,
  type ListState,
} from '../../stores/lists.ts'
import { useSession } from '../../stores/session.ts'
import { useMayCall } from '../../stores/staff.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ListsIcon } from '../../ui/icons.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useKeptFocus } from '../../ui/use-kept-focus.ts'
import { ListDetail } from './list-detail.tsx'
import { ListForm } from './list-form.tsx'
import styles from './lists-page.module.css'
import { newList } from './new-list.ts'
import { TicketTypesPanel } from './ticket-types-panel.tsx'

/** The lists by day, how full each is, and the people and settings of the one that is chosen. */
export function ListsPage() {
  const { t } = useText()
  const page = useRef<HTMLElement>(null)
  useKeptFocus(page)
  const lists = useSession((state) => state.lists)
  const summary = useSession((state) => state.summary)
  const mayDefine = useMayCall('lists.define')
  const mayMoveDays = useMayCall('lists.setTicketDays')
  const draft = useLists((state) => state.draft)
  const problem = useLists((state) => state.statesProblem)
  const chosenId = useLists((state) => state.chosenId)
  const removed = useLists((state) => state.removed)
  const showsTypes = useLists((state) => state.showsTypes)
  const chosen = lists.find(({ id }) => id === chosenId)
  useEffect(() => {
    void loadLists()
  }, [summary])
  return (
    <main ref={page} className={styles['page']} tabIndex={-1}>
      <section className={styles['menu']} aria-labelledby="lists-title">
        <h1 id="lists-title" className={styles['title']}>
          {t('lists.title')}
        </h1>
        <div className={styles['actions']}>
          {mayDefine ? (
            <Button testId="list-new" onPress={() => draftList(newList(lists))}>
              {t('lists.new')}
            </Button>
          ) : null}
          {mayMoveDays ? (
            <Button testId="ticket-types-open" onPress={lookAtTypes}>
              {t('lists.types')}
            </Button>
          ) : null}
          <a className={styles['link']} href="#/evacuation" data-testid="nav-evacuation">
            {t('evacuation.open')} <kbd>F11</kbd>
          </a>
        </div>
        {problem === null ? null : (
          <Notice family="refused" title={errorText(problem, t)} announced>
            <p>{t('lists.oldCounts')}</p>
          </Notice>
        )}
        {lists.length === 0 ? (
          <EmptyState title={t('lists.empty.title')} help={t('lists.empty.help')} />
        ) : null}
        {byDay(lists).map(([day, ofDay]) => (
          <DayLists key={day ?? ''} day={day} lists={ofDay} />
        ))}
      </section>
      <div className={styles['detail']} tabIndex={0} role="region" aria-label={t('lists.detail')}>
        {removed === null || chosen !== undefined ? null : (
          <Notice family="welcome" title={t('lists.removed', { name: removed.name })} announced>
            <Button testId="list-bring-back" onPress={() => void bringListBack()}>
              {t('lists.bringBack')}
            </Button>
          </Notice>
        )}
        {draft !== null && mayDefine ? (
          <ListForm draft={draft} />
        ) : showsTypes && mayMoveDays ? (
          <TicketTypesPanel />
        ) : chosen === undefined ? (
          <EmptyState
            icon={<ListsIcon size={96} />}
            title={t('lists.pick.title')}
            help={t('lists.pick.help')}
          />
        ) : (
          <ListDetail key={chosen.id} list={chosen} />
        )}
      </div>
    </main>
  )
}

type DayListsProps = { readonly day: string | null; readonly lists: readonly CheckInList[] }

function DayLists({ day, lists }: DayListsProps) {
  const { t } = useText()
  const format = useFormat()
  return (
    <section aria-label={day === null ? t('lists.everyDay') : format.day(day)}>
      <h2 className={styles['day']}>{day === null ? t('lists.everyDay') : format.day(day)}</h2>
      <ul>
        {lists.map((list) => (
          <ListLine key={list.id} list={list} />
        ))}
      </ul>
    </section>
  )
}

function ListLine({ list }: { readonly list: CheckInList }) {
  const { t } = useText()
  const format = useFormat()
  const isChosen = useLists((state) => state.chosenId === list.id)
  const state = useLists((all) => all.states.find(({ listId }) => listId === list.id))
  const hours =
    list.opensAt === null || list.kind === 'reception' || list.kind === 'day'
      ? ''
      : format.time(list.opensAt)
  return (
    <li>
      <button
        type="button"
        className={styles['line']}
        data-testid="list-line"
        aria-pressed={isChosen}
        onClick={() => lookAtList(list.id)}
      >
        <span className={styles['lineName']}>{list.name}</span>
        <span className={styles['quiet']}>
          {[hours, list.place ?? ''].filter((part) => part !== '').join(' · ')}
        </span>
        <span className={styles['fill']} data-full={fullness(state)}>
          {state === undefined
            ? ''
            : state.capacity === null
              ? t('lists.inside', { present: format.number(state.present) })
              : t('lists.insideOf', {
                  present: format.number(state.present),
                  capacity: format.number(state.capacity),
                })}
          <small>{[given(state), room(state, t)].filter((part) => part !== '').join(' · ')}</small>
        </span>
      </button>
    </li>
  )

  /** On a list by enrolment the places given away are not the guests inside. */
  function given(known: ListState | undefined): string {
    if (known === undefined || !list.byEnrolment) return ''
    return t('lists.given', { given: format.number(known.given) })
  }
}

/** What the colour says, in words: nobody inside yet and no place left is common in the morning. */
function room(state: ListState | undefined, t: Translate): string {
  if (state === undefined || fullness(state) === 'no') return ''
  const left = (state.capacity ?? 0) - taken(state)
  return left > 0 ? t('lists.room', { count: left }) : t('lists.noRoom')
}

/** Nearly full from 90% on. */
function fullness(state: ListState | undefined): 'no' | 'nearly' | 'full' {
  if (state?.capacity === null || state === undefined) return 'no'
  if (taken(state) >= state.capacity) return 'full'
  return taken(state) >= state.capacity * 0.9 ? 'nearly' : 'no'
}

/** The places of who is inside or may still come. */
function taken({ present, given }: ListState): number {
  return Math.max(present, given)
}

function byDay(lists: readonly CheckInList[]): (readonly [string | null, CheckInList[]])[] {
  const days = [...new Set(lists.map(({ day }) => day))].toSorted((one, other) =>
    (one ?? '') < (other ?? '') ? -1 : 1,
  )
  return days.map((day) => [day, lists.filter((list) => list.day === day)] as const)
}
