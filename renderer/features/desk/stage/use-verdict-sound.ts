import { useEffect } from 'react'
import { useScans } from '../../../stores/scan.ts'
import { useSession } from '../../../stores/session.ts'
import { playSound, prepareSound } from '../../../ui/sounds.ts'
import type { Stage } from '../../../stores/scan.ts'
import { stageFace } from './verdict-face.ts'

/** Plays the sound of each new verdict. */
export function useVerdictSound(): void {
  useEffect(() => {
    prepareSound()
    return useScans.subscribe((state, before) => {
      if (state.stage === before.stage || isSameScan(state.stage, before.stage)) return
      const family = stageFace(state.stage)?.family ?? null
      const { settings } = useSession.getState()
      if (family !== null) playSound(family, settings?.volume ?? 0, settings?.deskName ?? '')
    })
  }, [])
}

/** A name that was corrected is no new verdict. */
function isSameScan(one: Stage, other: Stage): boolean {
  return one.type === 'answered' && other.type === 'answered' && one.answer.id === other.answer.id
}
