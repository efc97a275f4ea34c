import type { ColumnMeaning } from '../../../model/import.ts'
import { foldName } from '../../name/fold-name.ts'
import { isInfix } from '../../name/infixes.ts'
import { isOrganisation } from '../words/organisation-words.ts'
import { isRowNumber } from './is-row-number.ts'
import { recogniseCounts } from './recognise-counts.ts'
import { recogniseValues } from './recognise-values.ts'
import { cutHeading } from '../cells/clean-cell.ts'
import { isSensitiveHeading, meaningOfHeading } from '../words/column-names.ts'
import type { KnownList } from '../words/find-list.ts'
import type { ImportedColumn } from '../cells/imported-row.ts'
import { parseStatus, yesOf } from '../words/parse-status.ts'
import { isUsualType } from './plan-ticket-types.ts'
import { isWish, recogniseEnrolments } from './recognise-enrolments.ts'

/** Extra columns that come in; a person holds at most sixty. */
const maximumExtras = 60
/** Rows by which a column of an unknown heading is told. */
const rowsTried = 50

/** Says what each column holds by its heading, checked against the values below it (clean cells). */
export function recogniseColumns(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  lists: readonly KnownList[] = [],
): ImportedColumn[] {
  const values = headings.map((_, column) => filledValues(rows, column))
  const meanings = chooseByHeading(headings, values)
  settleNames(meanings, values)
  settleSpeakers(meanings, headings, values)
  settleCompanion(meanings, values)
  settleInfix(meanings, values)
  settleTicket(meanings, headings, values)
  settleEnrolments(meanings, headings, values, lists)
  leaveRowNumbers(meanings, headings, values)
  settleByValues(meanings, headings, rows)
  return limitExtras(headings, meanings, values)
}

/** Where two columns claim one meaning, the exact heading and then the fuller column has it. */
function chooseByHeading(
  headings: readonly string[],
  values: readonly (readonly string[])[],
): ColumnMeaning[] {
  const most = Math.max(0, ...values.map((own) => own.length))
  const filledSomewhere = most > 0
  const claims = headings.map((heading, column) => {
    const found = meaningOfHeading(heading)
    const own = values[column] ?? []
    if (found?.meaning === 'status' && yesOf(heading) !== null) {
      return { column, meaning: tellsWhoIsOut(heading, own) ? OUT : null, weight: 0 }
    }
    const counts = recogniseCounts(heading, own)
    if (counts !== null) return { column, meaning: counts, weight: own.length }
    if (found?.meaning === 'job-title' && isRoleOfTypes(heading, own)) {
      return { column, meaning: 'ticket-type' as const, weight: 0 }
    }
    const filled = own.length
    const isEmpty = filled === 0 && filledSomewhere
    const weight =
      (isOfGuest(heading, found?.meaning) && filled * 2 >= most ? 2e9 : 0) +
      (found?.exact === true && !isEmpty ? 1e9 : 0) +
      filled +
      spoken(heading, filled)
    const isOther =
      found?.meaning === 'email' && filled > 0 && !own.some((one) => one.includes('@'))
    return { column, meaning: isOther ? null : (found?.meaning ?? null), weight }
  })
  return claims.map(({ column, meaning, weight }) => {
    if (meaning === null) return 'extra'
    if (meaning === OUT) return 'status'
    const beaten = claims.some(
      (other) =>
        other.meaning === meaning &&
        (other.weight > weight || (other.weight === weight && other.column < column)),
    )
    const isStatus = meaning === 'status' && holdsStatuses(headings[column] ?? '', values[column])
    return beaten && !isStatus ? 'extra' : meaning
  })
}

/** A column that tells who is out stands beside that of the statuses, and any number of them do. */
const OUT = 'out' as const

/**
 * Whatever stands below "Afgemeld" may let a guest out, and is asked about; below "Wachtlijst" it may be what somebody waits
 * for, unless some of it is a yes, a no or a day. Nothing at all may still be filled further down.
 */
function tellsWhoIsOut(heading: string, values: readonly string[]): boolean {
  if (yesOf(heading)?.status === 'canceled' || values.length === 0) return true
  return values.some((value) => parseStatus(value, heading) !== null)
}

