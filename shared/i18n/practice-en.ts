/** The English texts of practising. */
export const practiceEn = {
  'practice.title': 'Practise with this event',
  'practice.short': 'On a copy: everything works as on the day, and nothing counts.',
  'practice.help':
    'The copy is thrown away after practising. While you practise, this laptop prints and sends nothing of the real event.',
  'practice.day': 'Day',
  'practice.time': 'Time at which practising begins',
  'practice.timeHelp': 'For example 08:30. The clock runs on from there.',
  'practice.timeProblem': 'Write the time as 08:30.',
  'practice.badges': 'Print badges too?',
  'practice.badges.files': 'No, spare the labels: make a PDF of each',
  'practice.badges.printer': 'Yes, on the printer. Each badge says PRACTICE.',
  'practice.start': 'Start practising',
  'practice.running.title': 'You are practising',
  'practice.running.help':
    'Opening other events, taking them along, exporting and deleting are back once you stop practising.',
  'practice.banner': 'PRACTICE',
  'practice.bannerHelp': 'Nothing counts. {{moment}}',
  'practice.codes': 'Practice codes (PDF)',
  'practice.stop': 'Stop practising',
  'practice.saved': 'Saved as {{fileName}}, with {{count}} codes.',
  'practice.cutOff':
    'Balie stopped in the middle of practising. That practice was thrown away: this is the real event again.',
  'practice.understood': 'Understood',
  'practice.failed': 'That did not work',
  'practice.failed.practising': 'Not while practising. Stop practising first.',
  'practice.failed.not-practising': 'Nobody is practising.',
  'practice.failed.no-such-time': 'There is no such time. Choose another.',
  'practice.failed.read-only': 'Balie cannot save the copy here.',
  'practice.failed.folder-not-writable': 'Balie cannot write there. Choose another folder.',
  'practice.folder': 'Practice folder (PDF)',
  'practice.mark': 'PRACTICE',
  'practice.otherDesk': 'Practice desk',
  'practice.guest.lastName': 'Practice-Guest',
  'practice.guest.organisation': 'Town of Practice',
  'practice.paper.title': 'Practice codes',
  'practice.paper.intro':
    'For the list {{list}}, {{moment}}. Scan these codes only while practising: the guests are invented, and Balie does not know them otherwise.',
  'practice.paper.twice':
    'Scan a code once more to see how Balie tells you. Beside each code stands what the screen says and what you do then.',
  'practice.paper.nobody': 'Nobody’s',
  'practice.do.valid':
    'Welcome the guest and hand out the badge. Scan the code again: then the guest is in already.',
  'practice.do.used':
    'Read on the screen when and at which desk. Ask whether someone else uses this ticket.',
  'practice.do.answers-required': 'Ask the question on the screen and fill in the answer.',
  'practice.do.too-early': 'This ticket is valid later. Read on the screen from when.',
  'practice.do.too-late': 'This ticket was valid earlier. Send the guest to the info desk.',
  'practice.do.wrong-day':
    'This ticket is for another day. Read on the screen which, and send the guest to the info desk.',
  'practice.do.list-not-open':
    'The list is not open yet. Read on the screen from when, or choose another list.',
  'practice.do.list-closed':
    'The list has closed. Choose another list, or send the guest to the info desk.',
  'practice.do.not-enrolled':
    'The guest is not on this list. Read on the screen where instead, and send the guest there.',
} as const
