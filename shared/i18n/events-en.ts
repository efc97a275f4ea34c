import type { eventsNl } from './events-nl.ts'

/** The English texts of what is done with events: name, copy, archive and the day of deletion. */
export const eventsEn: Readonly<Record<keyof typeof eventsNl, string>> = {
  'care.facts': 'Change details',
  'care.factsOf': 'Change details of {{name}}',
  'care.movesAlong': 'Lists, times and day tickets move along',
  'care.daysHelp': 'A day that is added gets a list of its own. What was scanned stays.',
  'care.zoneHelp': 'Times of lists stay as they read, in the new time zone.',
  'care.outside_one': 'One list or ticket type belongs to a day that is no longer there',
  'care.outside_other':
    '{{count, number}} lists or ticket types belong to days that are no longer there',
  'care.outsideHelp': '{{names}}. Give a list another day under Lists.',
  'care.name': 'Name of the event',
  'care.save': 'Save',
  'care.copy': 'Copy',
  'care.copyOf': 'Copy {{name}}',
  'care.copyHelp':
    'Lists, kinds of tickets and layouts come along, with the days moved. Guests do not.',
  'care.copyMake': 'Copy and open',
  'care.archive': 'Archive',
  'care.archiveOf': 'Archive {{name}}',
  'care.archived_one': 'Archived: one event',
  'care.archived_other': 'Archived: {{count, number}} events',
  'care.bringBack': 'Bring back',
  'care.bringBackOf': 'Bring back {{name}}',
  'care.deleteOn': 'From {{date}} on Balie asks to delete the data.',
  'care.planDate': 'Deletion date',
  'care.planDateOf': 'Deletion date of {{name}}',
  'care.date': 'From which day on does Balie ask?',
  'care.due.title': 'Time to delete {{name}}',
  'care.due.help':
    'This event is over and the data of its guests is no longer needed. Take the attendance out first if you still want it.',
  'care.later': 'Ask in a week',
  'care.laterOf': 'Ask in a week: {{name}}',
  'care.toEvents': 'To events',
}
