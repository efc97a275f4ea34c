import type { TicketStatus } from '../../../model/attendee.ts'
import { foldName } from '../../name/fold-name.ts'
import { meaningOfHeading } from './column-names.ts'

/** A ticket's state as far as a file tells. */
export type ParsedStatus = { readonly status: TicketStatus; readonly blocked: boolean }

const words: Readonly<Record<TicketStatus | 'blocked', string>> = {
  confirmed: `betaald|bevestigd|definitief|ok|oke|actief|aangemeld|ingeschreven|geregistreerd|voldaan|
    goedgekeurd|akkoord|geldig|compleet|voltooid|gratis|kosteloos|aanwezig|komt|geaccepteerd|deelnemer|
    betaling ontvangen|confirmed|paid|active|attending|registered|complete|completed|approved|valid|
    free|accepted|going|order completed|checked in|betaald en bevestigd|reeds betaald|al betaald|contant betaald|
    definitief aangemeld|ingecheckt|fully paid|p`,
  unpaid: `onbetaald|niet betaald|nog niet betaald|openstaand|open|openstaande factuur|staat open|
    wacht op betaling|in afwachting van betaling|te betalen|factuur verstuurd|factuur verzonden|
    gefactureerd|betaling openstaand|betaling mislukt|nog te betalen|nog te voldoen|te voldoen|
    betaling volgt|deels betaald|gedeeltelijk betaald|op factuur|aangemaand|herinnering verstuurd|partially paid|
    partly paid|to be paid|unpaid|not paid|pending payment|payment pending|
    awaiting payment|outstanding|overdue|invoiced|due|n`,
  unapproved: `niet bevestigd|onbevestigd|nog niet bevestigd|nog te bevestigen|in behandeling|
    ter goedkeuring|wacht op goedkeuring|wachtlijst|op wachtlijst|aangevraagd|aanvraag|concept|optie|
    in optie|voorlopig|uitgenodigd|in afwachting|niet goedgekeurd|unconfirmed|not confirmed|unapproved|
    not approved|pending|pending approval|waitlist|waitlisted|waiting list|requested|draft|tentative|
    invited|niet gereageerd|nog niet gereageerd|geen reactie|geen antwoord|no response|no reply|on hold|aangehouden|in de wacht|nog niet definitief|nog niet goedgekeurd|nog niet akkoord|waitlist pending|
    under review|awaiting approval`,
  canceled: `geannuleerd|annulering|geannulleerd|gecanceld|gecancelled|afgemeld|afgezegd|vervallen|
    terugbetaald|gerestitueerd|verlopen|afgewezen|geweigerd|komt niet|canceled|cancelled|cancellation|
    refunded|overgedragen|overgezet|transferred|expired|declined|rejected|not attending|void|c|e`,
  withdrawn: `ingetrokken|teruggetrokken|verwijderd|uitgeschreven|withdrawn|deleted|removed`,
  blocked: `geblokkeerd|blokkade|blocked|toegang geweigerd|banned`,
}

const byWord = new Map(
  Object.entries(words).flatMap(([status, list]) =>
    list.split('|').map((word) => [word.trim(), status as TicketStatus | 'blocked'] as const),
  ),
)

const confirmed: ParsedStatus = { status: 'confirmed', blocked: false }
const unapproved: ParsedStatus = { status: 'unapproved', blocked: false }
const canceled: ParsedStatus = { status: 'canceled', blocked: false }

/**
 * A status in Dutch or English words; `heading` tells what a plain yes or no answers. Empty is
 * confirmed, a question mark is not yet; null is a word that nobody agreed on.
 */
