import type { PrintProblem } from '../../../shared/model/print-job.ts'

/** What a Zebra tells of itself on `~HS`, as far as printing needs it. */
export type HostStatus = {
  readonly paperOut: boolean
  readonly paused: boolean
  readonly bufferFull: boolean
  readonly corruptMemory: boolean
  readonly tooCold: boolean
  readonly tooHot: boolean
  readonly headOpen: boolean
  readonly ribbonOut: boolean
  /** Labels that were received and not yet begun. */
  readonly formatsInBuffer: number
  /** Labels of the present batch that have yet to come out. */
  readonly labelsRemaining: number
}

const startOfText = '\u0002'
const endOfText = '\u0003'

/** Host Status Return; it may stand anywhere between two labels. */
export const hostStatusRequest = Buffer.from('~HS', 'latin1')

/**
 * Reads the three strings of the answer to `~HS` (ZPL II Programming Guide, Host Status Return): each between
 * STX and ETX, with 12, 11 and 2 values; null while they are not all there.
 */
export function readHostStatus(answer: Buffer): HostStatus | null {
  const strings = answer.toString('latin1').split(startOfText).slice(1)
  if (strings.length < 3 || strings.some((string) => !string.includes(endOfText))) return null
  const [first, second, third] = strings
    .slice(-3)
    .map((string) => string.slice(0, string.indexOf(endOfText)).split(','))
  if (first?.length !== 12 || second?.length !== 11 || third?.length !== 2) return null
  const [waiting, remaining] = [first[4] ?? '', second[8] ?? '']
  // Of noise nobody may read that nothing is left to print: that would call a label printed.
  if (![waiting, remaining].every((count) => /^\d{1,9}$/.test(count.trim()))) return null
  const isSet = (values: readonly string[], at: number) => values[at] === '1'
  return {
    paperOut: isSet(first, 1),
    paused: isSet(first, 2),
    formatsInBuffer: Number(waiting),
    bufferFull: isSet(first, 5),
    corruptMemory: isSet(first, 9),
    tooCold: isSet(first, 10),
    tooHot: isSet(first, 11),
    headOpen: isSet(second, 2),
    ribbonOut: isSet(second, 3),
    labelsRemaining: Number(remaining),
  }
}

/** The gravest of what keeps a Zebra from printing, with all of it in words for support. */
export function problemOfHostStatus(status: HostStatus): {
  readonly problem: PrintProblem | null
  readonly detail: string
} {
  const set = problems.filter(([name]) => status[name])
  return { problem: set[0]?.[2] ?? null, detail: set.map(([, words]) => words).join(', ') }
}

/** Whether anything that the printer received has yet to come out. */
export function isBusy({ formatsInBuffer, labelsRemaining }: HostStatus): boolean {
  return formatsInBuffer > 0 || labelsRemaining > 0
}

type Flag = Exclude<keyof HostStatus, 'formatsInBuffer' | 'labelsRemaining'>

const problems: readonly (readonly [Flag, string, PrintProblem])[] = [
  ['headOpen', 'head open', 'cover-open'],
  ['paperOut', 'paper out', 'media-empty'],
  ['ribbonOut', 'ribbon out', 'attention'],
  ['corruptMemory', 'corrupt memory', 'attention'],
  ['tooHot', 'over temperature', 'attention'],
  ['tooCold', 'under temperature', 'attention'],
  ['paused', 'paused', 'printer-stopped'],
  ['bufferFull', 'buffer full', 'attention'],
]
