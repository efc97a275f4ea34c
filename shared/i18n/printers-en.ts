/** The English texts of printers and of badges on their way. */
export const printersEn = {
  'proof.top': 'TOP EDGE',
  'proof.guest': 'Testguest Balie-Proof',
  'proof.organisation': 'This is how a badge comes out of this printer',

  'problem.certificate-unknown':
    'The printer shows another certificate than the one that Balie knows. If it is really your printer, trust it under Printers.',
  'problem.needs-encryption':
    'The printer wants an encrypted connection. Under Set up, let its address begin with ipps://.',
  'printers.certificate': 'Known by certificate {{fingerprint}}',
  'printers.trust': 'Trust this printer',
  'problem.queue-paused': 'Printing is paused. Turn it on again under Printers.',
  'problem.takes-long':
    'The printer has been busy with this badge for long. See whether it came out.',
  'problem.printer-removed':
    'The printer was removed while it had this badge. See whether the badge came out.',

  'printers.word.ready': 'Ready to print',
  'printers.word.printing': 'Printing',
  'printers.word.media-empty': 'Out of badges',
  'printers.word.media-or-open': 'Out of badges or cover open',
  'printers.word.open': 'Cover open',
  'printers.word.paused': 'Paused',
  'printers.word.offline': 'Offline',
  'printers.word.not-answering': 'Does not answer',
  'printers.word.unknown': 'Not found',
  'printers.word.jam': 'Jammed',
  'printers.word.rejecting': 'Takes no jobs',
  'printers.word.attention': 'Asks for attention',
  'printers.word.asking': 'Being asked how it is …',

  'printers.standby': 'Standby',
  'printers.standby.chosen': 'Is standby',
  'printers.standby.prints': 'Standby, prints now',
  'printers.standby.takesOver': '{{name}} prints now, in place of {{first}}',
  'printers.standby.why': '{{problem}} As soon as {{first}} works again, it prints again.',
  'printers.standby.stays': 'Badges that were at {{first}} already stay there. Move them below.',
  'printers.buttonOf': '{{button}}: {{name}}',
  'printers.setUp': 'Set up',
  'printers.setUp.close': 'Done setting up',

  'printers.test': 'Print a test badge',
  'printers.calibrate': 'Print the calibration page',
  'printers.proofHelp':
    'The calibration page has a line on the edge of the badge and a ruler in millimetres. If you do not see the line all around, shift below and print again.',
  'printers.proof.busy': 'The page goes to {{name}} …',
  'printers.proof.printed': 'The page was printed on {{name}}.',
  'printers.proof.sent': 'The page is at {{name}}. This printer does not tell whether it came out.',
  'printers.proof.printing': 'The page is at {{name}} and has not come out yet.',
  'printers.proof.failed': 'The page was not printed on {{name}}.',
  'printers.proof.unknown':
    'It is not certain that the page came out of {{name}}. Look at the printer.',

  'printers.offsetX': 'Shift to the right, in mm',
  'printers.offsetY': 'Shift down, in mm',
  'printers.offsetHelp': 'A minus before it shifts the other way. At most 25 mm.',
  'printers.offsetProblem': 'Fill in a number from -25 to 25.',
  'printers.darkness': 'Darkness, 0 to 30',
  'printers.darknessHelp': 'Left empty the printer decides.',
  'printers.darknessProblem': 'Fill in a whole number from 0 to 30, or leave it empty.',
  'printers.cut': 'Cutting',
  'printers.cut.printer': 'As the printer is set',
  'printers.cut.yes': 'After each badge',
  'printers.cut.no': 'Not',
  'printers.copies': 'Copies of each badge',
  'printers.copiesProblem': 'Fill in a number from 1 to 5.',
  'printers.counted': 'Counting labels',
  'printers.counted.no': 'Do not count',
  'printers.counted.yes': 'Count down and warn',
  'printers.labelsLeft': 'Labels in it now',
  'printers.warnAt': 'Warn from',
  'printers.labelsProblem': 'Fill in a whole number.',
  'printers.nameMissing': 'Give the printer a name.',
  'printers.mediaProblem': 'Fill in a width and a height from 10 to 500 mm.',
  'printers.save': 'Save',
  'printers.saved': '{{name}} is saved.',
  'printers.labels_one': 'One label left',
  'printers.labels_other': '{{count, number}} labels left',
  'printers.labels.low': 'Put in a new roll soon and reset the counter under Set up.',
  'printers.labels.none': 'By the counter the labels are out. Refill and reset the counter.',

  'printers.find': 'Find printers',
  'printers.find.busy': 'Searching …',
  'printers.find.help':
    'Balie searches on this laptop, at the print server and on the network. Only now, and not by itself.',
  'printers.find.server': 'Print server, if there is one',
  'printers.find.serverHelp': 'For example printserver.local or 192.168.1.20:631',
  'printers.find.none':
    'No printer was found. Is the printer on, and is it on the same network? Otherwise fill in its address below.',
  'printers.find.found_one': 'One printer found',
  'printers.find.found_other': '{{count, number}} printers found',
  'printers.find.failed': 'Searching did not work. Try again.',
  'printers.find.problem.server-unreachable':
    'The print server does not answer. Is the address right?',
  'printers.find.problem.not-a-server': 'There is no print server at this address.',
  'printers.find.problem.system': 'The printers of this laptop could not be asked for.',
  'printers.find.problem.network': 'Searching the network did not work.',
  'printers.find.way.cups': 'queue of a print server',
  'printers.find.way.system': 'printer of this laptop',
  'printers.find.way.network': 'on the network',
  'printers.find.take': 'Choose this one',
  'printers.find.takeOf': 'Choose this one: {{name}}',
  'printers.find.known': 'Is in your list already',
  'printers.find.renamed':
    'This seems to be {{name}}, which has another name or another address now.',
  'printers.find.follow': 'Update the address of {{name}}',
  'printers.find.followed': '{{name}} has its new address now.',
  'printers.addressHelp.system': 'The name of the printer, exactly as this laptop calls it.',

  'printers.sizeOfBadge': 'each PDF as large as the badge',
  'printers.finding.layoutLarger':
    'The badge “{{layout}}” is {{own}} and does not fit on {{size}}. It is printed smaller; choose another size or turn it under Set up.',
  'printers.finding.layoutSmaller':
    'The badge “{{layout}}” is {{own}}, and the printer is set to {{size}}. It comes out in the middle, with white around it. If that is wrong, choose the size that is loaded under Set up.',
  'printers.finding.headNarrower':
    'Most Zebra printers do not print wider than {{widest}} mm. The edge may be cut off.',
  'printers.finding.noRoll':
    'This printer has no labels or tape of {{size}}. No badge will come out; choose another size.',
  'printers.finding.noPdf':
    'This printer says that it does not take PDF. No badge will come out. Install it on this laptop and choose it as a printer of the system.',
  'printers.finding.sizeUnknown':
    'The printer says that it does not know {{size}}. Under Set up, choose a size that it takes.',
  'printers.finding.otherMedia':
    'The printer says that {{ready}} is loaded, not {{size}}. Load other paper, or choose under Set up what is in it.',
  'printers.finding.inMargin':
    'The printer leaves an edge of {{margin, number}} mm blank. Text or a picture of the badge “{{layout}}” lies there and will be cut off; move it inwards in the designer.',
  'printers.told.edge': 'The printer reports a blank edge of {{edge, number}} mm.',
  'printers.told.noEdge': 'The printer reports that it prints up to the edge.',
  'printers.told.notTheEnd':
    'This printer does not tell whether a badge came out. It then says “Badge is at the printer”. Balie asks about it only after a fault.',
  'printers.told.dpi': 'It prints at {{dpi}} dpi.',
  'printers.remove': 'Remove the printer',
  'printers.remove.ask': 'Remove {{name}}?',
  'printers.remove.help':
    'Badges that still wait there go back to the queue. If one was being printed, Balie asks whether it came out.',
  'printers.remove.sure': 'Yes, remove',
  'printers.remove.keep': 'Keep it',

  'printers.jobs.noneWaiting': 'No badge is waiting.',
  'printers.jobs.stuck_one': 'One badge has not come out.',
  'printers.jobs.stuck_other': '{{count, number}} badges have not come out.',
  'printers.jobs.waiting_one': 'One badge waits.',
  'printers.jobs.waiting_other': '{{count, number}} badges wait.',
  'printers.jobs.pause': 'Pause printing',
  'printers.jobs.resume': 'Go on printing',
  'printers.jobs.move': 'Move …',
  'printers.jobs.moveAll': 'Move all that wait …',
  'printers.jobs.moveAllOf': 'All badges that wait to another printer',
  'printers.jobs.moveOf': 'The badge of {{name}} to another printer',
  'printers.jobs.of': '{{action}}: {{name}}',
  'printers.jobs.tooLate': 'This badge may have been printed already. Look at the printer first.',
  'printers.jobs.justNow': 'asked for just now',
  'printers.jobs.minutes_one': 'asked for a minute ago',
  'printers.jobs.minutes_other': 'asked for {{count, number}} minutes ago',
  'printers.jobs.cameOut': 'Came out: {{moment}}, {{printer}}.',
  'printers.jobs.keep': 'Not again',

  'lamp.printer.paused': 'Printing is paused.',
  'lamp.printer.standsIn': '{{name}} prints in place of {{first}}.',
} as const
