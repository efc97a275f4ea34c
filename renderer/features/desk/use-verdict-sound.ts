import { useEffect } from 'react'
import { useScans } from '../../stores/scan.ts'
import { useSession } from '../../stores/session.ts'
import type { Family } from '../../ui/family.ts'
import { playSound } from '../../ui/sounds.ts'
import type { Stage } from '../../stores/scan.ts'
import { verdictFace } from './verdict-face.ts'

/** Plays the sound of each new verdict. */
export function useVerdictSound(): void {
  useEffect(() => {
    return useScans.subscribe((state, before) => {
      if (state.stage === before.stage || isSameScan(state.stage, before.stage)) return
      const family = soundOf(state.stage)
      const { settings } = useSession.getState()
      if (family !== null) playSound(family, settings?.volume ?? 0, settings?.deskName ?? '')
    })
  }, [])
}

/** A name that was corrected is no new verdict. */
function isSameScan(one: Stage, other: Stage): boolean {
  return one.type === 'answered' && other.type === 'answered' && one.answer.id === other.answer.id
}

function soundOf(stage: Stage): Family | null {
  if (stage.type === 'failed') return 'refused'
  if (stage.type !== 'answered') return null
  const { answer } = stage
  const { family } = verdictFace(answer)
  const needsEyes = answer.attendee?.note !== '' || answer.attendee.flagged
  return family === 'welcome' && needsEyes ? 'attention' : family
}
