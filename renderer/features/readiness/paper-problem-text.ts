import type { Translate } from '../../../shared/i18n/messages.ts'

const known = [
  'disk-full',
  'not-writable',
  'failed',
  'nobody-there',
  'folder-not-writable',
  'in-future',
  'other-day',
] as const

/** What is wrong with paper or ticks; null for what is not about them. */
export function paperProblemText(code: string, t: Translate): string | null {
  const found = known.find((one) => one === code)
  return found === undefined ? null : t(`paper.problem.${found}`)
}
