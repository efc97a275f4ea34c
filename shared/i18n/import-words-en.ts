import type { importWordsNl } from './import-words-nl.ts'

/** The English texts of a file's own words and what they mean. */
export const importWordsEn: Readonly<Record<keyof typeof importWordsNl, string>> = {
  'import.words.statuses': 'What do the statuses mean?',
  'import.words.statusesHelp':
    'Choose what each word means. Guests whose word you leave open are not yet approved.',
  'import.words.statusesOpen_one':
    'Balie does not know one status. Guests who have it may not enter yet. Choose below what it means.',
  'import.words.statusesOpen_other':
    'Balie does not know {{count, number}} statuses. Guests who have them may not enter yet. Choose below what they mean.',
  'import.words.allConfirmed': 'All unknown words mean confirmed',
  'import.words.ticketTypes': 'Kinds of tickets',
  'import.words.lists': 'Lists',
  'import.words.word': 'In the file',
  'import.words.count': 'Number',
  'import.words.meaning': 'Means',
  'import.words.meaningOf': 'What does {{word}} mean?',
  'import.words.choose': 'Choose …',
  'import.words.days': 'Good on',
  'import.words.daysOf': 'Days on which {{word}} is good',
  'import.words.everyDay': 'every day',
  'import.words.daysHelp':
    'Where the name of a new kind says a day, it is good on that day only. Check the ticks: on another day the guest does not get in.',
  'import.words.newType': 'Make a new kind',
  'import.words.usualType': 'The usual kind',
  'import.words.newList': 'Make a new list',
  'import.words.noList': 'No list',

  'import.names_one': 'One name is in capitals or in small letters',
  'import.names_other': '{{count, number}} names are in capitals or in small letters',
  'import.names.help': 'So they will stand on the badge. See whether the proposal is right.',
  'import.names.table': 'How the names are written',
  'import.names.proposed': 'Proposal',
  'import.names.rewrite_one': 'Write this name as proposed',
  'import.names.rewrite_other': 'Write these {{count, number}} names as proposed',
}
