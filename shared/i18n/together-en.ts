import type { togetherNl } from './together-nl.ts'

/** The English texts of desks that work together over the local network. */
export const togetherEn: Readonly<Record<keyof typeof togetherNl, string>> = {
  'together.title': 'Together with other desks',
  'together.help':
    'Switch this on at every laptop that has the same event and is on the same network. What one desk does, the others know at once. No internet is needed. If the network fails, each desk works on and they catch up later.',
  'together.begin': 'Work together',
  'together.end': 'Work together no longer',
  'together.own': 'This laptop',
  'together.ownHelp':
    'Where they do not find each other, type this on one other laptop. The rest follows by itself.',
  'together.or': ' or ',
  'together.noAddress':
    'Other laptops cannot call this one: a program or a firewall is in the way. Type the address of another desk here.',
  'together.address': 'Address of another desk',
  'together.add': 'Connect',
  'together.nobody':
    'There is no other desk yet. Switch it on at the other laptops too: on most networks they then find each other.',
  'together.list': 'Other desks',
  'together.together': 'together since {{time}}',
  'together.away': 'not reached since {{time}}',
  'together.never': 'not found yet',
  'together.forget': 'Remove',
  'together.forgetDesk': 'Remove: {{name}}',
  'together.behind_one': 'One more line is coming in.',
  'together.behind_other': '{{count, number}} more lines are coming in.',
  'together.clockAhead_one':
    'The clock of {{name}} is one minute ahead of this laptop. Set both clocks alike.',
  'together.clockAhead_other':
    'The clock of {{name}} is {{count, number}} minutes ahead of this laptop. Set both clocks alike.',
  'together.clockBehind_one':
    'The clock of {{name}} is one minute behind this laptop. Set both clocks alike.',
  'together.clockBehind_other':
    'The clock of {{name}} is {{count, number}} minutes behind this laptop. Set both clocks alike.',
  'together.problem.not-reached':
    'Is Balie open there with this event, is “Work together” on, and are both laptops on the same network? What happens there comes in as soon as it is back.',
  'together.problem.other-event':
    'Another event is open there, or a copy that was made apart. Pass this event on first: as a file or by network.',
  'together.problem.other-version':
    'Something other than this version of Balie answers there. Check the address and update Balie on both laptops.',
  'together.problem.garbled': 'What comes from there cannot be read. Update Balie on both laptops.',
  'together.full': 'The disk of this laptop is full.',
  'together.fullHelp':
    'What the other desks do does not come in any more. Make room; then it goes on by itself and nothing is lost.',
  'together.failed': 'That did not work.',
  'together.failed.bad-address':
    'This is no address. Type it as it stands on the other laptop, for example 192.168.1.20:47418.',
  'lamp.together.with_one': '· with {{count, number}} desk',
  'lamp.together.with_other': '· with {{count, number}} desks',
  'lamp.together.without_one': '· cut off from {{count, number}}',
  'lamp.together.without_other': '· cut off from {{count, number}}',
  'lamp.together.there': 'Together with {{names}}.',
  'lamp.together.away':
    'Not reached: {{names}}. A guest who is in there already is not known here. Balie tells you as soon as the network is back.',
  'lamp.together.go': 'To the other desks',
}
