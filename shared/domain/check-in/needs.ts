import type { Attendee } from '../../model/attendee.ts'
import { foldName } from '../name/fold-name.ts'

/** Help that somebody may need at the door, for which a host is called. */
export type Need = 'wheelchair' | 'interpreter' | 'hearing' | 'dog' | 'other'

/** What a guest needs, and whether it stands in a field that is not for all eyes. */
export type NeedOfGuest = { readonly need: Need; readonly sensitive: boolean }

const signs: readonly (readonly [Need, RegExp])[] = [
  ['wheelchair', /rolstoel|wheelchair|scootmobiel/],
  ['interpreter', /tolk|interpreter|gebarentaal|sign language/],
  ['hearing', /ringleiding|slechthorend|hearing loop|doof|dove /],
  ['dog', /assistentiehond|hulphond|geleidehond|guide dog|assistance dog/],
]

/** "Rolstoel: nee" calls nobody. */
const saysNo = /^(?:nee|neen|no|n|geen|none|niet|nvt|n v t|false|onwaar|0|)$/

const accessLabel = /toegankelijk|access|hulpmiddel|beperking/

/** The help that a guest needs at the door, by the organiser's fields and the desk's note. */
export function needsOf({ extra, note }: Pick<Attendee, 'extra' | 'note'>): NeedOfGuest[] {
  const ofFields = extra.flatMap(({ label, value, sensitive }) => {
    if (saysNo.test(foldName(value))) return []
    const found = needsIn(foldName(`${label} ${value}`))
    const isAccess = accessLabel.test(foldName(label))
    const needs = found.length === 0 && isAccess ? (['other'] as const) : found
    return needs.map((need) => ({ need, sensitive }))
  })
  const ofNote = needsIn(foldName(note)).map((need) => ({ need, sensitive: false }))
  return [...new Map([...ofFields, ...ofNote].map((one) => [one.need, one])).values()]
}

function needsIn(text: string): Need[] {
  return signs.filter(([, sign]) => sign.test(text)).map(([need]) => need)
}
