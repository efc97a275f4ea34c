import type { Person } from '../../../model/attendee.ts'
import type { ColumnMeaning, ImportProblem } from '../../../model/import.ts'
import { columnLetters } from '../cells/column-letters.ts'
import { meaningOfHeading } from '../words/column-names.ts'
import { cleanCell, cut, hasLostLetters } from '../cells/clean-cell.ts'
import type { ImportedColumn, ImportedTicket, RawRow } from '../cells/imported-row.ts'
import { parseDate } from '../words/parse-date.ts'
import { answerOf, isYes } from '../words/parse-status.ts'
import { noParty, readParty, saysNobody, type Party } from './party.ts'
import { nameOf, readName, type OddName, type ReadName } from './read-name.ts'
import {
  readStatus,
  statusColumnsOf,
  type ChosenStatuses,
  type StatusColumn,
} from '../words/status-columns.ts'
import { isTotalRow } from '../cells/total-row.ts'

/** What one row says, before rows of one person are put together. */
export type RowGuest = {
  readonly row: number
  /** What the file's own column says identifies the guest; empty when there is none. */
  readonly key: string
  readonly person: Person
  readonly ticket: ImportedTicket
  /** What the file calls the lists on which the guest has a place. */
  readonly lists: readonly string[]
  /** What stands for the name of a place for which it says more than that nobody is known; else empty. */
  readonly placeName: string
  /** For whom besides the guest the row stands, by a number. */
  readonly party: Party
  /** How many such places the row stands for; 1 for a guest with a name. */
  readonly places: number
  readonly unnamed: boolean
  readonly flagged: boolean
  /** What the row says of who is brought along; empty for nobody. */
  readonly companion: string
  /** How the name is written otherwise, where it is in capitals or small letters all through. */
  readonly oddName: OddName | null
}

/** A guest, or null when the row is left out, and what is wrong with the row. */
export type RowReading = {
  readonly guest: RowGuest | null
  readonly problems: readonly ImportProblem[]
}

const maximum = {
  firstName: 200,
  infix: 40,
  lastName: 200,
  pronunciation: 200,
  organisation: 200,
  jobTitle: 200,
  email: 254,
  phone: 40,
  note: 500,
  host: 200,
  code: 512,
  type: 80,
  extra: 500,
} as const

/** A remark that says that there is none would have the desk stop for it. */
const noRemark =
  /^(?:[-–—./\s]*|n\.?\s?v\.?\s?t\.?|n\/a|nee|no|none|geen(?: (?:opmerkingen?|bijzonderheden))?)$/i
const scientific = /^\d(?:[.,]\d+e\+?|e\+)\d{1,3}$/i

/** Where in a row things stand. */
export type RowLayout = {
  readonly width: number
  readonly indexOf: ReadonlyMap<ColumnMeaning, number>
  /** A second column of first names, such as initials beside what people are called; -1 for none. */
  readonly otherFirstName: number
  readonly statusColumns: readonly StatusColumn[]
  readonly statuses: ChosenStatuses
  /** Whether names in capitals or small letters are written otherwise. */
  readonly rewritesNames: boolean
  /** Columns of which each cell names lists, and those of which a yes is a place on the list that they are called. */
  readonly enrolments: readonly {
    readonly index: number
    /** What a yes in the column means. */
    readonly list: string
    /** Whether its cells name lists. */
    readonly named: boolean
  }[]
  /** Parts a cell that names several lists. */
  readonly splitLists: (cell: string) => readonly string[]
  readonly extras: readonly {
    readonly index: number
    readonly label: string
    readonly sensitive: boolean
  }[]
}

/** Looks up once for all rows where in them things stand. */
export function layOut(
  columns: readonly ImportedColumn[],
  {
    statuses,
    rewritesNames,
    splitLists,
    listNames,
  }: Pick<RowLayout, 'statuses' | 'rewritesNames' | 'splitLists'> & {
    readonly listNames: readonly string[]
  },
): RowLayout {
  const numbered = columns.map((column, index) => ({ ...column, index }))
  return {
    width: columns.length,
    indexOf: new Map(numbered.toReversed().map(({ meaning, index }) => [meaning, index])),
    otherFirstName: numbered.findIndex(
      ({ header, meaning }) =>
        meaning === 'extra' && meaningOfHeading(header)?.meaning === 'first-name',
    ),
    statusColumns: statusColumnsOf(columns),
    statuses,
    rewritesNames,
    enrolments: numbered
      .filter(({ meaning }) => meaning === 'enrolments' || meaning === 'enrolled')
      .map(({ meaning, index }) => ({
        index,
        list: (listNames[index] ?? '') || columnLetters(index),
        named: meaning === 'enrolments',
      })),
    splitLists,
    extras: numbered
      .filter(({ meaning }) => meaning === 'extra')
      .map(({ header, sensitive, index }) => {
        const label = header === '' ? columnLetters(index) : header
        return { index, label, sensitive }
      }),
  }
}

