import type { ScanRequest } from '../../stores/scan.ts'

/** How much of a scanned text is shown: a code of thousands of characters says no more than its start. */
const SHOWN = 60

/** A scanned text as it can stand on the screen: no control characters, not too long. */
export function readable(raw: string): string {
  const text = raw.replace(/[\p{C}\uFFFD]/gu, '').trim()
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text
}

/** Whose scan it was, as long as nobody has answered it: the guest who was chosen, else the code. */
export function requestLabel({ label, raw }: Pick<ScanRequest, 'label' | 'raw'>): string {
  return label ?? readable(raw)
}
