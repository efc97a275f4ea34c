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
  | 'suffix'
  | 'control'
  | 'no-closing'
  | 'tab'

/** What to say of a scanner after a test scan, the most pressing first. */
export function scannerAdvice(scan: Examination): ScannerAdvice[] {
  const { test } = scan
  const isAim = test !== null && /^\][A-Za-z]\d$/.test(test.prefix)
  const told: readonly (readonly [ScannerAdvice, boolean])[] = [
    ['not-test', test === null],
    ['slow', scan.speed === 'slow'],
    ['not-recognised', !scan.isRecognised && scan.speed !== 'slow'],
    ['layout', test?.layout !== null && test?.layout?.computer !== null && test !== null],
    ['layout-unknown', test !== null && test.layout !== null && test.layout.computer === null],
    ['caps-lock', scan.capsLock],
    ['case', test?.isCaseChanged === true && !scan.capsLock],
    ['control', scan.control.length > 0],
    ['prefix', test !== null && test.prefix !== '' && !isAim],
    ['prefix-aim', isAim],
    ['suffix', test !== null && test.suffix !== ''],
    ['no-closing', scan.closing.length === 0],
    ['tab', scan.closing[0] === 'Tab'],
  ]
  const advice = told.filter(([, holds]) => holds).map(([name]) => name)
  const isFine = advice.every((name) => name === 'tab' || name === 'prefix-aim')
  return isFine ? ['good', ...advice] : advice
}
