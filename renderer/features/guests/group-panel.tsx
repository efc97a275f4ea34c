import { displayName } from '../../../shared/domain/name/display-name.ts'
import { panelProblem } from '../../words/panel-problem.ts'
import {
  checkInGroup,
  closeGroup,
  handOutGroup,
  membersOf,
  nameCollector,
  toggleMember,
  useGroup,
  type GroupResult,
} from '../../stores/group.ts'
import { chosenList, useSession } from '../../stores/session.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './guest-card-view.module.css'

/** A group of guests at once: their badges to whoever collects them, or all of them checked in. */
export function GroupPanel() {
  const { t } = useText()
  const state = useGroup()
  const list = useSession(chosenList)
  const { guests, left, collectedBy, busy, problem, result } = state
  const count = membersOf(state).length
  if (guests === null) return null
  return (
    <section className={styles['card']} data-testid="group-panel" aria-labelledby="group-title">
      <h2 id="group-title" className={styles['name']}>
        {t('group.title', { count })}
      </h2>
      {problem === null ? null : (
        <Notice family="refused" title={panelProblem(problem, t, 'card.failed')} announced />
      )}
      {result === null ? null : <Result result={result} />}
      <TextField
        label={t('group.collectedBy')}
        help={t('group.collectedByHelp')}
        value={collectedBy}
        maxLength={200}
        onChange={nameCollector}
      />
      <div className={styles['actions']}>
        <Button
          look="primary"
          testId="group-hand-out"
          disabled={busy || count === 0}
          onPress={() => void handOutGroup()}
        >
          {t('group.handOut', { count })}
        </Button>
        <Button
          testId="group-check-in"
          disabled={busy || count === 0 || list === null}
          onPress={() => void checkInGroup()}
        >
          {t('group.checkIn', { list: list?.name ?? '' })}
        </Button>
        <Button look="quiet" onPress={closeGroup}>
          {t('app.close')}
        </Button>
      </div>
      <ul className={styles['lists']}>
        {guests.map((guest) => (
          <li key={guest.id}>
            <label className={styles['member']}>
              <input
                type="checkbox"
                checked={!left.has(guest.id)}
                onChange={() => toggleMember(guest.id)}
              />
              <span className={styles['listName']}>
                {displayName(guest) || t('desk.unnamedGuest')}
              </span>
              <span className={styles['quiet']}>{t(`presence.${guest.presence}`)}</span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Result({ result }: { readonly result: GroupResult }) {
  const { t } = useText()
  const members = useGroup((state) => state.guests)
  const nameOf = (id: string): string => {
    const guest = members?.find((one) => one.id === id)
    return (guest === undefined ? '' : displayName(guest)) || t('desk.unnamedGuest')
  }
  if (result.type === 'handed-out') {
    const { handedOut: count, printing, boxes } = result
    return (
      <Notice family="welcome" title={t('group.handedOut', { count, printing })} announced>
        {boxes.length === 0 ? null : (
          <ul>
            {boxes.map(({ attendeeId, box, number }) => (
              <li key={attendeeId}>
                {nameOf(attendeeId)}: {t('ahead.lies', { box, number })}
              </li>
            ))}
          </ul>
        )}
      </Notice>
    )
  }
  const { admitted: count, others } = result
  return (
    <Notice
      family={others.length === 0 ? 'welcome' : 'caution'}
      title={t('group.checkedIn', { count })}
      announced
    >
      {others.length === 0 ? null : (
        <ul>
          {others.map(({ guest, verdict }) => (
            <li key={guest.id}>
              {displayName(guest) || t('desk.unnamedGuest')}: {t(`verdict.${verdict}`)}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
