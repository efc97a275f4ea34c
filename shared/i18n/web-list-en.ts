/** Texts of the list of guests that another system gives at an address. */
export const webListEn = {
  'webList.title': 'Guests from a web address',
  'webList.help':
    'For any other system: Balie fetches a list (JSON or CSV) and shows what changes before anything is stored.',
  'webList.url': 'Address of the list',
  'webList.headerName': 'Name of the header (empty where the list is open)',
  'webList.headerHelp': 'Usually Authorization or X-API-Key.',
  'webList.token': 'Value of the header',
  'webList.tokenHelp': 'For example Bearer followed by the token.',
  'webList.minutes': 'Look for a newer list',
  'webList.minutes.0': 'Only when I ask',
  'webList.minutes.5': 'Every 5 minutes',
  'webList.minutes.15': 'Every quarter of an hour',
  'webList.minutes.60': 'Every hour',
  'webList.connect': 'Fetch and look',
  'webList.read': 'Fetch and look now',
  'webList.change': 'Change the address',
  'webList.disconnect': 'Forget the address',
  'webList.newer': 'There is a newer list',
  'webList.newerHelp': 'Look at what changes. Until then the list that you stored last holds.',
  'webList.loadedAt': 'Stored {{moment}}.',
  'webList.neverLoaded': 'Nothing of this list is stored yet.',
  'webList.askedAt': 'Last looked {{moment}}.',
  'webList.problem.bad-address':
    'Balie does not use this address: it must begin with https://, with no name or password in it.',
  'webList.problem.unreachable':
    'The address cannot be reached. Check the address and the network; scanning simply goes on.',
  'webList.problem.certificate':
    'The certificate of the address is not right. Balie sends nothing there. Check the laptop’s clock and the network.',
  'webList.problem.proxy':
    'The network here does not let Balie reach this address: a proxy asks for a sign-in. Ask the administrator to let Balie through, or take another network, such as the hotspot of a phone.',
  'webList.problem.unauthorized':
    'The list stays closed: the token is wrong or may not do this. Ask the system’s administrator for another.',
  'webList.problem.not-found': 'There is no list at this address. Check the address.',
  'webList.problem.moved':
    'The address points to another one; Balie does not send the token along. Do you still have to sign in to the wifi? If not, fill in the new address yourself.',
  'webList.problem.not-a-list':
    'A web page came back in place of a list. The network may want you to log in first.',
  'webList.problem.too-large': 'The list is larger than 64 MB. Ask for a smaller list.',
  'webList.problem.busy': 'The system asks for patience. Try again in a moment.',
  'webList.problem.refused': 'The system refuses this request. Check the address.',
  'webList.problem.server-error': 'The system has a failure. Try again in a moment.',
  'webList.problem.no-token': 'The value of the header is no longer known. Fill it in again.',
} as const
