import type { kioskNl } from './kiosk-nl.ts'

/** The English texts of the kiosk. */
export const kioskEn: Readonly<Record<keyof typeof kioskNl, string>> = {
  'kiosk.start.title': 'Self check-in (kiosk)',
  'kiosk.start.help':
    'Guests check themselves in on this laptop. The screen is then for them alone. Only a supervisor’s PIN leads back to the desk, also after a restart.',
  'kiosk.start.list': 'For which list?',
  'kiosk.start.button': 'Start kiosk',
  'kiosk.start.noPin':
    'Set a PIN for a supervisor first, under "Who works here?". Without a PIN anybody could leave the kiosk.',
  'kiosk.start.supervisor': 'Only a supervisor can start the kiosk.',
  'kiosk.start.unknownList': 'This list is no longer there. Choose another list.',

  'kiosk.ready': 'Welcome! Scan\u00a0your\u00a0ticket',
  'kiosk.readyHelp': 'Hold the QR code of your ticket in front of the camera or the scanner.',
  'kiosk.readyHelpScanner': 'Hold the QR code of your ticket in front of the scanner.',
  'kiosk.closed': 'You cannot check in here now',
  'kiosk.closedHelp': 'Please go to the desk. We are happy to help you there.',
  'kiosk.staff': 'Staff',
  'kiosk.again': 'Back to the start',

  'kiosk.email.open': 'No ticket at hand? Use your e-mail address',
  'kiosk.email.title': 'What is your e-mail address?',
  'kiosk.email.label': 'E-mail address',
  'kiosk.email.help': 'Type the whole address with which you were registered.',
  'kiosk.email.missing': 'Type your whole e-mail address, for example anna@example.org.',
  'kiosk.email.submit': 'Check in',

  'kiosk.welcome': 'Welcome',
  'kiosk.badge.coming': 'Your badge is being printed. One moment.',
  'kiosk.badge.out': 'Your badge comes out of the printer. Please take it with you.',
  'kiosk.badge.had': 'You have your badge already.',
  'kiosk.badge.desk': 'You are checked in. You get your badge at the desk.',
  'kiosk.already': 'You are already checked in',
  'kiosk.alreadyHelp': 'Is there anything you need, such as a badge? Then please go to the desk.',
  'kiosk.desk': 'Please go to the desk',
  'kiosk.deskHelp': 'We are happy to help you there.',
  'kiosk.deskHelpEmail':
    'We are happy to help you there. Was there a typing error in the address? Then try again.',
  'kiosk.pausedHelp':
    'Looking up an e-mail address is paused for a moment: it went wrong too often. Scan your ticket, or go to the desk.',

  'kiosk.leave.title': 'Leave kiosk',
  'kiosk.leave.pin': 'PIN of a supervisor',
}
