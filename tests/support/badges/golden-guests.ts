import type { BadgeContent } from '../../../shared/domain/badge/badge-content.ts'
import { badgeContent } from './badge.ts'

type Named = readonly [
  firstName: string,
  infix: string,
  lastName: string,
  rest?: Partial<BadgeContent>,
]

const nuenen = {
  organisation: 'Gemeente Nuenen, Gerwen en Nederwetten',
  jobTitle: 'Plaatsvervangend directeur maatschappelijke ontwikkeling en bestaanszekerheid',
}

/** Invented guests by what is difficult about them. */
const named: Readonly<Record<string, Named>> = {
  ordinary: ['Anneke', 'van der', 'Heijden'],
  'longest-of-demo': ['Wilhelmina Johanna', 'van den', 'Eijnden-Oosterhuis van Craneburgh', nuenen],
  'second-longest': [
    'Michiel',
    'van der',
    'Heijden-de Jong',
    { organisation: 'Bureau Bovenlicht' },
  ],
  'third-longest': ['Ștefan', '', 'Haile Selassie Tadesse', { organisation: 'Gemeente De Bilt' }],
  'longest-everything': [
    'Maria Wilhelmina Geertruida',
    'van',
    'Oosterhout-Schimmelpenninck van der Oye',
    { ...nuenen, organisation: 'Intergemeentelijke Sociale Dienst Bollenstreek en Omgeving' },
  ],
  'one-letter': ['O', '', 'Y'],
  'one-letter-infix': ['É', 'à', 'Ö'],
  'only-last-name': ['', '', 'Suharto'],
  'only-first-name': ['Madonna', '', ''],
  'capital-infix': ['', 'in den', 'Bäumen'],
  'elided-infix': ['Luca', "d'", 'Ancona'],
  'apostrophe-infix': ['Bé', "van 't", 'Hof'],
  'double-name': ['Anne-Marie', '', 'Jansen-Pietersen'],
  'triple-name': ['Jan-Willem-Frederik', 'de', 'Vries-Bakker-Smit'],
  'infix-inside': ['Els', 'van den', 'Berg-van der Veen'],
  'many-infixes': ['Jonkheer', "van der 't", 'Zandt tot de Hoeve van de Kamp'],
  'one-long-word': ['Wolfgangamadeus', '', 'Donaudampfschifffahrtsgesellschaftskapitän'],
  'forty-letters': ['A'.repeat(40), '', 'B'.repeat(40)],
  turkish: ['İbrahim Çağla', '', 'Yıldızoğlu-Şimşek'],
  polish: ['Łucja', '', 'Brzęczyszczykiewicz'],
  czech: ['Žofie', '', 'Dvořáková-Příhodová'],
  icelandic: ['Þórdís', '', 'Guðmundsdóttir'],
  vietnamese: ['Nguyễn', '', 'Thị Ánh Tuyết'],
  frisian: ['Sjoerd', 'fan', 'Súdwesthoeke', { organisation: 'Súdwest-Fryslân' }],
  romanian: ['Ștefan', '', 'Țepeș'],
  greek: ['Ελένη', '', 'Παπαδοπούλου-Θεοδωράκη'],
  cyrillic: ['Екатерина', '', 'Жукова-Щербакова'],
  ukrainian: ['Їжакевич', '', 'Ґалаґан'],
  arabic: ['محمد', '', 'الأمين'],
  hebrew: ['שָׂרָה', '', 'כהן-לוי'],
  chinese: ['小明', '', '王'],
  'right-to-left-override': ['Eve\u202enaJ', '', 'Jansen'],
  emoji: ['Sanne 🎉', '', 'Vos 👩‍👩‍👧'],
  decomposed: ['Zoe\u0308', '', 'A\u030angstro\u0308m'],
  'full-width': ['Ａｎｎａ', '', 'ﬁsher'],
  markup: ['<b>Bo</b>', '', '&amp; "Co" {lastName}'],
  'printer-commands': ['^XZ~JA', '', '^FS^XA'],
  'control-characters': ['Jan\u0000\u0007', '', 'de\r\nBoer\tJr.'],
  'empty-fields': ['Kim', '', 'Bos', { organisation: '', jobTitle: '', code: '' }],
  'yellow-band': ['Pim', '', 'Geel', { ticketType: { name: 'Pers', colour: '#f2b705' } }],
}

/** Forty guests whose badges are kept as pictures, by name of the picture. */
export const goldenGuests: readonly (readonly [string, BadgeContent])[] = Object.entries(named).map(
  ([name, [firstName, infix, lastName, rest]]) => [
    name,
    badgeContent({ firstName, infix, lastName, ...rest }),
  ],
)