/** Reads one row by what its columns mean; never refuses more than it must. */
export function readGuest(raw: RawRow, layout: RowLayout, timeZone: string): RowReading {
  const problems: ImportProblem[] = []
  const report = (kind: ImportProblem['kind'], detail: string, skipped = false): void => {
    problems.push({ row: raw.row, kind, skipped, detail: cut(detail, 200) })
  }
  const fit: Fit = (text, field) => {
    if (text.length <= maximum[field]) return text
    report('too-long', text)
    return cut(text, maximum[field]).trim()
  }
  const cells = raw.cells.map(cleanCell)
  if (isTotalRow(cells)) report('total-row', filled(cells), true)
  const cell = cellOf(layout, cells)

  const lost = cells.find(hasLostLetters)
  if (lost !== undefined) report('unreadable-characters', lost)
  const beyond = filled(cells.slice(layout.width))
  if (beyond !== '') report('too-many-cells', beyond)

  const otherFirstName = layout.otherFirstName === -1 ? '' : (cells[layout.otherFirstName] ?? '')
  const name = readName(cell, otherFirstName, layout.rewritesNames)
  const person = readPerson(layout, cells, name, fit)
  const code = readCode(cell('code'), report, fit)
  const noName = person.firstName + person.infix + person.lastName === ''
  const isEmpty = noName && person.organisation === '' && cell('code') === ''
  if (isEmpty && !name.placeholder) report('no-name', filled(cells), true)
  if (problems.some(({ skipped }) => skipped)) return { guest: null, problems }
  if (noName && !name.placeholder) report('no-name', person.organisation || code)
  const status = readStatus(cells, layout.statusColumns, layout.statuses, report)
  const party = readParty(cell('persons'), cell('persons-along'), report)
  const guest: RowGuest = {
    row: raw.row,
    key: cell('record-key'),
    person,
    ticket: {
      code,
      type: fit(cell('ticket-type'), 'type'),
      ...status,
      validFrom: readDate(cell('valid-from'), timeZone, report),
      validUntil: readDate(cell('valid-until'), timeZone, report),
    },
    lists: layout.enrolments.flatMap((column) =>
      readLists(layout, cells[column.index] ?? '', column),
    ),
    placeName: name.place.organisation + name.place.host === '' ? '' : name.written,
    places: noName ? Math.max(name.place.count, party.count + 1) : 1,
    party: noName ? noParty : withoutNamed(party, cell('companion')),
    unnamed: noName,
    flagged: isYes(cell('flagged')),
    companion: nameOf(cell('companion'), layout.rewritesNames),
    oddName: name.odd,
  }
  return { guest, problems }
}

/** Who is brought along by name is one of those who are counted. */
function withoutNamed(party: Party, companion: string): Party {
  const isNamed = companion !== '' && !saysNobody(companion)
  return isNamed ? { ...party, count: Math.max(0, party.count - 1) } : party
}

type Fit = (text: string, field: keyof typeof maximum) => string

function readPerson(layout: RowLayout, cells: readonly string[], name: ReadName, fit: Fit): Person {
  const cell = cellOf(layout, cells)
  return {
    firstName: fit(name.firstName, 'firstName'),
    infix: fit(name.infix, 'infix'),
    lastName: fit(name.lastName, 'lastName'),
    pronunciation: fit(cell('pronunciation'), 'pronunciation'),
    organisation: fit(cell('organisation') || name.place.organisation, 'organisation'),
    jobTitle: fit(cell('job-title'), 'jobTitle'),
    email: fit(addressOf(cell('email')), 'email'),
    phone: fit(phoneOf(cell('phone')), 'phone'),
    note: fit(noRemark.test(cell('note')) ? '' : cell('note'), 'note'),
    host: fit(cell('host') || name.place.host, 'host'),
    extra: readExtras(layout, cells, (value) => fit(value, 'extra')),
  }
}

function cellOf({ indexOf }: RowLayout, cells: readonly string[]) {
  return (meaning: ColumnMeaning): string => {
    const index = indexOf.get(meaning)
    return index === undefined ? '' : (cells[index] ?? '')
  }
}

/** An address as mail programs copy it: "Jan Bos <jan@example.nl>". */
function addressOf(text: string): string {
  return /<([^\s<>]+@[^\s<>]+)>$/.exec(text)?.[1] ?? text.replace(/^mailto:/i, '')
}

/** A spreadsheet that takes a number for a number drops the zero before it, or the plus: of Dutch ones it is sure. */
function phoneOf(text: string): string {
  if (!/^\d{9,11}$/.test(text)) return text
  if (/^6\d{8}$/.test(text)) return `0${text}`
  return /^31[1-9]\d{8}$/.test(text) ? `+${text}` : text
}

function filled(cells: readonly string[]): string {
  return cells.filter((value) => value !== '').join(', ')
}

type Report = (kind: ImportProblem['kind'], detail: string) => void

function readExtras(
  { extras, enrolments }: RowLayout,
  cells: readonly string[],
  fit: (value: string) => string,
): Person['extra'] {
  const answers = enrolments.flatMap(({ index, list }) => {
    const value = cells[index] ?? ''
    return saysMore(value) ? [{ label: list, value: fit(value), sensitive: false }] : []
  })
  const fields = extras.flatMap(({ index, label, sensitive }) => {
    const value = cells[index] ?? ''
    return value === '' ? [] : [{ label, value: fit(value), sensitive }]
  })
  return [...fields, ...answers].slice(0, 60)
}

/** "Ja, met partner" is a place on the list, and the partner is kept beside it. */
function saysMore(text: string): boolean {
  return text !== '' && !isYes(text) && answerOf(text) === 'yes'
}

/** A number that a spreadsheet shortened is no code any more: the guest gets one of ours. */
function readCode(
  text: string,
  report: Report,
  fit: (text: string, field: 'code') => string,
): string {
  if (!scientific.test(text)) return fit(text, 'code')
  report('scientific-code', text)
  return ''
}

function readLists(
  layout: RowLayout,
  text: string,
  { list, named }: RowLayout['enrolments'][number],
): readonly string[] {
  if (text === '') return []
  if (answerOf(text) === 'yes') return [list]
  return named ? layout.splitLists(text) : []
}

function readDate(text: string, timeZone: string, report: Report): string | null {
  if (text === '') return null
  const date = parseDate(text, timeZone)
  if (date === null) report('bad-date', text)
  return date
}
