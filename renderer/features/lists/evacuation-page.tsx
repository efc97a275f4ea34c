import { useEffect } from 'react'
import { listedName } from '../../../shared/domain/name/display-name.ts'
import { errorText } from '../../words/error-text.ts'
import { useFormat } from '../../format.ts'
import { loadEvacuation, useLists } from '../../stores/lists.ts'
import { useSession } from '../../stores/session.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useNow } from '../../stores/use-now.ts'
import styles from './lists-page.module.css'

/** Who may be in the building now, to be printed and taken outside. */
export function EvacuationPage() {
  const { t } = useText()
  const format = useFormat()
  const evacuation = useLists((state) => state.evacuation)
  const lists = useSession((state) => state.lists)
  const summary = useSession((state) => state.summary)
  useEffect(() => {
    void loadEvacuation()
  }, [summary])
  const problem = useLists((state) => state.evacuationProblem)
  const now = useNow()
  const failed =
    problem === null ? null : (
      <Notice family="refused" title={errorText(problem, t)} announced>
        <p>{t(evacuation === null ? 'evacuation.failed' : 'evacuation.old')}</p>
        {evacuation === null ? (
          <Button onPress={() => void loadEvacuation()}>{t('evacuation.again')}</Button>
        ) : null}
      </Notice>
    )
  if (evacuation === null) {
    return (
      <main className={styles['sheet']} tabIndex={-1}>
        {failed ?? <p role="status">{t('lists.loading')}</p>}
      </main>
    )
  }
  const { at, people } = evacuation
  const needy = people.filter(({ needs }) => needs.length > 0)
  return (
    <main className={styles['sheet']} tabIndex={-1} data-testid="evacuation">
      <h1 className={styles['name']}>
        {t('evacuation.title', { count: people.length, time: format.time(at) })}
      </h1>
      {failed}
      <p className={styles['warning']}>{t('evacuation.estimate')}</p>
      <p data-testid="evacuation-age">{ageText(now - Date.parse(at))}</p>
      {people.length === 0 ? null : (
        <p>
          {needy.length === 0
            ? t('evacuation.noNeeds')
            : t('evacuation.needs', { count: needy.length })}
        </p>
      )}
      <div className={styles['actions']}>
        <Button look="primary" onPress={() => window.print()}>
          {t('lists.print')}
        </Button>
        <Button onPress={() => void loadEvacuation()}>{t('evacuation.again')}</Button>
        <a className={styles['link']} href="#/desk">
          {t('start.toDesk')} <kbd>Esc</kbd>
        </a>
      </div>
      {people.length === 0 ? <p>{t('evacuation.nobody')}</p> : null}
      <table className={styles['people']} data-testid="evacuation-people">
        <thead>
          <tr>
            <th scope="col">{t('evacuation.seen')}</th>
            <th scope="col">{t('guests.column.name')}</th>
            <th scope="col">{t('guests.column.organisation')}</th>
            <th scope="col">{t('edit.phone')}</th>
            <th scope="col">{t('evacuation.help')}</th>
            <th scope="col">{t('evacuation.last')}</th>
          </tr>
        </thead>
        <tbody>
          {[...needy, ...people.filter(({ needs }) => needs.length === 0)].map((person) => (
            <tr key={person.id}>
              <td aria-label={t('evacuation.seen')}>☐</td>
              <th scope="row">{listedName(person) || t('desk.unnamedGuest')}</th>
              <td>{person.organisation}</td>
              <td className={styles['phone']}>{person.phone}</td>
              <td className={styles['needs']}>{person.needs.join(', ')}</td>
              <td>
                {lists.find(({ id }) => id === person.lastSeen.listId)?.name ?? ''}{' '}
                {format.time(person.lastSeen.at)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  )

  function ageText(age: number): string {
    const minutes = Math.max(0, Math.floor(age / 60_000))
    return minutes === 0 ? t('evacuation.fresh') : t('evacuation.age', { count: minutes })
  }
}