export function parseStatus(
  text: string,
  heading: string,
  against: ParsedStatus | null = yesOf(heading),
): ParsedStatus | null {
  const folded = foldName(text)
  if (folded === '') return /^\?+$/.test(text.trim()) ? unapproved : confirmed
  if (isYes(folded) || (against !== null && isDay(text))) return against ?? confirmed
  if (isNo(folded) || (against !== null && saysNothing.test(folded))) {
    return against === null ? { status: noAnswers(heading), blocked: false } : confirmed
  }
  const found = byWord.get(folded)
  if (found === undefined) {
    const bare = withoutDetails(text)
    return bare === null ? null : parseStatus(bare, heading, against)
  }
  return found === 'blocked'
    ? { status: 'confirmed', blocked: true }
    : { status: found, blocked: false }
}

/** What a yes says below a heading that asks whether something went against the guest: "Afgemeld", "Wachtlijst". */
export function yesOf(heading: string): ParsedStatus | null {
  if (meaningOfHeading(heading)?.meaning !== 'status') return null
  const folded = foldName(heading)
  return yesOfHeading.find(([test]) => test.test(folded))?.[1] ?? null
}

const yesOfHeading: readonly (readonly [RegExp, ParsedStatus])[] = [
  [/afgemeld|afmeld|afgezegd|geannul|annuler|cancel|uitgeschreven/, canceled],
  [/wachtlijst|waitlist/, { status: 'unapproved', blocked: false }],
  [/geblokkeerd|blocked/, { status: 'confirmed', blocked: true }],
]

/** "Geannuleerd op": a day is as good as a yes. */
export function isDay(text: string): boolean {
  return /^\d{1,4}[-./ ](?:\d{1,2}|\p{L}{3,9}\.?)[-./ ]\d{2,4}/u.test(text)
}

const saysNothing = /^(?:nvt|n v t|n a|geen|none|niet van toepassing)$/

/** What may stand behind a word and turns it round: "Betaald, daarna geannuleerd". */
const turnsRound =
  /niet|not|geannul|gecanc|cancel|afgemeld|afgezegd|terug|refund|wacht|wait|geblok|open/

/** "Betaald (iDEAL)", "Betaald op 12-5", "Geannuleerd - ziek": what stands behind the word says how, when or why. */
function withoutDetails(text: string): string | null {
  const bare = text
    .replace(/\s*(?:[([:;,]|\s[-–—]\s).*$/, '')
    .replace(/\s+(?:via|op|met|per|door|by|on|with|since|sinds)\s.*$/iu, '')
  if (bare === text || (bare.length < 4 && !isYes(bare) && !isNo(bare))) return null
  return turnsRound.test(foldName(text.slice(bare.length))) ? null : bare
}

/** Whether a cell says yes: ja, x, 1, waar, true. */
export function isYes(text: string): boolean {
  return /^(?:ja|j|yes|y|x|v|1|waar|true|wel)$/.test(foldName(text)) || /^[✓✔☑]/u.test(text)
}

/** What a cell answers, also with words behind it: "Ja, met partner", "nee bedankt"; null where it answers nothing. */
export function answerOf(text: string): 'yes' | 'no' | null {
  if (isYes(text)) return 'yes'
  if (isNo(text) || foldName(text) === 'n') return 'no'
  const [, yes, no] = answerWithWords.exec(text) ?? []
  return yes !== undefined ? 'yes' : no !== undefined ? 'no' : null
}

const answerWithWords =
  /^(?:(ja|yes)|(nee|neen|no))(?:\s*[,;:.!(]|\s+[-–]\s|\s+(?:graag|hoor|zeker|met|mits|maar|alleen|bedankt|dank|please|thanks|thank|with|but)\b)/iu

/** Whether a cell says no: nee, 0, onwaar, false. */
function isNo(text: string): boolean {
  return /^(?:nee|neen|no|0|onwaar|false|niet)$/.test(foldName(text))
}

function noAnswers(heading: string): TicketStatus {
  const folded = foldName(heading)
  if (/^(?:komt|rsvp)\b/.test(folded)) return 'canceled'
  return /betaal|betaling|paid|payment|voldaan/.test(folded) ? 'unpaid' : 'unapproved'
}