/** Beside "Betaald" a column that holds statuses too says whether the guest comes at all. */
function holdsStatuses(heading: string, values: readonly string[] = []): boolean {
  return values.length > 0 && values.every((value) => parseStatus(value, heading) !== null)
}

const personal: readonly (ColumnMeaning | undefined)[] = [
  ...(['first-name', 'last-name', 'full-name', 'email', 'phone'] as const),
  ...(['organisation', 'job-title'] as const),
]

/** "Attendee email" is of the guest, where another column may be of who ordered. */
function isOfGuest(heading: string, meaning: ColumnMeaning | undefined): boolean {
  const of = /(?:^| )(?:deelnemer|gast|bezoeker|attendee|guest|participant)(?: |$)/
  const folded = foldName(heading)
  return personal.includes(meaning) && folded.includes(' ') && of.test(folded)
}

/** A role is a job, or what somebody comes as. */
function isRoleOfTypes(heading: string, values: readonly string[]): boolean {
  return /^(?:rol|rollen|role)$/.test(foldName(heading)) && mostly(values, isUsualType)
}

/** What people are called goes before how they are registered, and initials come last. */
function spoken(heading: string, filled: number): number {
  const folded = foldName(heading)
  if (/roepna|call name|preferred/.test(folded)) return filled > 0 ? 1e8 : 0
  return /voorl|initia/.test(folded) ? -1e7 : 0
}

/** "Voornaam" beside "Naam" but no "Achternaam": then "Naam" is the last name, unless it holds both. */
function settleNames(meanings: ColumnMeaning[], values: readonly (readonly string[])[]): void {
  const full = meanings.indexOf('full-name')
  const last = meanings.indexOf('last-name')
  const parted = meanings.includes('first-name') || meanings.includes('infix')
  if (full !== -1 && last === -1 && parted) {
    if (!mostly(values[full], (name) => name.includes(' ')) || meanings.includes('infix')) {
      meanings[full] = 'last-name'
    }
  } else if (last !== -1 && full === -1 && !parted) {
    if (mostly(values[last], (name) => name.includes(' '))) meanings[last] = 'full-name'
  }
}

/** A list of speakers or helpers calls its guests so. */
function settleSpeakers(
  meanings: ColumnMeaning[],
  headings: readonly string[],
  values: readonly (readonly string[])[],
): void {
  if (meanings.some((meaning) => meaning.endsWith('name'))) return
  const column = headings.findIndex(
    (heading, index) =>
      speakers.test(foldName(heading)) &&
      mostly(values[index], (name) => /\p{L} \p{L}/u.test(name)),
  )
  if (column !== -1) meanings[column] = 'full-name'
}

const speakers =
  /^(?:naam )?(?:spreker|sprekers|inleider|inleiders|dagvoorzitter|workshopleider|begeleider|vrijwilliger|vrijwilligers|medewerker|medewerkers|crew|exposant|standhouder|speaker|speakers|volunteer|volunteers|staff|exhibitor)(?: naam| name)?$/

/** "Partner" may say whether somebody comes along, or of what organisation a guest is. */
function settleCompanion(meanings: ColumnMeaning[], values: readonly (readonly string[])[]): void {
  const companion = meanings.indexOf('companion')
  if (companion === -1) return
  const named = values[companion]?.filter((value) => /\p{L} \p{L}/u.test(value)) ?? []
  if (named.length === 0 || mostly(named, isOrganisation)) meanings[companion] = 'extra'
}

/** "Prefix" may hold titles; an infix column holds infixes. */
function settleInfix(meanings: ColumnMeaning[], values: readonly (readonly string[])[]): void {
  const infix = meanings.indexOf('infix')
  if (infix === -1 || (values[infix]?.length ?? 0) === 0) return
  if (!mostly(values[infix], (value) => isInfix(value.toLowerCase()))) meanings[infix] = 'extra'
}

