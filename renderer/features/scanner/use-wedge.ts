import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import {
  chooseReading,
  provesItself,
  withoutPrefix,
} from '../../../shared/domain/wedge/choose-reading.ts'
import type { WedgeScan } from '../../../shared/domain/wedge/wedge.ts'
import { WedgeListener } from './wedge-listener.ts'

/** What the desk wants of its wedge scanner. */
export type WedgeWishes = {
  /** Gets each code once; `otherReading` is what the key positions say where that differs, else null. */
  readonly onScan: (raw: string, otherReading: string | null) => void
  /** What is being checked (list, direction): when it changes, the same code is a new scan at once. */
  readonly subject?: string
  /** Texts that the scanner is set to send in front of a code. */
  readonly prefixes?: readonly string[] | undefined
  /** Whether keys that land there are no scan, whatever they look like. */
  readonly ignores?: (target: EventTarget | null) => boolean
  /** Whether nobody listens now. */
  readonly isOff?: boolean
}

/**
 * Hears a wedge scanner wherever the focus is. The field for scans carries `data-scan-field`; what a person
 * types there and closes with Enter is not a burst and reaches the field and its form as usual.
 */
export function useWedge(wishes: WedgeWishes): void {
  const { onScan, subject, prefixes = [], isOff = false } = wishes
  const listener = useRef<WedgeListener | null>(null)
  const report = useEffectEvent((scan: WedgeScan, capsLock: boolean) => {
    const typed = withoutPrefix(scan.typed, prefixes)
    const physical = withoutPrefix(scan.physical, prefixes)
    const raw = chooseReading({ typed, physical }, provesItself)
    const other = raw === typed ? physical : typed
    const saysTheSame = capsLock ? other === raw : isSameButForCase(other, raw)
    onScan(raw, saysTheSame || provesItself(raw) ? null : other)
  })

  const ignores = useEffectEvent((target: EventTarget | null) => wishes.ignores?.(target) ?? false)

  // Before the page is shown, so that the first scan is heard whole.
  useLayoutEffect(() => {
    if (isOff) return undefined
    const started = new WedgeListener(
      (scan, capsLock) => report(scan, capsLock),
      (target) => ignores(target),
    )
    started.start()
    listener.current = started
    return () => {
      started.stop()
      listener.current = null
    }
  }, [isOff])

  useEffect(() => listener.current?.forgetLastScan(), [subject])
}

function isSameButForCase(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
