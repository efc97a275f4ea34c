import type { paperNl } from './paper-nl.ts'

/** The English texts of the tick lists on paper. */
export const paperEn: Readonly<Record<keyof typeof paperNl, string>> = {
  'readiness.subject.paper': 'Paper list',
  'readiness.paper-failed': 'The paper lists could not be made. See below what is wrong.',
  'readiness.paper-none':
    'There are no paper lists yet. Make them below, and print them for when everything fails.',
  'readiness.paper-old': 'The paper lists were made {{moment}}. Make them again below.',
  'readiness.paper-overtaken':
    'Guests were loaded after the paper lists ({{moment}}). Make them again below.',
  'readiness.paper-made': 'The paper lists were made {{moment}}. Print them.',

  'paper.title': 'When everything fails: on paper',
  'paper.help':
    'Balie keeps an alphabetical tick list, and makes it again every half an hour on the days of the event. Print it before the doors open.',
  'paper.make': 'Make now',
  'paper.making': 'Making the lists …',
  'paper.list': 'List',
  'paper.save': 'Save to print',
  'paper.saveAll': 'All lists in one file',
  'paper.saved': 'Saved.',
  'paper.none': 'There are no paper lists yet.',
  'paper.made_one': 'One list, made {{moment}}.',
  'paper.made_other': '{{count, number}} lists, made {{moment}}.',
  'paper.others_one': 'One list is of another day or has no guests yet: it joins them by itself.',
  'paper.others_other':
    '{{count, number}} lists are of another day or have no guests yet: they join them by themselves.',
  'paper.enter': 'Enter ticks from paper',
  'paper.problem.disk-full': 'The disk is full. Make room and try again.',
  'paper.problem.not-writable':
    'Balie cannot write in its own folder. Ask whoever manages this laptop.',
  'paper.problem.failed': 'The lists could not be made. Try again.',
  'paper.problem.nobody-there': 'This list admits nobody yet.',
  'paper.problem.folder-not-writable': 'Balie cannot write there. Choose another folder.',
  'paper.problem.in-future': 'This time is yet to come. Fill in the time of the paper.',
  'paper.problem.other-day': 'The event is not on that day. Check the date.',
  'paper.problem.no-time': 'Fill in the date and the time of the paper.',

  'paper.pdf.all': 'All tick lists',
  'paper.pdf.title': 'Tick list {{list}}',
  'paper.pdf.help':
    '{{guests}} guests. Who was in already is ticked. Write the time on each sheet; enter the ticks in Balie later.',
  'paper.pdf.numbering': 'numbering {{number}}',
  'paper.pdf.number': 'No.',
  'paper.pdf.came': 'In',
  'paper.pdf.enrolments': 'Enrolled',
  'paper.pdf.others': 'Guests who are not on the list',

  'ticks.title': 'Enter ticks from paper',
  'ticks.intro':
    'Type a number or a name and press Enter: the guest is ticked. Arrows go through the list, the space bar ticks as well.',
  'ticks.back': 'Back to Ready?',
  'ticks.numbering': 'Numbering on the paper',
  'ticks.numberingFrom': 'Numbering {{number}}, from {{moment}}',
  'ticks.day': 'Date on the paper',
  'ticks.time': 'Time on the paper',
  'ticks.field': 'Number or name',
  'ticks.rows': 'Guests on the list',
  'ticks.nobody': 'Nobody found.',
  'ticks.already': 'in already {{moment}}',
  'ticks.left': 'gone again {{moment}}',
  'ticks.ticked_one': 'One guest ticked',
  'ticks.ticked_other': '{{count, number}} guests ticked',
  'ticks.preview': 'Check',
  'ticks.clear': 'Take all ticks away',
  'ticks.will_one': 'One guest will be checked in at {{time}}.',
  'ticks.will_other': '{{count, number}} guests will be checked in at {{time}}.',
  'ticks.wasIn_one': 'One guest is in already and stays so:',
  'ticks.wasIn_other': '{{count, number}} guests are in already and stay so:',
  'ticks.refused_one': 'One guest may not go in:',
  'ticks.refused_other': '{{count, number}} guests may not go in:',
  'ticks.commit': 'Record',
  'ticks.done_one': 'One guest was checked in at {{time}}.',
  'ticks.done_other': '{{count, number}} guests were checked in at {{time}}.',
  'ticks.refusedDone': 'These guests were refused. Find out whether they are here:',
}
