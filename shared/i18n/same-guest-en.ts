import type { sameGuestNl } from './same-guest-nl.ts'

/** The English texts of guests who turn out to be one. */
export const sameGuestEn = {
  'same.open': 'Same guest as …',
  'same.title': 'The same guest',
  'same.joined': 'Joined {{at}}',
  'same.part': 'Somebody else after all',
  'same.part.of': 'Somebody else after all: {{name}}',
  'same.alike': 'This may be the same guest:',
  'same.compare': 'Compare',
  'same.compare.with': 'Compare with {{name}}',
  'same.two': 'They are two',
  'same.two.with': 'They are two: {{name}}',
  'same.search': 'Find the other guest by name, e-mail or code',
  'same.search.none': 'Nobody else found.',
  'same.question': 'Are these the same guest?',
  'same.help':
    'Tickets, codes, places and attendance then count together. What one lacks comes from the other.',
  'same.keep': 'Which details stay?',
  'same.keep.this': 'This card',
  'same.keep.other': 'The other card',
  'same.empty': '–',
  'same.confirm': 'Join them',
  'same.undo': 'Undo',
  'same.done.joined': 'This is one guest now, at every desk.',
  'same.done.parted': 'These are two guests again, each with what was theirs.',
  'same.done.two': 'Kept: these are two guests.',
  'same.pairs_one': 'One pair looks like the same guest',
  'same.pairs_other': '{{count, number}} pairs look like the same guest',
  'same.pairs.title': 'Who may be listed twice',
  'same.pairs.first': 'These are the first {{number}}.',
} as const satisfies Readonly<Record<keyof typeof sameGuestNl, string>>
