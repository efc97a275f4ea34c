import { useState, type ReactNode } from 'react'
import { useGuestCard } from '../../../stores/guest-card.ts'
import { useGuestEdit } from '../../../stores/guest-edit.ts'
import { useScans, type Stage as Answered } from '../../../stores/scan.ts'
import { useSearch } from '../../../stores/search.ts'
import { useWalkIn } from '../../../stores/walk-in.ts'
import { FailedStage } from './failed-stage.tsx'
import { IdleStage } from './idle-stage.tsx'
import { SearchResults } from '../field/search-results.tsx'
import styles from './stage.module.css'
import { StageFooter } from './stage-footer.tsx'
import { UndoneStage } from './undone-stage.tsx'
import { stageFace } from './verdict-face.ts'
import { VerdictStage } from './verdict-stage.tsx'

/** The large place: the last verdict, or while somebody types what was found. */
export function Stage({ guestCard }: { readonly guestCard: ReactNode }) {
  const stage = useScans((state) => state.stage)
  const searching = useSearch((state) => state.shows)
  const hasCard = useGuestCard((state) => state.id !== null) && !searching
  const isPassed = usePassed(stage) && !searching && !hasCard
  const registers = useWalkIn((state) => state.id !== null)
  const edits = useGuestEdit((state) => state.subject !== null)
  // Results, a card, a panel below and a long name leave less room than there is to show.
  const scrolls = searching || registers || edits || hasCard || stage.type === 'answered'
  const family = searching || hasCard || isPassed ? undefined : stageFace(stage)?.family
  return (
    <section className={styles['stage']} data-family={family} data-passed={isPassed}>
      <div className={styles['main']} tabIndex={scrolls ? 0 : undefined}>
        {searching ? <SearchResults /> : hasCard ? guestCard : <StageContent />}
      </div>
      <StageFooter />
    </section>
  )
}

/** Whether the answer is one of before a new guest was begun: it is about somebody else, and no longer large. */
function usePassed(answered: Answered): boolean {
  const id = useWalkIn((state) => state.id)
  const [begun, setBegun] = useState({ id, answered })
  if (begun.id !== id) setBegun({ id, answered })
  return id !== null && begun.answered === answered && answered.type === 'answered'
}

function StageContent() {
  const stage = useScans((state) => state.stage)
  switch (stage.type) {
    case 'idle':
      return <IdleStage />
    case 'answered':
      // The same stage with other words: what it is made of need not be made anew for each guest.
      return <VerdictStage answer={stage.answer} request={stage.request} />
    case 'failed':
      return <FailedStage failed={stage.failed} />
    case 'undone':
      return <UndoneStage attendee={stage.attendee} presence={stage.presence} />
  }
}
