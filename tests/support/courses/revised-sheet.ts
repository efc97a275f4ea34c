import { pick, type Dice } from './counted-course.ts'

/** Somebody as the organiser's sheet has him; `number` is known to nobody else. */
export type Someone = {
  readonly number: number
  readonly first: string
  readonly last: string
  readonly organisation: string
  readonly email: string
  readonly codes: readonly string[]
  readonly type: 'Deelnemer' | 'Dagkaart woensdag'
  readonly status: 'Betaald' | 'Onbetaald'
  readonly dines: boolean
}

/** A list that an organiser keeps: who is on it, who was once, and codes that nobody has any more. */
export type Sheet = {
  readonly name: string
  people: Someone[]
  gone: Someone[]
  freed: string[]
  made: number
  codes: number
  /** Who was erased: by what else he could be recognised nobody knows any more. */
  readonly erased: Set<number>
}

export const headings =
  'Voornaam;Achternaam;Organisatie;E-mailadres;Ticketcode;Status;Soort ticket;Congresdiner'

/** The file of some people, in an order that the dice choose; who has two codes stands on two lines. */
export function fileOf(people: readonly Someone[], dice: Dice): string {
  const lines = people.flatMap((one) =>
    (one.codes.length === 0 ? [''] : one.codes).map((code) =>
      [
        ...[one.first === '' ? 'n.t.b.' : one.first, one.last, one.organisation, one.email],
        ...[code, one.status, one.type, one.dines ? 'Ja' : ''],
      ].join(';'),
    ),
  )
  const order = lines.map((line) => ({ line, at: dice() }))
  const dealt = order.toSorted((one, other) => one.at - other.at).map(({ line }) => line)
  return [headings, ...dealt].join('\r\n')
}

export function newSheet(name: string, dice: Dice): Sheet {
  const sheet: Sheet = {
    name,
    people: [],
    gone: [],
    freed: [],
    made: 0,
    codes: 0,
    erased: new Set(),
  }
  for (let count = 0; count < 9; count += 1) join(sheet, dice)
  return sheet
}

const firstNames = 'Anna Bram Carla Dirk Els Frits Gerda Hans Ines Joop Karin Leo'.split(' ')
const families = 'Akkerman Bloemhof Cuperus Drenthe Elzinga'.split(' ')

/** Somebody new: with an address of his own, one that is a secretary's, or none; with a code or without. */
function join(sheet: Sheet, dice: Dice): void {
  const number = sheet.made++
  const tag = sheet.name.slice(0, 1).toUpperCase()
  const kind = dice()
  const email =
    kind < 0.4
      ? `eigen${tag}${String(number)}@example.nl`
      : kind < 0.8
        ? `bureau${String(number % 2)}@example.nl`
        : ''
  const used = sheet.freed.length > 0 && dice() < 0.5 ? sheet.freed.pop() : undefined
  const codes = dice() < 0.25 && email !== '' ? [] : [used ?? newCode(sheet)]
  const isOpen = dice() < 0.2 && codes.length > 0
  const family = pick(dice, families)
  sheet.people.push({
    ...{ number, organisation: `Dorp ${tag}${String(number % 4)}`, email, codes },
    first: isOpen ? '' : `${pick(dice, firstNames)}${letters(number)}`,
    last: isOpen ? '' : dice() < 0.5 ? family : `${family}${letters(number)}`,
    type: dice() < 0.7 ? 'Deelnemer' : 'Dagkaart woensdag',
    status: dice() < 0.8 ? 'Betaald' : 'Onbetaald',
    dines: dice() < 0.3,
  })
}

function newCode(sheet: Sheet): string {
  sheet.codes += 1
  // Of no order, so that a second code may come before the first.
  const scrambled = (sheet.codes * 7_919) % 100_003
  return `${sheet.name.slice(0, 1).toUpperCase()}${String(scrambled).padStart(6, '0')}`
}

function letters(number: number): string {
  return String.fromCharCode(97 + (number % 26), 97 + (Math.floor(number / 26) % 26), 101)
}

