import { foldName } from '../../name/fold-name.ts'
import { largestParty, numberAlong } from '../guest/party.ts'

const who =
  '(?:personen|persoon|pers|deelnemers?|tickets|kaarten|plaatsen|gasten|bezoekers|persons?|people|guests?|attendees|participants|places)'
const total = new RegExp(
  `^(?:(?:totaal )?aantal|(?:met )?hoeveel|(?:total )?number of|no of|how many) ${who}(?: incl.*| totaal| in totaal| total| komt u| komt je| kom je| aanwezig)?$`,
)
const alone =
  /^(?:aantal|personen|pers|deelnemers|tickets|kaarten|gasten|persons|people|guests|quantity|qty|ticket quantity|pax|party size|group size|groepsgrootte)$/
const along = new RegExp(
  `^(?:aantal |number of |no of )?(?:introduce(?: ?e)? ?s?|plus ones?|meegenomen gasten|(?:extra|additional|accompanying) ${who}|${who} (?:extra|excl.*|naast .*|besides .*))(?: mee)?$`,
)
/** "Number of guests" counts the guest himself, or only whom he brings. */
const ofEither = /gasten|guests/

/** Whether a column tells for how many persons its rows stand, the guest among them or not, by its heading and its values. */
export function recogniseCounts(
  heading: string,
  values: readonly string[],
): 'persons' | 'persons-along' | null {
  const folded = foldName(heading)
  const isAlong = along.test(folded) || /^\+\s*1$/.test(heading.trim())
  if (!isAlong && !alone.test(folded) && !total.test(folded)) return null
  const counts = values.flatMap((value) => numberAlong(value, false) ?? [])
  const usual = counts.filter((count) => count <= largestParty)
  if (usual.length === 0 || usual.length < values.length * 0.8 || isOfOrders(counts)) return null
  return isAlong || (ofEither.test(folded) && counts.includes(0)) ? 'persons-along' : 'persons'
}

/** "3" on each of three rows below one another, time and again, is of an order, and each of its tickets has its row. */
function isOfOrders(counts: readonly number[]): boolean {
  let runs = 0
  for (let start = 0; start < counts.length;) {
    const [count = 0, end] = [
      counts[start],
      counts.findIndex((one, at) => at > start && one !== counts[start]),
    ]
    const length = (end === -1 ? counts.length : end) - start
    if (count > 1 && length % count > 0) return false
    if (count > 1) runs += 1
    start += length
  }
  return runs > 2
}
