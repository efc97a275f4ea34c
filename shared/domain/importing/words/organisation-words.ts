import { foldName } from '../../name/fold-name.ts'
import { municipalities } from './municipalities.ts'

const places = new Set(municipalities.map(foldName))
const kinds =
  /^(?:gemeente|provincie|ministerie|waterschap|stichting|vereniging|universiteit|hogeschool|werkplein|veiligheidsregio|regio|omgevingsdienst|municipality|ministry|university|ggd|ggz|isd|rsd|uwv|vng|svb|divosa)\b|\b(?:bv|b v|nv|n v|ltd|gmbh|groep|holding)$/

/** Whether a text names a municipality or another organisation beyond doubt. */
export function isOrganisation(text: string): boolean {
  const folded = foldName(text)
  return places.has(folded) || kinds.test(folded)
}