/** What an organiser does between two versions; each knows by what the guest is still to be recognised. */
export function revise(sheet: Sheet, dice: Dice): void {
  for (let count = Math.floor(dice() * 4); count >= 0; count -= 1) pick(dice, changes)(sheet, dice)
}

type Change = (sheet: Sheet, dice: Dice) => void

const changes: readonly Change[] = [
  join,
  (sheet, dice) => {
    const [gone] = sheet.people.splice(Math.floor(dice() * sheet.people.length), 1)
    if (gone === undefined) return
    sheet.gone.push(gone)
    if (sheet.erased.has(gone.number)) return
    if (dice() < 0.2) sheet.freed.push(...gone.codes)
  },
  (sheet, dice) => {
    const [back] = sheet.gone.splice(Math.floor(dice() * sheet.gone.length), 1)
    if (back === undefined) return
    const lost = back.codes.filter((code) => isTaken(sheet, code))
    sheet.people.push(lost.length > 0 ? { ...back, codes: [newCode(sheet)] } : back)
    sheet.freed = sheet.freed.filter((code) => !back.codes.includes(code))
  },
  changing(
    ({ first, last, email }) => ({ first, email, last: typo(last) }),
    ({ first, codes, email }) => first !== '' && (codes.length > 0 || email !== ''),
  ),
  (sheet, dice) => {
    const index = Math.floor(dice() * sheet.people.length)
    const one = sheet.people[index]
    if (one === undefined || one.codes.length === 0 || one.first === '') return
    if (sheet.erased.has(one.number)) return
    sheet.freed.push(...one.codes)
    sheet.people[index] = { ...one, codes: [newCode(sheet)] }
  },
  changing(
    ({ number, email }) => ({
      email: email.startsWith('anders') ? '' : `anders${String(number)}@example.nl`,
    }),
    ({ codes }) => codes.length === 1,
  ),
  changing(
    ({ codes }, sheet) => ({ codes: [...codes, newCode(sheet)].toSorted() }),
    ({ codes, email, first }) => codes.length === 1 && email !== '' && first !== '',
  ),
  changing(({ status }) => ({ status: status === 'Betaald' ? 'Onbetaald' : 'Betaald' })),
  changing(({ type }) => ({ type: type === 'Deelnemer' ? 'Dagkaart woensdag' : 'Deelnemer' })),
  changing(({ dines }) => ({ dines: !dines })),
  changing(
    ({ organisation }) => ({ organisation: `${organisation} Noord` }),
    ({ codes, organisation }) => codes.length > 0 && !organisation.endsWith('Noord'),
  ),
  changing(
    ({ number }) => ({ first: `Gevonden${letters(number)}`, last: `Naam${letters(number)}` }),
    ({ first, codes }) => first === '' && codes.length > 0,
  ),
  (sheet, dice) => {
    const holders = sheet.people.filter(
      ({ codes, first, number }) => codes.length === 1 && first !== '' && !sheet.erased.has(number),
    )
    if (holders.length < 2) return
    const [one, other] = [pick(dice, holders), pick(dice, holders)]
    if (one === other) return
    const given = new Map([
      [one, { ...one, codes: other.codes }],
      [other, { ...other, codes: one.codes }],
    ])
    sheet.people = sheet.people.map((each) => given.get(each) ?? each)
  },
]

function changing(
  change: (one: Someone, sheet: Sheet) => Partial<Someone>,
  mayBe: (one: Someone) => boolean = () => true,
): Change {
  return (sheet, dice) => {
    const index = Math.floor(dice() * sheet.people.length)
    const one = sheet.people[index]
    if (one !== undefined && !sheet.erased.has(one.number) && mayBe(one))
      sheet.people[index] = { ...one, ...change(one, sheet) }
  }
}

function isTaken({ people }: Sheet, code: string): boolean {
  return people.some(({ codes }) => codes.includes(code))
}

/** One letter too many, or put right again. */
function typo(last: string): string {
  return last.endsWith('x') ? last.slice(0, -1) : `${last}x`
}
