import { foldName } from '../../name/fold-name.ts'

const word =
  /^(?:(?:sub|eind|grand )?tota(?:l|al|len)|aantal|total number)(?: (?:aantal|deelnemers|gasten|personen|inschrijvingen|aanwezigen|aanmeldingen|bezoekers|kaarten|tickets|badges|lunches|diners|guests|attendees|participants|of guests))*(?: \d+)*$/
/** "Subtotaal Gemeente Assen", with a number beside it. */
const ofGroup = /^(?:sub|eind|grand )?tota(?:l|al|len)\b/
const amount = /^(?:€|eur)?\s*\d[\d.,\s]*$/i

/** Whether a row is the sum below a list and nobody's: "Totaal" and numbers, and nothing else. */
export function isTotalRow(cells: readonly string[]): boolean {
  const [first, ...rest] = cells.filter((cell) => cell !== '')
  if (first === undefined || first.length > 80) return false
  if (!rest.every((cell) => amount.test(cell))) return false
  const folded = foldName(first)
  return word.test(folded) || (rest.length > 0 && ofGroup.test(folded))
}
