import type { flawsNl } from './flaws-nl.ts'

/** The English texts of badges that do not come out as they should. */
export const flawsEn: Readonly<Record<keyof typeof flawsNl, string>> = {
  'badges.flawed_one': '{{count}} badge does not fit or lacks letters',
  'badges.flawed_other': '{{count, number}} badges do not fit or lack letters',
  'badges.flawed.help':
    'Change the layout, or write the guest’s name shorter or in other letters. Otherwise they come out of the printer like this.',
  'badges.flawed.guest': 'Guest',
  'badges.flawed.what': 'What is wrong',
  'badges.flawed.more_one': 'And {{count}} more guest.',
  'badges.flawed.more_other': 'And {{count, number}} more guests.',
  'badges.flawed.show': 'Show',
  'flaw.too-small.name':
    'The name is set in {{size, number}} points: smaller than the layout allows.',
  'flaw.too-small.organisation':
    'The organisation is set in {{size, number}} points: smaller than the layout allows.',
  'flaw.too-small.job-title':
    'The job title is set in {{size, number}} points: smaller than the layout allows.',
  'flaw.too-small.other':
    'A text is set in {{size, number}} points: smaller than the layout allows.',
  'flaw.letters-missing.name':
    'The name lacks letters ({{characters}}): boxes stand in their place.',
  'flaw.letters-missing.organisation':
    'The organisation lacks letters ({{characters}}): boxes stand in their place.',
  'flaw.letters-missing.job-title':
    'The job title lacks letters ({{characters}}): boxes stand in their place.',
  'flaw.letters-missing.other':
    'A text lacks letters ({{characters}}): boxes stand in their place.',
  'flaw.code-too-long': 'The QR code is missing: what it should hold does not fit in it.',
  'flaw.picture-missing':
    'A picture is missing: it is not safe or too heavy to draw. Choose another one in the design.',
}
