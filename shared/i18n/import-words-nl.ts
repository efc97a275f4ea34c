/** The Dutch texts of a file's own words and what they mean. */
export const importWordsNl = {
  'import.words.statuses': 'Wat betekenen de statussen?',
  'import.words.statusesHelp':
    'Kies per woord wat het betekent. Laat je er een open, dan zijn die gasten nog niet goedgekeurd.',
  'import.words.statusesOpen_one':
    'Eén status kent Balie niet. Wie die heeft, mag nog niet naar binnen. Kies hieronder wat die betekent.',
  'import.words.statusesOpen_other':
    '{{count, number}} statussen kent Balie niet. Wie die heeft, mag nog niet naar binnen. Kies hieronder wat ze betekenen.',
  'import.words.allConfirmed': 'Alle onbekende woorden betekenen bevestigd',
  'import.words.ticketTypes': 'Soorten tickets',
  'import.words.lists': 'Lijsten',
  'import.words.word': 'In het bestand',
  'import.words.count': 'Aantal',
  'import.words.meaning': 'Betekent',
  'import.words.meaningOf': 'Wat betekent {{word}}?',
  'import.words.choose': 'Kies …',
  'import.words.days': 'Geldt op',
  'import.words.daysOf': 'Dagen waarop {{word}} geldt',
  'import.words.everyDay': 'elke dag',
  'import.words.daysHelp':
    'Zegt een nieuwe soort in de naam een dag, dan geldt ze alleen op die dag. Kijk de vinkjes na: op een andere dag komt de gast niet binnen.',
  'import.words.newType': 'Nieuwe soort maken',
  'import.words.usualType': 'De gewone soort',
  'import.words.newList': 'Nieuwe lijst maken',
  'import.words.noList': 'Geen lijst',

  'import.names_one': 'Eén naam staat in hoofdletters of kleine letters',
  'import.names_other': '{{count, number}} namen staan in hoofdletters of kleine letters',
  'import.names.help': 'Zo komen ze ook op de badge. Kijk of het voorstel klopt.',
  'import.names.table': 'Hoe de namen geschreven worden',
  'import.names.proposed': 'Voorstel',
  'import.names.rewrite_one': 'Schrijf deze naam als in het voorstel',
  'import.names.rewrite_other': 'Schrijf deze {{count, number}} namen als in het voorstel',
} as const
