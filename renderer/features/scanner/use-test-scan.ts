import { useLayoutEffect, useState, type RefObject } from 'react'
import type { TestKey } from '../../../shared/domain/wedge/examine-scan.ts'
import { isInBurst, withTestKey } from '../../../shared/domain/wedge/test-scan.ts'
import { kindOf } from '../../../shared/domain/wedge/wedge-key.ts'
import { wedgeKeyOf } from './wedge-listener.ts'

/**
 * Records the keys of the latest test scan, whatever has the focus but another field; the scanner's own Enter
 * presses nothing and its Tab goes nowhere.
 */
export function useTestScan(field: RefObject<HTMLElement | null>): readonly TestKey[] {
  const [keys, setKeys] = useState<readonly TestKey[]>([])
  useLayoutEffect(() => {
    let scan: readonly TestKey[] = []
    const onKeyDown = (event: KeyboardEvent): void => {
      if (isElsewhere(event.target, field.current)) return
      const key = { ...wedgeKeyOf(event), capsLock: event.getModifierState('CapsLock') }
      const kind = kindOf(key)
      if (kind === 'neutral' || key.repeat) return
      const isScanners = isInBurst(scan, key)
      // Tab, Enter and the arrows of a person go where they always go, and a button takes his space.
      const isPersons = kind === 'character' ? key.key === ' ' : !key.chord
      if (isPersons && !isScanners) return
      if (isScanners || kind === 'character') event.preventDefault()
      if (kind === 'closing') event.stopImmediatePropagation()
      field.current?.focus({ preventScroll: true })
      scan = withTestKey(scan, key)
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
