import { foldName } from '../name/fold-name.ts'

/** Names of one organisation, as people write and say them: in full, in short, in Frisian and in Dutch. */
const sameNames: readonly (readonly string[])[] = [
  ["'s-Gravenhage", 'Den Haag', 'sGravenhage', 'The Hague'],
  ["'s-Hertogenbosch", 'Den Bosch', 'sHertogenbosch'],
  ['Súdwest-Fryslân', 'Zuidwest-Friesland', 'SWF'],
  ['Noardeast-Fryslân', 'Noordoost-Friesland', 'NEF'],
  ['De Fryske Marren', 'De Friese Meren', 'DFM'],
  ['Dantumadiel', 'Dantumadeel'],
  ['Tytsjerksteradiel', 'Tietjerksteradeel'],
  ['Leeuwarden', 'Ljouwert'],
  ['Harlingen', 'Harns'],
  ['Heerenveen', 'It Hearrenfean'],
  ['Fryslân', 'Friesland'],
  ['Sociale Zaken en Werkgelegenheid', 'Sociale Zaken', 'SZW'],
  ['Binnenlandse Zaken en Koninkrijksrelaties', 'Binnenlandse Zaken', 'BZK'],
  ['Onderwijs, Cultuur en Wetenschap', 'OCW', 'OC&W'],
  ['Volksgezondheid, Welzijn en Sport', 'VWS'],
  ['Justitie en Veiligheid', 'JenV', 'J&V'],
  ['Asiel en Migratie', 'AenM', 'A&M'],
  ['Infrastructuur en Waterstaat', 'IenW', 'I&W'],
  ['Economische Zaken', 'EZ', 'EZK'],
  ['Volkshuisvesting en Ruimtelijke Ordening', 'VRO'],
  ['Financiën', 'FIN', 'MinFin'],
  ['Vereniging van Nederlandse Gemeenten', 'Vereniging Nederlandse Gemeenten', 'VNG'],
  ['Uitvoeringsinstituut Werknemersverzekeringen', 'UWV'],
  ['Sociale Verzekeringsbank', 'SVB'],
  ['Centraal Orgaan opvang asielzoekers', 'COA'],
  ['Dienst Uitvoering Onderwijs', 'DUO'],
  ['Immigratie- en Naturalisatiedienst', 'IND'],
  ['Centraal Bureau voor de Statistiek', 'CBS'],
  ['Sociaal-Economische Raad', 'SER'],
  ['Sociaal en Cultureel Planbureau', 'SCP'],
  ['Nederlandse Arbeidsinspectie', 'Arbeidsinspectie', 'NLA'],
  ['Werkgeversservicepunt', 'WSP'],
  ['Landelijke Cliëntenraad', 'LCR'],
  ['Kamer van Koophandel', 'KvK'],
  ['Gemeentelijke Gezondheidsdienst', 'GGD'],
]

const groups = sameNames.map((names) => names.map(foldName))

/** Words that say what kind of organisation it is rather than which. */
const kinds = new Set(['gemeente', 'ministerie', 'provincie'])
/** Words that an abbreviation mostly leaves out. */
const small = new Set('van voor en de der den het t s te ten ter in op aan a of and the'.split(' '))

/** Organisations recur by the hundred; more than this many different ones are not kept. */
const KEPT = 5_000
const kept = new Map<string, string>()

/** The other names by which an organisation is asked for, folded: what it is also called, and its initials. */
export function otherNamesOf(organisation: string): string {
  if (organisation === '') return ''
  const known = kept.get(organisation)
  if (known !== undefined) return known
  if (kept.size >= KEPT) kept.clear()
  const folded = foldName(organisation)
  const names = [...alsoCalled(folded), ...abbreviations(folded)].join(' ')
  kept.set(organisation, names)
  return names
}

/** The first letters of words, such as "am" of "anne marie"; nothing for a single word. */
export function initialsOf(words: readonly string[]): string {
  return words.length < 2 ? '' : words.map((word) => word.slice(0, 1)).join('')
}

function alsoCalled(folded: string): string[] {
  const whole = ` ${folded} `
  return groups
    .filter((names) => names.some((name) => whole.includes(` ${name} `)))
    .flatMap((names) => names.filter((name) => !whole.includes(` ${name} `)))
}

/** With its small words and without: "hvt" and "ht" for Hof van Twente. */
function abbreviations(folded: string): string[] {
  const words = folded.split(' ').filter((word) => !kinds.has(word))
  const main = words.filter((word) => !small.has(word))
  return [...new Set([initialsOf(words), initialsOf(main)])].filter(
    (letters) => letters !== '' && letters.length <= 8,
  )
}