/** "Ticket" is the type where values repeat, and the code where all differ and look like one. */
function settleTicket(
  meanings: ColumnMeaning[],
  headings: readonly string[],
  values: readonly (readonly string[])[],
): void {
  const type = meanings.indexOf('ticket-type')
  if (type === -1 || meanings.includes('code')) return
  const plain = /^(?:ticket|tickets|kaart|toegang)$/.test(foldName(headings[type] ?? ''))
  const found = values[type] ?? []
  const looksLikeCode = mostly(found, (value) => /^(?=.*\d)[\w-]{6,}$/.test(value))
  if (plain && looksLikeCode && new Set(found).size > found.length * 0.9) meanings[type] = 'code'
}

/** What means nothing else may be a place on a list. */
function settleEnrolments(
  meanings: ColumnMeaning[],
  headings: readonly string[],
  values: readonly (readonly string[])[],
  lists: readonly KnownList[],
): void {
  for (const [column, meaning] of meanings.entries()) {
    if (meaning !== 'extra' || isWish(headings[column] ?? '', headings)) continue
    const found = recogniseEnrolments(headings[column] ?? '', values[column] ?? [], lists)
    if (found !== null) meanings[column] = found
  }
}

/** A count of the rows says nothing of a guest. */
function leaveRowNumbers(
  meanings: ColumnMeaning[],
  headings: readonly string[],
  values: readonly (readonly string[])[],
): void {
  for (const [column, meaning] of meanings.entries()) {
    const isCount = isRowNumber(headings[column] ?? '', values[column] ?? [])
    if (meaning === 'extra' && isCount) meanings[column] = 'ignored'
  }
}

/** What stands in a column of a name that nobody knows may tell what it is, where no other column is that. */
function settleByValues(
  meanings: ColumnMeaning[],
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const open = meanings.flatMap((meaning, column) => {
    const heading = headings[column] ?? ''
    const says = meaningOfHeading(heading) !== null || isSensitiveHeading(heading)
    return meaning === 'extra' && !says && !ofAnother.test(foldName(heading)) ? [column] : []
  })
  const known = headings.some((heading) => meaningOfHeading(heading) !== null)
  const found = recogniseValues(
    rows.slice(0, rowsTried).map((cells) => open.map((column) => cells[column] ?? '')),
    open.length,
  )
  for (const [index, column] of open.entries()) {
    const meaning = found[index]?.meaning ?? 'extra'
    if (meaning === 'extra' || meaning === 'ignored' || meanings.includes(meaning)) continue
    if (!known || plainByValues.has(meaning)) meanings[column] = meaning
  }
  if (meanings.includes('organisation')) return
  const organisation = open.find(
    (column) => meanings[column] === 'extra' && mostly(filledValues(rows, column), isOrganisation),
  )
  if (organisation !== undefined) meanings[organisation] = 'organisation'
}

/** Told by its looks alone, whatever the other columns are. */
const plainByValues: ReadonlySet<ColumnMeaning> = new Set(['email', 'phone', 'code'])
/** Of the payer, or a number of something else than a ticket. */
const ofAnother =
  /factuur|invoice|order|bestel|postcode|postal|zip|kvk|btw|vat|klant|debiteur|crediteur|personeel|rekening|iban|datum|date|tijd|time|aanmaak|created|kenteken|kamer|room|stoel|seat|tafel|table|woonplaats|plaats|adres|address|city|town|straat|street|vraag|question/

function limitExtras(
  headings: readonly string[],
  meanings: readonly ColumnMeaning[],
  values: readonly (readonly string[])[],
): ImportedColumn[] {
  let extras = 0
  return meanings.map((meaning, column) => {
    const header = cutHeading(headings[column] ?? '')
    if (meaning !== 'extra') return { header, meaning, sensitive: false }
    if ((values[column]?.length ?? 0) === 0 || extras >= maximumExtras) {
      return { header, meaning: 'ignored', sensitive: false }
    }
    extras += 1
    return { header, meaning, sensitive: isSensitiveHeading(header) }
  })
}

function filledValues(rows: readonly (readonly string[])[], column: number): string[] {
  return rows.map((cells) => cells[column] ?? '').filter((cell) => cell !== '')
}

function mostly(values: readonly string[] | undefined, test: (value: string) => boolean): boolean {
  if (values === undefined || values.length === 0) return false
  return values.filter(test).length * 2 > values.length
}
