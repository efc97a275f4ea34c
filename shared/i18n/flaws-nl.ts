/** The Dutch texts of badges that do not come out as they should. */
export const flawsNl = {
  'badges.flawed_one': '{{count}} badge past niet of mist letters',
  'badges.flawed_other': '{{count, number}} badges passen niet of missen letters',
  'badges.flawed.help':
    'Verander het ontwerp, of schrijf de naam bij de gast korter of met andere letters. Anders komen ze zo uit de printer.',
  'badges.flawed.guest': 'Gast',
  'badges.flawed.what': 'Wat er mis is',
  'badges.flawed.more_one': 'En nog {{count}} gast.',
  'badges.flawed.more_other': 'En nog {{count, number}} gasten.',
  'badges.flawed.show': 'Laat zien',
  'flaw.too-small.name': 'De naam staat in {{size, number}} punt: kleiner dan het ontwerp toelaat.',
  'flaw.too-small.organisation':
    'De organisatie staat in {{size, number}} punt: kleiner dan het ontwerp toelaat.',
  'flaw.too-small.job-title':
    'De functie staat in {{size, number}} punt: kleiner dan het ontwerp toelaat.',
  'flaw.too-small.other':
    'Een tekst staat in {{size, number}} punt: kleiner dan het ontwerp toelaat.',
  'flaw.letters-missing.name': 'In de naam missen letters ({{characters}}): daar staan vakjes.',
  'flaw.letters-missing.organisation':
    'In de organisatie missen letters ({{characters}}): daar staan vakjes.',
  'flaw.letters-missing.job-title':
    'In de functie missen letters ({{characters}}): daar staan vakjes.',
  'flaw.letters-missing.other': 'In een tekst missen letters ({{characters}}): daar staan vakjes.',
  'flaw.code-too-long': 'De QR-code ontbreekt: er past niet in wat erin moet.',
  'flaw.picture-missing':
    'Een afbeelding ontbreekt: ze is niet veilig of te zwaar om te tekenen. Kies in het ontwerp een andere.',
} as const
