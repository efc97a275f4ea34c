import type { staffNl } from './staff-nl.ts'

/** The English texts of signing in, the lock and who may do what. */
export const staffEn = {
  'lock.title': 'This desk is locked',
  'lock.help': 'Scanning goes on. For all else: your PIN, or scan your crew badge.',
  'lock.who': 'Who are you?',
  'lock.pin': 'PIN',
  'lock.signIn': 'Sign in',
  'lock.wrongPin': 'This PIN is not right. Try again.',
  'lock.tooMany': 'Too many wrong PINs. Wait a moment and then try again.',
  'lock.lock': 'Lock',
  'lamp.staff': 'Who is working',
  'lamp.staff.help': '{{name}} stands beside all you do now. F9 locks the desk.',

  'staff.title': 'Who works here?',
  'staff.open':
    'Now everybody may do everything. Set a PIN for the supervisor, and Balie asks who is working from then on.',
  'staff.help':
    'At the desk you may scan, register and correct. A supervisor may also admit blocked guests, undo check-ins of others, and change lists and settings. This holds for this laptop.',
  'staff.name': 'Name',
  'staff.nameMissing': 'Type a name. It will stand with everything that this person does.',
  'staff.pin': 'PIN',
  'staff.pinHelp': 'Four to twelve digits.',
  'staff.pinMissing': 'Fill in a PIN of four to twelve digits.',
  'staff.role': 'What may this person do?',
  'staff.role.desk': 'Desk',
  'staff.role.supervisor': 'Supervisor',
  'staff.badge': 'Also sign in with the badge of {{name}}',
  'staff.add': 'Add',
  'staff.addFirst': 'Set a supervisor with a PIN',
  'staff.remove': 'Remove',
  'staff.supervisorMissing': 'There must always be one supervisor. Remove that one last.',
  'staff.lockAfter': 'Lock by itself',
  'staff.lockNever': 'Never',
  'staff.lockMinutes_one': 'After one minute of silence',
  'staff.lockMinutes_other': 'After {{count, number}} minutes of silence',
} as const satisfies Readonly<Record<keyof typeof staffNl, string>>
