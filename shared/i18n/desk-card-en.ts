import type { deskCardNl } from './desk-card-nl.ts'

/** The English texts of the sheet that lies at each desk. */
export const deskCardEn = {
  'deskCard.section': 'For those at the desk',
  'deskCard.sectionHelp':
    'One sheet with what the screen says, what you do then and which keys you need. Print it and put it at each desk. At its foot you write whom to call.',
  'deskCard.save': 'Save the sheet to print',
  'deskCard.saved': 'Saved.',

  'deskCard.title': 'Balie in five minutes',
  'deskCard.step.scan':
    'Scan the code of the ticket. No code? Type a part of the name or of the organisation, choose the guest with ↓ and press Enter.',
  'deskCard.step.read': 'Read the large word. Colour and sound say the same.',
  'deskCard.step.next':
    'Hand over the badge, and what stands at Hand out. Scan the next guest: there is nothing to click away.',
  'deskCard.says': 'The screen says, and you do',
  'deskCard.welcome': 'The guest is checked in. Say welcome and hand over the badge.',
  'deskCard.attention':
    'Checked in as well. Read what stands at the name: something to know, or whom to call.',
  'deskCard.question':
    'Ask the question on the screen. If the code is of several guests, ask for the name and choose with the digit.',
  'deskCard.used':
    'Ask for the name. If it is right, the guest may go through. If somebody else uses this ticket, send them to the information desk.',
  'deskCard.unpaid':
    'If F8 stands on the screen, you may admit: press F8 and the digit of the reason. Otherwise send them to the information desk.',
  'deskCard.unknown':
    'Scan again, or type the name. If the guest is not there, register with F2 or send them to the information desk.',
  'deskCard.elsewhere':
    'Read below the word why, and what can be done. Otherwise send them to the information desk.',
  'deskCard.stop':
    'Do not admit. If a badge is revoked, ask for the e-ticket. Otherwise call the supervisor.',
  'deskCard.colour.welcome': 'green',
  'deskCard.colour.attention': 'blue',
  'deskCard.colour.caution': 'amber',
  'deskCard.colour.refused': 'red',
  'deskCard.keys': 'Keys you use most (F1 shows them all)',
  'deskCard.trouble': 'When something goes wrong',
  'deskCard.trouble.badge':
    'No badge from the printer? Go on with the next guest. The badge stays on the screen by name until somebody resolves it.',
  'deskCard.trouble.name':
    'Wrong name on the badge? Press F10, correct the name, and print again with Ctrl+Enter.',
  'deskCard.trouble.wrong': 'Checked in the wrong guest? Press Ctrl+Z and the digit of the reason.',
  'deskCard.trouble.network': 'No internet? Just go on. Everything is on this laptop.',
  'deskCard.trouble.laptop':
    'Does the laptop not work? Tick the list on paper. The ticks go into Balie later.',
  'deskCard.call': 'Whom to call',
  'deskCard.call.lead': 'Supervisor',
  'deskCard.call.help': 'Information desk',
  'deskCard.call.technician': 'Laptop and printer',
} as const satisfies Record<keyof typeof deskCardNl, string>
