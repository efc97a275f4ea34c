import { useLayoutEffect, useState, type RefObject } from 'react'
import type { TestKey } from '../../../shared/domain/wedge/examine-scan.ts'
import { kindOf } from '../../../shared/domain/wedge/wedge-key.ts'
import { wedgeKeyOf } from './wedge-listener.ts'

/** A key that comes later than this, in ms, begins another scan. */
const NEW_SCAN_MS = 1_000
/** A key that comes so soon, in ms, is the scanner's: its Enter presses nothing and its Tab goes nowhere. */
const SAME_BURST_MS = 250
const MOST_KEYS = 600

/** Records the keys of the latest test scan, whatever has the focus but another field. */
export function useTestScan(field: RefObject<HTMLElement | null>): readonly TestKey[] {
  const [keys, setKeys] = useState<readonly TestKey[]>([])
  useLayoutEffect(() => {
    let scan: readonly TestKey[] = []
    const onKeyDown = (event: KeyboardEvent): void => {
      if (isElsewhere(event.target, field.current)) return
      const key = { ...wedgeKeyOf(event), capsLock: event.getModifierState('CapsLock') }
      const kind = kindOf(key)
      if (kind === 'neutral' || key.repeat) return
      const sinceLast = key.at - (scan.at(-1)?.at ?? -Infinity)
      const isInBurst = sinceLast <= SAME_BURST_MS
      // Tab, Enter and the arrows of a person go where they always go, and a button takes his space.
      const isPersons = kind === 'character' ? key.key === ' ' : !key.chord
      if (isPersons && !isInBurst) return
      if (isInBurst || kind === 'character') event.preventDefault()
      if (kind === 'closing') event.stopImmediatePropagation()
      field.current?.focus({ preventScroll: true })
      scan = sinceLast > NEW_SCAN_MS ? [key] : [...scan, key].slice(-MOST_KEYS)
      setKeys(scan)
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true })
    }
  }, [field])
  return keys
}

function isElsewhere(target: EventTarget | null, own: HTMLElement | null): boolean {
  return target !== own && target instanceof Element && target.closest('input, select') !== null
}
