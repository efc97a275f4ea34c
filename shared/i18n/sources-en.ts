import type { sourcesNl } from './sources-nl.ts'

/** Texts of the registration system that guests come from. */
export const sourcesEn = {
  'sources.title': 'Guests from pretix',
  'sources.help':
    'Balie fetches the guests and reports who came. Scanning never waits for it: without internet everything goes on.',
  'sources.pair.title': 'Pair with the QR code of pretix',
  'sources.pair.text': 'Text of the pairing code',
  'sources.pair.help':
    'Create a new device in pretix under Devices. Scan its QR code with a scanner or the camera, or paste its text. The code works once.',
  'sources.pair.submit': 'Pair this laptop',
  'sources.pair.event': 'Event in pretix',
  'sources.pair.none': 'This device may not see any event in pretix yet. Give it access there.',
  'sources.camera.turnOn': 'Read with the camera',
  'sources.camera.strange': 'This is no pairing code of pretix. The camera reads on.',
  'sources.camera.otherwise':
    'It goes without a camera too: paste the text of the code into the field.',
  'sources.camera.failed': 'The camera does not work. Turn it off and on again.',
  'sources.token.title': 'Or with a token',
  'sources.token.url': 'Address of pretix',
  'sources.token.organizer': 'Organizer (short form)',
  'sources.token.event': 'Event (short form)',
  'sources.token.token': 'Token',
  'sources.token.find': 'Find events',
  'sources.token.none': 'This token may not see any event in pretix yet. Give it access there.',
  'sources.connect': 'Connect and fetch guests',
  'sources.busy': 'Balie is talking to pretix …',
  'sources.connected': 'Connected to {{organizer}} / {{event}} on {{host}}',
  'sources.holder.here': 'This desk fetches the guests, since {{moment}}.',
  'sources.holder.other':
    '{{desk}} fetches the guests, since {{moment}}. This desk only sends what happens here. What changes in pretix arrives here only when you open the file of that desk.',
  'sources.holder.willTake':
    '{{desk}} fetches the guests, since {{moment}}. If you connect here, this desk takes that over. {{desk}} stops as soon as it hears of it.',
  'sources.holder.take': 'Fetch the guests here',
  'sources.holder.unnamed': 'Another desk',
  'sources.pulledAt': 'Guests updated: {{moment}}.',
  'sources.neverPulled': 'The guests have not been fetched yet.',
  'sources.waiting': 'Still to be looked at for pretix: {{count}}.',
  'sources.report': '{{read}} guests read, {{changed}} new or changed, {{pushed}} reports sent.',
  'sources.sync': 'Update now',
  'sources.disconnect': 'Disconnect',
  'sources.token.notKept':
    'This laptop has no safe place for the token. You give it again after Balie was closed.',
  'sources.token.missing':
    'The token is no longer known. Give a new one: Balie goes on where it was.',
  'sources.clock':
    'The clocks of this laptop and of pretix differ by {{count, number}} minutes. Set the clock of the laptop: every scan gets that time.',
  'sources.unsent.title': 'Pretix did not take this',
  'sources.unsent.help':
    'Nothing of it is lost: it is in Balie. Put it right in pretix itself or pass it on to the organiser.',
  'sources.unsent.settle': 'Settled',
  'sources.unsent.settleOf': 'Settled: {{guest}}',
  'sources.unsent.somebody': 'Unknown guest',
  'sources.kind.check-in': 'Check-in',
  'sources.kind.refused-scan': 'Refused scan',
  'sources.kind.undo': 'Undone: still to be done in pretix',
  'sources.kind.badge': 'Badge printed',
  'sources.kind.change': 'Change at the desk',
  'sources.reason.check-in': 'Pretix does not know this guest’s ticket.',
  'sources.reason.attendee-registered': 'Pretix has no place for a new guest.',
  'sources.reason.attendee-edited': 'Particulars were changed at the desk.',
  'sources.reason.person-swapped': 'Somebody else comes on this ticket.',
  'sources.reason.forbidden': 'This token may not do that.',
  'sources.reason.not-found': 'Pretix did not find it.',
  'sources.reason.invalid': 'Pretix does not know this code (any more).',
  'sources.reason.canceled': 'The ticket is cancelled in pretix.',
  'sources.reason.unpaid': 'The order is not paid.',
  'sources.reason.product': 'This ticket does not belong to this list.',
  'sources.reason.rules': 'The rules of the list did not allow it.',
  'sources.reason.revoked': 'This code was revoked.',
  'sources.reason.ambiguous': 'The code fits more than one ticket.',
  'sources.reason.blocked': 'The ticket is blocked in pretix.',
  'sources.reason.unapproved': 'The order is not approved yet.',
  'sources.reason.invalid_time': 'The ticket was not valid at that moment.',
  'sources.reason.already_redeemed': 'The ticket was already used in pretix.',
  'sources.reason.server-error': 'Pretix itself had a fault.',
  'sources.reason.bad-answer': 'Balie did not understand what pretix answered.',
  'sources.changes.settle': 'Was the organiser told of {{count}} changes?',
  'sources.changes.confirm': 'Yes, take those {{count}} changes off this list',
  'sources.unsent.sendAgain': 'Put right in pretix: send it all again',
  'sources.reason.list-gone': 'Pretix has no such list (any more).',
  'sources.reason.not-pretix': 'Something before pretix kept this out, such as a firewall.',
  'sources.reason.elsewhere':
    'This guest was checked in with another device of pretix. Undo it in pretix.',
  'sources.problem.unreachable':
    'Pretix cannot be reached. Balie tries again by itself; scanning goes on.',
  'sources.problem.certificate':
    'The connection cannot be trusted: the certificate is not right. See whether the clock is right, or ask your administrator.',
  'sources.problem.proxy':
    'The network here does not let Balie reach pretix: a proxy asks for a sign-in. Ask the administrator to let Balie through, or take another network, such as the hotspot of a phone.',
  'sources.problem.not-pretix':
    'Something other than pretix answers at this address. Do you still have to log in to the wifi? Or is the address wrong?',
  'sources.problem.unauthorized':
    'Pretix does not know this token (any more). The guests stay until you choose otherwise. Give a new token, or disconnect.',
  'sources.problem.forbidden':
    'Pretix gives this token no access to this event, or there is no such event. Check the short names.',
  'sources.problem.not-found':
    'Pretix does not know this organizer or event. Check the short forms.',
  'sources.problem.refused':
    'Pretix did not take this. Was the pairing code used before? Then make a new one.',
  'sources.problem.busy': 'Pretix asks for patience. Balie tries again later.',
  'sources.problem.server-error': 'Pretix itself has a fault. Balie tries again later.',
  'sources.problem.bad-answer':
    'Balie does not understand the answer of pretix. Is there a newer version of Balie?',
  'sources.problem.no-token':
    'The token is no longer known. Give a new one: Balie goes on where it was.',
  'sources.problem.no-pairing-code':
    'This is no pairing code of pretix. Copy the whole text of the QR code.',
  'sources.problem.newer-handshake': 'This pairing code is from a newer pretix than Balie knows.',
  'sources.problem.bad-address': 'Balie does not use this address: it must begin with https://.',
  'sources.pair.again': 'Look again',
  'sources.nextAt': 'Next time: {{moment}}.',
  'sources.renew': 'New token',
  'sources.renew.text': 'New token, or the text of a new pairing code',
  'sources.renew.help': 'Balie goes on where it was: nothing is sent twice and nothing is lost.',
  'sources.renew.submit': 'Go on with this token',
  'sources.leave.title': 'What about the guests from pretix?',
  'sources.leave.help':
    'There are {{count}} guests from pretix in this event. What happened at the desk is kept either way. Did pretix move? Then keep the guests, and connect to the new address afterwards.',
  'sources.leave.keep': 'Disconnect, keep the guests',
  'sources.leave.remove': 'Disconnect and remove {{count}} guests',
  'sources.leave.cancel': 'Stay connected',
  'sources.moved.title': 'Did pretix move?',
  'sources.moved.help':
    'The guests came from {{organizer}} / {{event}} before, but from another address than {{host}}. If it is the same pretix, Balie goes on where it was. If it is another one, the guests of {{host}} are added as new guests.',
  'sources.moved.yes': 'Yes, pretix moved',
  'sources.moved.no': 'No, this is another pretix',
  'sources.testMode':
    'This event is in test mode in pretix. Orders of a test do not come to Balie: their tickets are unknown here. Turn test mode off in pretix.',
  'sources.doubles':
    '{{count}} codes from pretix are also in {{label}}. Such a code fits two guests. Undo that older import, or disconnect pretix and remove its guests.',
  'sources.clashes':
    'Of {{count}} particulars pretix later said something other than the desk. What the desk filled in stands. They are in the list of changes, at Take attendance out.',
  'sources.goneLists':
    'These lists were deleted in pretix: {{lists}}. Pretix takes no scans on them. Choose another list at the desk.',
  'sources.unread':
    'Balie cannot read these orders: {{orders}}. Those guests are not here. Look them up in pretix.',
  'sources.otherLists':
    'These lists are of another event in pretix, to which you are not connected any more: {{lists}}. Scans on them do not go to pretix. Choose another list at the desk.',
  'sources.unreadList':
    'Balie cannot read the list {{name}} of pretix. Balie does not understand this part of it: {{fields}}. So the list is not in Balie. It comes by itself as soon as Balie can read it. Change the list in pretix, or see whether there is a newer version of Balie.',
  'sources.unreadStandingList':
    'Balie cannot read the list {{name}} of pretix any more. Balie does not understand this part of it: {{fields}}. At the desk the list counts as it was. What changed in pretix comes by itself as soon as Balie can read it. Change the list in pretix, or see whether there is a newer version of Balie.',
  'sources.unreadOthers':
    'Balie cannot read this of pretix: {{things}}. It does not count, and comes by itself as soon as Balie can read it.',
  'sources.unread.item': 'product {{name}} ({{fields}})',
  'sources.unread.date': 'date {{name}} ({{fields}})',
  'sources.unread.question': 'question {{name}} ({{fields}})',
  'sources.unread.everything': 'everything',
  'sources.strangeRules':
    'The list {{list}} of pretix has a rule that Balie does not know: {{words}}. Whom Balie cannot judge by it, Balie does not let in on that list. Change the rule in pretix, or choose another list at the desk.',
  'sources.gatedLists':
    'The list {{list}} of pretix looks at which gate a guest comes in: {{gates}}. This desk is none of those gates, and does not let in whoever may only come in there. Give this laptop its gate in pretix. If it is no device in pretix, call this desk what the gate is called, at Settings.',
  'sources.gatedLists.none': 'none',
  'sources.ownLists':
    'Scans on these lists do not go to pretix: {{lists}}. Who was there stands in the list of changes, at Take attendance out. Should it go to pretix? Tie such a list to a list of pretix at Lists, or choose a list of pretix at the desk.',
  'sources.unsent.more': 'These are {{shown}} of {{count}}.',
  'sources.unsent.again': 'Balie sends this again by itself: {{moment}}.',
  'sources.problem.disk-full':
    'The disk of this laptop is full. Make room; Balie then tries again by itself.',
  'sources.problem.other-pretix':
    'This pairing code is from another organizer. Disconnect first if you want to change.',
} satisfies Record<keyof typeof sourcesNl, string>
