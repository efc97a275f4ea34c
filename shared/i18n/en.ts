import type { Messages } from './messages.ts'
import { badgesEn } from './badges-en.ts'
import { dashboardEn } from './dashboard-en.ts'
import { deskCardEn } from './desk-card-en.ts'
import { deskEn } from './desk-en.ts'
import { eventsEn } from './events-en.ts'
import { exportEn } from './export-en.ts'
import { flawsEn } from './flaws-en.ts'
import { sameGuestEn } from './same-guest-en.ts'
import { guestsEn } from './guests-en.ts'
import { handOverEn } from './hand-over-en.ts'
import { importEn } from './import-en.ts'
import { importWordsEn } from './import-words-en.ts'
import { kioskEn } from './kiosk-en.ts'
import { listsEn } from './lists-en.ts'
import { paperEn } from './paper-en.ts'
import { practiceEn } from './practice-en.ts'
import { printersEn } from './printers-en.ts'
import { queueEn } from './queue-en.ts'
import { readinessEn } from './readiness-en.ts'
import { scannerEn } from './scanner-en.ts'
import { sourcesEn } from './sources-en.ts'
import { staffEn } from './staff-en.ts'
import { togetherEn } from './together-en.ts'
import { transferEn } from './transfer-en.ts'
import { verdictEn } from './verdict-en.ts'
import { webListEn } from './web-list-en.ts'

