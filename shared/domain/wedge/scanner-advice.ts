import type { Examination } from './examine-scan.ts'

/** One thing to say of a scanner; `good` needs nothing done, the others say what to set. */
export type ScannerAdvice =
  | 'good'
  | 'not-test'
  | 'not-recognised'
  | 'slow'
  | 'layout'
  | 'layout-unknown'
  | 'caps-lock'
  | 'case'
  | 'prefix'
  | 'prefix-aim'
  | 'prefix-taken-off'
  | 'suffix'
  | 'control'
  | 'no-closing'
  | 'tab'

/** What the desk can live with. */
const harmless: ReadonlySet<ScannerAdvice> = new Set(['tab', 'prefix-aim', 'prefix-taken-off'])

/** What to say of a scanner after a test scan, the most pressing first; `prefixes` are those that the desk takes off. */
export function scannerAdvice(
  scan: Examination,
  prefixes: readonly string[] = [],
): ScannerAdvice[] {
  const { test } = scan
  const isAim = test !== null && /^\][A-Za-z]\d$/.test(test.prefix)
  const isTakenOff = test !== null && prefixes.includes(test.prefix)
  const told: readonly (readonly [ScannerAdvice, boolean])[] = [
    ['not-test', test === null],
    ['slow', scan.speed === 'slow'],
    ['not-recognised', !scan.isRecognised && scan.speed !== 'slow'],
    ['layout', test?.layout !== null && test?.layout?.computer !== null && test !== null],
    ['layout-unknown', test !== null && test.layout !== null && test.layout.computer === null],
    ['caps-lock', scan.capsLock],
    ['case', test?.isCaseChanged === true && !scan.capsLock],
    ['control', scan.control.length > 0],
    ['prefix', test !== null && test.prefix !== '' && !isAim && !isTakenOff],
    ['prefix-aim', isAim],
    ['prefix-taken-off', isTakenOff],
    ['suffix', test !== null && test.suffix !== ''],
    ['no-closing', scan.closing.length === 0],
    ['tab', scan.closing[0] === 'Tab'],
  ]
  const advice = told.filter(([, holds]) => holds).map(([name]) => name)
  const isFine = advice.every((name) => harmless.has(name))
  return isFine ? ['good', ...advice] : advice
}
