import { expect, it } from 'vitest'
import { printStateText } from '../../../renderer/words/print-state-text.ts'
import type { Translate } from '../../../shared/i18n/messages.ts'

it('a badge at a printer that stands still is not said to be printing', () => {
  const t = ((key: string) => key) as unknown as Translate
  expect(printStateText({ state: 'printing', problem: null }, t)).toBe('print.printing')
  expect(printStateText({ state: 'printing', problem: 'printer-stopped' }, t)).toBe('print.sent')
  expect(printStateText({ state: 'failed', problem: 'printer-stopped' }, t)).toBe('print.failed')
})