/** The English texts, as desk staff speak it. */
export const en = {
  ...badgesEn,
  ...flawsEn,
  ...deskEn,
  ...deskCardEn,
  ...verdictEn,
  ...queueEn,
  ...guestsEn,
  ...sameGuestEn,
  ...kioskEn,
  ...listsEn,
  ...dashboardEn,
  ...readinessEn,
  ...paperEn,
  ...staffEn,
  ...scannerEn,
  ...practiceEn,
  ...printersEn,
  ...sourcesEn,

  ...transferEn,
  ...handOverEn,
  ...togetherEn,
  ...webListEn,
  ...eventsEn,
  ...exportEn,
  ...importEn,
  ...importWordsEn,
  'app.name': 'Balie',
  'app.loading': 'Balie is loading …',
  'app.failed.title': 'Balie could not start',
  'app.failed.help':
    'Close Balie and start it again. If that does not help, call the administrator.',
  'app.retry': 'Try again',
  'app.simulatedClock': 'Practice clock: Balie takes it to be {{moment}}. None of this counts.',
  'app.close': 'Close',
  'app.cancel': 'Cancel',

  'nav.label': 'Sections',
  'nav.desk': 'Desk',
  'nav.import': 'Load guests',
  'nav.events': 'Events',
  'nav.printers': 'Printers',
  'nav.settings': 'Settings',

  'moment.at': 'at {{time}}',
  'moment.on': 'on {{day}} at {{time}}',

  'timeLeft.seconds_one': 'about one second left',
  'timeLeft.seconds_other': 'about {{count, number}} seconds left',
  'timeLeft.minutes_one': 'about one minute left',
  'timeLeft.minutes_other': 'about {{count, number}} minutes left',

  'error.internal': 'Something went wrong in Balie. Try again.',
  'error.disk-full': 'The disk is full. Free some space and try again.',
  'error.not-writable':
    'Balie may not write in the folder where its data belongs. Ask the administrator of this laptop.',
  'error.no-event': 'No event is open. Open an event first.',
  'error.invalid-input': 'Balie could not read this input.',
  'error.unreachable': 'Balie does not answer. Close the program and start it again.',
  'error.practising': 'Not while practising. Stop practising first.',
  'error.support': 'Code for the administrator: {{code}}',

  'start.loading': 'Looking up the events on this laptop …',
  'start.title': 'Events',
  'start.intro': 'Each event is one file on this laptop. Choose the one to work with.',
  'start.empty.title': 'No event on this laptop yet',
  'start.empty.help':
    'Create an event below, or practise with the example first. You cannot break anything there.',
  'start.open': 'Open',
  'start.openAnyway': 'Open anyway',
  'start.isOpen': 'Open now',
  'start.toDesk': 'To the desk',
  'start.unnamed': 'File without a name',
  'start.state.ready': 'Ready to open',
  'start.state.newer': 'Made with a newer Balie',
  'start.state.damaged': 'Damaged',
  'start.state.not-an-event': 'Not an event file',
  'start.state.live-copy': 'Copy of an event that was open',
  'start.state.not-readable': 'Not readable',
  'start.state.read-only': 'Read only',
  'start.state.in-use': 'In use by another program',
  'start.state.disk-full': 'The disk is full',
  'start.help.newer': 'Put the newest Balie on this laptop. The file stays as it is.',
  'start.help.damaged':
    'Fetch the event from another laptop or open a file that you saved before. Do not throw this file away before the administrator has looked at it.',
  'start.help.not-an-event':
    'This file was not made by Balie. Take it out of the folder and it disappears from here.',
  'start.help.live-copy':
    'The latest check-ins may be missing. Better make a copy with Balie itself. If you are sure, open it anyway.',
  'start.help.not-readable':
    'Balie may not read or write this file. Ask the administrator of this laptop.',
  'start.help.read-only':
    'Balie cannot store anything in it. Take the write protection off the file or the folder.',
  'start.help.in-use':
    'Another program holds this file, such as a backup or a virus scanner. Close it, or wait a moment, and then open the event again.',
  'start.help.internal':
    'Balie cannot tell why this does not work. Start Balie anew and try again. If it fails again, fetch the event from another laptop, and show the administrator the log of Balie.',
  'start.help.disk-full': 'Free some space on this laptop and then open the event again.',
  'start.demo.title': 'Practise with the example',
  'start.demo.help':
    'Divosa congres 2026 with invented guests. Today is its first day, you can scan at once.',
  'start.demo.open': 'Open the example',
  'start.create.title': 'New event',
  'start.create.help': 'After that you load the guests from a file.',
  'start.create.name': 'Name of the event',
  'start.create.place': 'Place',
  'start.create.firstDay': 'First day',
  'start.create.lastDay': 'Last day',
  'start.create.timeZone': 'Time zone',
  'start.create.ignoreCase': 'Capitals in ticket codes make no difference',
  'start.create.submit': 'Create event',
  'start.create.nameMissing': 'Give the event a name.',
  'start.create.daysMissing': 'Fill in the first and the last day.',
  'newEvent.reception': 'Reception & badge',
  'newEvent.participant': 'Participant',
  'start.create.daysReversed': 'The last day is before the first day.',
  'start.failed': 'This event could not be opened.',
  'start.deleteFailed': 'This event could not be deleted.',
  'start.changeFailed': 'This event could not be changed.',

  'startFailure.title': 'Balie cannot start',
  'startFailure.disk-full':
    'The disk of this laptop is full. Free some space and start Balie again. What was stored already is still there.',
  'startFailure.not-writable':
    'Balie may not write in the folder where its data belongs. Ask the administrator of this laptop for the right to write, then start Balie again.',
  'startFailure.other':
    'Something went wrong at the start. Restart the laptop. If that does not help, show this message to the administrator.',
  'startFailure.details': 'Folder: {{folder}}',

  'settings.title': 'Settings',
  'settings.intro': 'This holds for this laptop only.',
  'settings.desk': 'This laptop',
  'settings.language': 'Language',
  /** What this language calls itself, and how it writes days and numbers. */
  'language.name': 'English',
  'language.locale': 'en-GB',
  /** What Chromium calls it. */
  'language.chromium': 'en-GB',
  'settings.deskName': 'Name of this desk',
  'settings.deskNameHelp': 'For example Desk 2. This name goes with each check-in.',
  'settings.volume': 'Sound',
  'settings.mute': 'Sound off',
  'settings.unmute': 'Sound on',
  'settings.listen': 'Listen',
  'settings.sound.welcome': 'Welcome',
  'settings.sound.caution': 'Already in',
  'settings.sound.refused': 'Refused',
  'settings.sound.attention': 'Attention',
  'settings.camera': 'Camera',
  'settings.scanners': 'Scanner and camera',
  'settings.camera.first': 'The first camera there is',
  'settings.camera.none': 'No camera was found on this laptop.',
  'settings.cameraHelp': 'The names appear once the camera has been on.',
  'settings.failed': 'Saving did not work.',
  'settings.version': 'Balie {{version}}',
} as const satisfies Messages
