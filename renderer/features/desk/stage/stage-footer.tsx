import { useGuestCard } from '../../../stores/guest-card.ts'
import { useMove } from '../../../stores/move-guest.ts'
import { isOnStage, lastAccepted, useScans } from '../../../stores/scan.ts'
import { useSearch } from '../../../stores/search.ts'
import { actorOf, useStaff } from '../../../stores/staff.ts'
import { useText } from '../../../text.ts'
import { Button } from '../../../ui/button.tsx'
import { UndoIcon } from '../../../ui/icons.tsx'
import {
  askReprint,
  cardInSight,
  openCard,
  overrideRefusal,
  undoLast,
} from '../keys/desk-actions.ts'
import { overridesFor } from '../keys/overrides-for.ts'
import { PrintLine } from './print-line.tsx'
import styles from './stage-footer.module.css'

/** One and the same each time, so that the button need not be drawn anew. */
const undoIcon = <UndoIcon size={20} />

/** Below the verdict: the badge on its way, and what can still be done about this scan. */
export function StageFooter() {
  const { t } = useText()
  const stage = useScans((state) => state.stage)
  const last = useScans((state) => lastAccepted(state.recent))
  const searching = useSearch((state) => state.shows)
  const hasFound = useSearch(({ found }) => found !== null && found.length > 0)
  const hasCard = useGuestCard((state) => state.id !== null)
  const answer = stage.type === 'answered' && !searching && !hasCard ? stage.answer : null
  const isKnown = useScans((state) => cardInSight(state) !== null)
  const canOpenCard = hasCard || (searching ? hasFound : isKnown)
  const staff = useStaff((store) => store.state)
  const isFull = useMove((state) => state.isFull)
  const hasBadge = answer !== null && answer.badge !== null
  const isLocked = staff?.isLocked === true
  // Nothing can be done about nothing.
  if (isLocked && answer === null) return null
  return (
    <div className={styles['footer']}>
      <PrintLine answer={answer} />
      <div className={styles['actions']} hidden={isLocked}>
        {answer?.explanation === 'not-enrolled' && answer.attendee !== null ? (
          <Button look="stage" shortcut="F8" testId="move-here" onPress={overrideRefusal}>
            {isFull ? t('desk.move.anyway') : t('desk.move')}
          </Button>
        ) : null}
        {answer !== null && overridesFor(answer, actorOf(staff)).length > 0 ? (
          <Button look="stage" shortcut="F8" onPress={overrideRefusal}>
            {t('desk.override')}
          </Button>
        ) : null}
        {!hasBadge ? null : (
          <Button look="stage" shortcut="F6" onPress={askReprint}>
            {t('desk.reprint')}
          </Button>
        )}
        {canOpenCard ? (
          <Button look="stage" shortcut="F5" testId="card-open" onPress={openCard}>
            {hasCard ? t('card.close') : t('card.open')}
          </Button>
        ) : null}
        <Button
          look="stage"
          testId="undo-last"
          icon={undoIcon}
          shortcut="Ctrl+Z"
          disabled={last === null}
          onPress={undoLast}
        >
          {last === null || (answer !== null && isOnStage(stage, last.id))
            ? t('desk.undo')
            : t('desk.undo.of', { name: shortened(last.label) || t('desk.recent.protected') })}
        </Button>
      </div>
    </div>
  )
}

/** A name that fits on a button; the question that follows has all of it. */
function shortened(name: string): string {
  return name.length > 28 ? `${name.slice(0, 26).trim()}…` : name
}
