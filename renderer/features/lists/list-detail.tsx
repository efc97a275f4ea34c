import { useState } from 'react'
import { listedName } from '../../../shared/domain/name/display-name.ts'
import type { CheckInList } from '../../../shared/model/check-in-list.ts'
import { useFormat } from '../../format.ts'
import { panelProblem } from '../../words/panel-problem.ts'
import {
  draftList,
  releaseSeats,
  removeList,
  useLists,
  type PersonOnList,
} from '../../stores/lists.ts'
import { appNow } from '../../stores/session.ts'
import { useMayCall } from '../../stores/staff.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ListTie } from './list-tie.tsx'
import styles from './lists-page.module.css'

/** People that a page shows at once; the rest is found on the page of guests. */
const SHOWN = 400

const views = ['expected', 'present', 'left'] as const

/** One list: its numbers, and who is missing, inside or gone, with telephone numbers. */
export function ListDetail({ list }: { readonly list: CheckInList }) {
  const { t } = useText()
  const mayDefine = useMayCall('lists.define')
  const mayRelease = useMayCall('lists.release')
  const people = useLists((state) => state.people)
  const problem = useLists((state) => state.problem)
  const released = useLists((state) => state.released)
  const busy = useLists((state) => state.busy)
  const [view, setView] = useState<(typeof views)[number]>('expected')
  const mayRemove = useMayCall('lists.remove')
  const [asks, setAsks] = useState(false)
  const inView = (people ?? []).filter(({ presence }) => presence === view)
  const missing = (people ?? []).filter(({ presence }) => presence === 'expected').length
  return (
    <>
      <header>
        <h2 className={styles['name']}>{list.name}</h2>
        <ListNumbers list={list} />
      </header>
      {problem === null ? null : (
        <Notice family="refused" title={panelProblem(problem, t, 'card.failed')} announced />
      )}
      {released === null ? null : (
        <Notice family="welcome" title={t('lists.released', { count: released })} announced />
      )}
      <div className={styles['actions']}>
        {mayDefine ? (
          <Button testId="list-edit" onPress={() => draftList(list)}>
            {t('lists.edit')}
          </Button>
        ) : null}
        {!mayRelease || !list.byEnrolment || missing === 0 ? null : asks ? (
          <>
            <Button
              look="primary"
              disabled={busy}
              testId="list-release-confirm"
              onPress={() => {
                setAsks(false)
                void releaseSeats(list.id)
              }}
            >
              {t('lists.release.confirm', { count: missing })}
            </Button>
            <Button look="quiet" onPress={() => setAsks(false)}>
              {t('app.cancel')}
            </Button>
          </>
        ) : (
          <Button testId="list-release" onPress={() => setAsks(true)}>
            {t('lists.release')}
          </Button>
        )}
        <Button onPress={() => window.print()}>{t('lists.print')}</Button>
        {mayRemove ? (
          <Button
            look="quiet"
            disabled={busy}
            testId="list-remove"
            onPress={() => void removeList(list)}
          >
            {t('lists.remove')}
          </Button>
        ) : null}
      </div>
      <ListTie list={list} />
      <div className={styles['tabs']} role="group" aria-label={t('lists.who')}>
        {views.map((one) => (
          <Button key={one} pressed={view === one} onPress={() => setView(one)}>
            {t(`lists.view.${one}`, {
              number: (people ?? []).filter(({ presence }) => presence === one).length,
            })}
          </Button>
        ))}
      </div>
      {people === null ? <p role="status">{t('lists.loading')}</p> : <People people={inView} />}
    </>
  )
}

function ListNumbers({ list }: { readonly list: CheckInList }) {
  const { t } = useText()
  const format = useFormat()
  const state = useLists((all) => all.states.find(({ listId }) => listId === list.id))
  if (state === undefined) return null
  const parts = [
    t('lists.inside', { present: format.number(state.present) }),
    t('lists.missing', { count: state.expected }),
    ...(list.byEnrolment ? [t('lists.given', { given: format.number(state.given) })] : []),
    ...(state.left === null || !list.byEnrolment
      ? []
      : [t('lists.left', { count: Math.max(0, state.left) })]),
    ...(list.opensAt === null ? [] : [format.moment(list.opensAt, appNow())]),
    ...(list.place === null || list.place === '' ? [] : [list.place]),
  ]
  return <p className={styles['numbers']}>{parts.join(' · ')}</p>
}

function People({ people }: { readonly people: readonly PersonOnList[] }) {
  const { t } = useText()
  const format = useFormat()
  if (people.length === 0) return <p className={styles['quiet']}>{t('lists.nobody')}</p>
  return (
    <>
      <table className={styles['people']} data-testid="list-people">
        <thead>
          <tr>
            <th scope="col">{t('guests.column.name')}</th>
            <th scope="col">{t('guests.column.organisation')}</th>
            <th scope="col">{t('edit.phone')}</th>
            <th scope="col">{t('guests.column.arrived')}</th>
          </tr>
        </thead>
        <tbody>
          {people.slice(0, SHOWN).map((person) => (
            <tr key={person.id}>
              <th scope="row">{listedName(person) || t('desk.unnamedGuest')}</th>
              <td>{person.organisation}</td>
              <td className={styles['phone']}>{person.phone}</td>
              <td>{person.at === null ? '' : format.moment(person.at, appNow())}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {people.length > SHOWN ? (
        <p className={styles['quiet']}>{t('lists.more', { count: people.length - SHOWN })}</p>
      ) : null}
    </>
  )
}
