import { useEffect } from 'react'
import { useKiosk } from '../../stores/kiosk.ts'
import { playSound } from '../../ui/sounds.ts'
import { faceOf } from './answer-screen.tsx'

/** Plays the sound of each answer, and once more when it turns out that the guest is to go to the desk. */
export function useKioskSound(): void {
  useEffect(
    () =>
      useKiosk.subscribe(({ screen, kiosk }, { screen: before }) => {
        if (screen.type !== 'answer' || screen === before) return
        const { family } = faceOf(screen.answer, false)
        const isKnown =
          before.type === 'answer' &&
          before.id === screen.id &&
          faceOf(before.answer, false).family === family
        if (!isKnown) playSound(family, kiosk?.volume ?? 0, kiosk?.deskName ?? '')
      }),
    [],
  )
}
