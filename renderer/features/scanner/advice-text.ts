import type { Translate } from '../../../shared/i18n/messages.ts'
import type { Examination } from '../../../shared/domain/wedge/examine-scan.ts'
import type { LayoutName } from '../../../shared/domain/wedge/keyboard-layouts.ts'
import type { ScannerAdvice } from '../../../shared/domain/wedge/scanner-advice.ts'

/** One piece of advice in words, with what it is about. */
export function adviceText(name: ScannerAdvice, scan: Examination, t: Translate): string {
  const { test } = scan
  switch (name) {
    case 'layout':
    case 'layout-unknown':
      return t(`scanner.advice.${name}`, {
        scanner: layoutName(test?.layout?.scanner ?? null, t),
        computer: layoutName(test?.layout?.computer ?? null, t),
      })
    case 'prefix':
    case 'prefix-aim':
    case 'prefix-taken-off':
      return t(`scanner.advice.${name}`, { text: test?.prefix ?? '' })
    case 'suffix':
      return t('scanner.advice.suffix', { text: test?.suffix ?? '' })
    case 'slow':
      return t('scanner.advice.slow', { median: Math.round(scan.medianGap) })
    case 'control':
      return t('scanner.advice.control', { keys: scan.control.join(', ') })
    case 'good':
    case 'not-test':
    case 'not-recognised':
    case 'caps-lock':
    case 'case':
    case 'no-closing':
    case 'tab':
      return t(`scanner.advice.${name}`)
  }
}

/** A keyboard by the country that has it. */
export function layoutName(layout: LayoutName | null, t: Translate): string {
  return t(`scanner.layout.${layout ?? 'other'}`)
}
