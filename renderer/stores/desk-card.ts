import { create } from 'zustand'
import { call } from '../api.ts'

type DeskCardStore = {
  /** Whether the sheet was just saved. */
  readonly saved: boolean
  /** The code of what went wrong, null when nothing did. */
  readonly problem: string | null
}

/** The sheet that lies at each desk. */
export const useDeskCard = create<DeskCardStore>()(() => ({ saved: false, problem: null }))

const { setState: set } = useDeskCard

/** Asks where, and saves the sheet there. */
export async function saveDeskCard(): Promise<void> {
  set({ saved: false, problem: null })
  const answer = await call('paper.deskCard', {})
  set(
    answer.ok
      ? { saved: answer.value.saved, problem: null }
      : { saved: false, problem: answer.code },
  )
}
