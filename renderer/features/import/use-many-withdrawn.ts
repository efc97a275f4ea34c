import { useState } from 'react'
import { losesMany } from '../../../shared/domain/importing/revision/loses-many.ts'
import type { ImportPreview } from '../../../shared/model/import.ts'

/** What somebody has said of a file that drops many guests; another number of them is another question. */
export type ManyQuestion = {
  readonly isMany: boolean
  readonly accepted: boolean
  /** Whether it was pressed once, so that only the last question is open. */
  readonly asked: boolean
  readonly accept: (accepted: boolean) => void
  readonly ask: () => void
}

/** Keeps the two answers that a file needs which drops many guests. */
export function useManyWithdrawn({ before, counts }: ImportPreview): ManyQuestion {
  const of = counts.withdrawn
  const none = { of, accepted: false, asked: false }
  const [answer, setAnswer] = useState(none)
  const current = answer.of === of ? answer : none
  return {
    isMany: losesMany(before, of),
    accepted: current.accepted,
    asked: current.asked,
    accept: (accepted) => {
      setAnswer({ of, accepted, asked: false })
    },
    ask: () => {
      setAnswer({ ...current, asked: true })
    },
  }
}
