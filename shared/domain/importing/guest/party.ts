import type { ImportProblem } from '../../../model/import.ts'
import { answerOf } from '../words/parse-status.ts'

/** For how many more than the guest himself his row stands. */
export type Party = {
  readonly count: number
  /** Whether the row is of all of them, with their organisation and their places on lists, or they are only brought along. */
  readonly shared: boolean
}

/** Who comes alone. */
export const noParty: Party = { count: 0, shared: false }

/** So many persons one row may stand for; a larger number is hardly one of persons. */
export const largestParty = 20

const counted =
  /^(\d{1,6})(?:[.,]0{1,2})?\s*(?:x|×|p|pers|personen|persoon|plaats|plaatsen|kaart|kaarten|tickets?|gast|gasten|deelnemers?|persons?|people|guests?|places?)?\.?$/iu
const oneAndMore = /^1?\s*\+\s*(\d{1,6})$/
const nobody = /^(?:[-–—./\s]*|n\.?\s?v\.?\s?t\.?|n\/a|geen|none|niemand|nobody|alleen)$/iu

/** Whether a cell says that nobody comes along. */
export function saysNobody(text: string): boolean {
  return nobody.test(text) || answerOf(text) === 'no'
}

/** How many a cell says come along; `including` where it counts the guest too. Null for what is no number. */
export function numberAlong(text: string, including: boolean): number | null {
  const more = oneAndMore.exec(text)?.[1]
  if (more !== undefined) return Number(more)
  const found = counted.exec(text)?.[1]
  if (found !== undefined && Number(found) >= (including ? 1 : 0)) {
    return Number(found) - (including ? 1 : 0)
  }
  if (!including && answerOf(text) === 'yes') return 1
  return found === undefined && saysNobody(text) ? 0 : null
}

type Report = (kind: ImportProblem['kind'], detail: string) => void

/** For whom a row stands beside its guest, by the number of all persons and that of those brought along. */
export function readParty(persons: string, along: string, report: Report): Party {
  const [all, extra] = [read(persons, true, report), read(along, false, report)]
  return all >= extra ? { count: all, shared: all > 0 } : { count: extra, shared: false }
}

function read(text: string, including: boolean, report: Report): number {
  if (text === '') return 0
  const count = numberAlong(text, including)
  if (count === null) report('no-count', text)
  else if (count + (including ? 1 : 0) > largestParty) report('large-count', text)
  else return count
  return 0
}
