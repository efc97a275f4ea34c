/** Texts of the answer to a scan: its word, why, and what to do now. */
export const verdictEn = {
  'verdict.valid': 'Welcome',
  'verdict.exit': 'Goodbye',
  'verdict.used': 'Already in',
  'verdict.invalid': 'Unknown',
  'verdict.unpaid': 'Not paid',
  'verdict.unapproved': 'Not approved yet',
  'verdict.canceled': 'Cancelled',
  'verdict.blocked': 'Blocked',
  'verdict.invalid-time': 'Not now',
  'verdict.product': 'Not on this list',
  'verdict.rules': 'Not allowed',
  'verdict.answers-required': 'A question first',
  'verdict.ambiguous': 'Who is this?',
  'verdict.revoked': 'Badge revoked',
  'verdict.error': 'Failed',
  'verdict.undone': 'Undone',
  'verdict.word.malformed': 'Unreadable',
  'verdict.word.other-event': 'Other event',
  'verdict.word.no-data': 'No guests',
  'verdict.word.withdrawn': 'Withdrawn',
  'verdict.word.too-early': 'Too early',
  'verdict.word.too-late': 'Too late',
  'verdict.word.wrong-day': 'Other day',
  'verdict.word.list-not-open': 'Too early',
  'verdict.word.list-closed': 'Closed',
  'verdict.word.full': 'Full',
  'verdict.word.code-revoked': 'Ticket revoked',
  'help.valid': 'Checked in at {{time}}.',
  'help.exit': 'Checked out at {{time}}.',
  'help.used':
    'Already checked in {{earlier}} at {{desk}}. Ask the name: if it is right, the guest may go on. If someone else uses this ticket, send them to the info desk.',
  'help.used.noDesk':
    'Already checked in {{earlier}}. Ask the name: if it is right, the guest may go on. If someone else uses this ticket, send them to the info desk.',
  'help.invalid':
    'This code belongs to no guest. Scan again, or search by name: type it below. If the guest is not there, register them with F2 or send them to the info desk.',
  'help.unpaid': 'The payment is still open. Send to the info desk.',
  'help.unpaid.override': 'The payment is still open. Admit with F8, or send to the info desk.',
  'help.unapproved': 'The registration still waits for approval. Send to the info desk.',
  'help.canceled': 'This ticket was cancelled. Send to the info desk.',
  'help.blocked': 'This ticket is blocked. Do not admit and call the supervisor.',
  'help.invalid-time': 'This ticket is not valid now. Send to the info desk.',
  'help.product': 'This ticket gives no access here. Send to the info desk.',
  'help.rules': 'The rules of this list do not allow it. Send to the info desk.',
  'help.answers-required': 'Ask the guest, and then let them in.',
  'help.ambiguous':
    'Several guests have this code. Ask the name and choose by its digit. If it is none of them, press Esc.',
  'help.revoked': 'This badge was reported lost. Ask for the e-ticket, or call the supervisor.',
  'help.supervisor': 'You may admit anyway, with F8.',
  'help.error':
    'This scan did not work. Try again with Enter. If it still fails, write down the name.',
  'help.error.unreachable':
    'Balie gave no answer, so nobody knows whether this scan was recorded. Try again with Enter: nobody is counted twice. If it still fails, write down the name.',
  'help.error.disk-full':
    'The disk is full and this scan was not recorded. Free space on this laptop and try again with Enter. Write down the names until then.',
  'explanation.malformed':
    'This code cannot be read. Scan again, or search by name: type it below.',
  'explanation.other-event':
    'This code is from {{event}}. Ask for the ticket of this event, or search by name: type it below.',
  'explanation.other-event.nameless':
    'This code is from another event. Ask for the ticket of this event, or search by name: type it below.',
  'explanation.no-data': 'No guests have been loaded yet. Load the file with guests first.',
  'explanation.unknown':
    'This code belongs to no guest. Scan again, or search by name: type it below. If the guest is not there, register them with F2 or send them to the info desk.',
  'explanation.withdrawn': 'This guest is no longer in the latest file. Send to the info desk.',
  'explanation.too-early':
    'This ticket is not valid before {{moment}}. Ask the guest to come back then, or send to the info desk.',
  'explanation.too-late': 'This ticket was valid until {{moment}}. Send to the info desk.',
  'explanation.wrong-day': 'This ticket is valid on {{days}}. Send to the info desk.',
  'explanation.list-not-open': 'This list opens {{moment}}. Ask the guest to wait.',
  'explanation.list-not-open.override':
    'This list opens {{moment}}. Admit now with F8, or ask the guest to wait.',
  'explanation.list-closed': 'This list has been closed since {{moment}}. Send to the info desk.',
  'explanation.wrong-type': 'This kind of ticket gives no access here. Send to the info desk.',
  'explanation.not-enrolled':
    'This guest is not on this list. Send to {{lists}}, or move the guest here with F8.',
  'explanation.not-enrolled.nowhere':
    'This guest is not on this list, nor on another one. Give a place with F8, or send to the info desk.',
  'explanation.list-rules':
    'The rules of this list do not admit this guest now. Send to the info desk.',
  'explanation.full': 'All places are taken. Admit with F8, or send to the info desk.',
  'explanation.badge-lost':
    'This badge was reported lost. Ask for the e-ticket, or call the supervisor.',
  'explanation.code-revoked':
    'This ticket was revoked: a new one was made in its place, or it was taken back. Ask for the latest ticket or search by name.',
  'explanation.code-blocked':
    'This ticket was blocked by the organiser. Do not admit and call the supervisor.',
  'explanation.signed-code':
    'Valid ticket, name not known yet: this guest’s data has not come here. The signature on the ticket is right. Fill in the name with F10 for a badge.',
  'explanation.unpaid-admitted': 'Admitted at {{time}}. The payment is still open.',
  'explanation.early-admitted': 'Admitted early, at {{time}}.',
  'explanation.full-admitted': 'Admitted at {{time}}, though the list is full.',
} as const
