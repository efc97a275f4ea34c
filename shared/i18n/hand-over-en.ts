import type { handOverNl } from './hand-over-nl.ts'

/** The English texts of an event that goes from laptop to laptop over the network. */
export const handOverEn: Readonly<Record<keyof typeof handOverNl, string>> = {
  'handOver.title': 'Hand over by network',
  'handOver.short': 'Where no USB stick may go in: by an address and a code.',
  'handOver.help':
    'Both laptops are on the same network. Nothing goes over unless the code is the same on both laptops.',
  'handOver.give': 'Hand over to another laptop',
  'handOver.tell': 'Type this on the other laptop, at “Hand over by network”.',
  'handOver.address': 'Address',
  'handOver.or': ' or ',
  'handOver.code': 'Code',
  'handOver.waiting':
    'This laptop waits ten minutes for one other laptop. Stay on this page until it is done.',
  'handOver.sending': 'The event is going over.',
  'handOver.done': 'The other laptop has the event.',
  'handOver.stop': 'Stop',
  'handOver.problem.wrong-code': 'Somebody typed a wrong code.',
  'handOver.problem.too-many-attempts':
    'A wrong code was typed three times. The hand-over has stopped. Begin again with a new code.',
  'handOver.problem.expired': 'The ten minutes are over. Begin again with a new code.',
  'handOver.problem.cut-off':
    'The connection broke. Nothing was left on the other laptop. Try again there.',
  'handOver.receiveAddress': 'Address on the other laptop',
  'handOver.receiveCode': 'Code on the other laptop',
  'handOver.receive': 'Receive from another laptop',
  'handOver.fetching': 'The event is being fetched.',
  'handOver.failed': 'The event did not come over.',
  'handOver.failed.bad-address':
    'This is no address. Type it as it stands on the other laptop, with the colon and the number after it.',
  'handOver.failed.nobody-there':
    'No laptop listens at this address. Is the hand-over open there, is the address right and are both laptops on the same network? Sometimes a firewall is in the way.',
  'handOver.failed.other-version':
    'Something other than this version of Balie answers at this address. Check the address and update Balie on both laptops.',
  'handOver.failed.wrong-code':
    'The code is not right. Type it as it stands on the other laptop. After three times the hand-over stops.',
  'handOver.failed.cut-off': 'The connection broke. Nothing was changed on this laptop. Try again.',
  'handOver.failed.damaged': 'What came over is damaged. Try again.',
}
