import { foldName } from '../../name/fold-name.ts'

/** A list of guests that came from files: each has revisions of its own, and withdraws only its own guests. */
export type GuestList = {
  /** The source of its revisions. */
  readonly id: string
  /** The names of its files, earliest first. */
  readonly fileNames: readonly string[]
}

/** The source of the list of all guests, and of events from before there were several lists. */
export const MAIN_LIST = 'file'

const ending = /\.[a-z]{2,5}$/i
const dates = /\b\d{4}[-_. ]?\d{1,2}[-_. ]?\d{1,2}\b|\b\d{1,2}[-_. ]\d{1,2}[-_. ](?:\d{4}|\d{2})\b/g
const monthNames =
  /^(?:jan|feb|mrt|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec|mar|may|oct)(?:uari|ruari|il|i|ustus|tember|ober|ember|uary|ruary|e|y|ust)?$/

/** Words that tell of the making of a file and not of who is in it. */
const version = new Set(
  `v versie version revisie revision rev nieuw nieuwe new old oud oude update updated bijgewerkt gewijzigd
  gewijzigde changed wijziging wijzigingen final finaal definitief definitieve def concept draft kopie copy van
  of de het the export exports download bestand file lijst list laatste last latest eerste first tweede second
  derde third actueel actuele current totaal compleet complete volledig volledige full data csv xlsx excel sheet
  blad werkmap tabel table rapport report dag day uur`.split(/\s+/),
)

/** Words for all guests together. */
const everybody =
  /^(?:deelnemers?|gast|gasten|bezoekers?|genodigden|aanmelding|aanmeldingen|inschrijving|inschrijvingen|registraties?|attendees?|guests?|participants?|visitors?|registrations?|delegates?|invitees|congres|congress|conference|event)(?:lijst|bestand|overzicht|list)?(?:en)?$/

/** Words for a party of its own, which is no newer list of all guests even where they stand in that one too. */
const party =
  /spreker|inleider|speaker|dagvoorzitter|workshopleider|crew|vrijwilliger|volunteer|medewerker|staff|pers\b|press|media|journalist|exposant|standhouder|exhibitor|sponsor|partner|introduc|nazending|nagekomen|late\b|laat\b|aanvulling|addition|wachtlijst|waitlist|\bvip|bestuur|board|organisatie|team|studenten|students/

/** What a list is called after its file: without dates, numbers and words of versions; empty where nothing is left. */
export function listNameOf(fileName: string): string {
  const bare = fileName.normalize('NFC').replace(ending, '').replace(dates, ' ')
  return bare
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => tells(foldName(word)))
    .join(' ')
    .slice(0, 50)
}

function tells(word: string): boolean {
  return word !== '' && !/\d/.test(word) && !version.has(word) && !monthNames.test(word)
}

/**
 * The id of a new list: it follows from the name of its file alone, so that laptops that load the same files in any
 * order agree; only where another list has it, a number is added.
 */
export function newListId(fileName: string, lists: readonly GuestList[]): string {
  const folded = foldName(listNameOf(fileName))
  const named = isMain(folded) ? MAIN_LIST : `${MAIN_LIST} ${folded}`.slice(0, 60)
  const taken = (id: string): boolean => lists.some((list) => list.id === id)
  if (!taken(named)) return named
  const next = folded === '' ? MAIN_LIST : `${MAIN_LIST} ${folded}`.slice(0, 60)
  if (!taken(next)) return next
  return (
    Array.from({ length: 100 }, (_, index) => `${next} ${index + 2}`).find((id) => !taken(id)) ??
    next
  )
}

function isMain(folded: string): boolean {
  if (folded === '') return true
  return !party.test(folded) && folded.split(' ').some((word) => everybody.test(word))
}

/** What a list is called on the screen: after its first file with a telling name. */
export function nameOfList({ fileNames }: GuestList): string {
  return fileNames.map(listNameOf).find((name) => name !== '') ?? fileNames[0] ?? ''
}

/** The list that a file is a newer version of by its name. */
export function listOfName(fileName: string, lists: readonly GuestList[]): GuestList | null {
  const folded = foldName(listNameOf(fileName))
  const same = (name: string): boolean => foldName(listNameOf(name)) === folded
  if (folded === '') return lists.find(({ fileNames }) => fileNames.includes(fileName)) ?? null
  return lists.find(({ fileNames }) => fileNames.some(same)) ?? null
}

/** How many of some guests of a file stand in a list already. */
export type Overlap = {
  readonly list: GuestList
  readonly found: number
  readonly asked: number
  /** Guests of the whole file, and of the list. */
  readonly inFile: number
  readonly inList: number
}

/** Of the smaller of the two at least so many must be the other's too. */
const ENOUGH = 0.3

/**
 * The list that a file is a newer version of by who is in it, for a file whose name says nothing of it; a party of its
 * own by name is none, though its guests may stand among all guests.
 */
export function listOfGuests(fileName: string, overlaps: readonly Overlap[]): GuestList | null {
  if (party.test(foldName(listNameOf(fileName)))) return null
  const shares = overlaps.map(({ list, found, asked, inFile, inList }) => ({
    list,
    share: ((found / Math.max(1, asked)) * inFile) / Math.max(1, Math.min(inFile, inList)),
  }))
  const best = shares.toSorted((one, other) => other.share - one.share)[0]
  return best !== undefined && best.share >= ENOUGH ? best.list : null
}
