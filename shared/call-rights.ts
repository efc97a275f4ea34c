import type { CallName } from './contract.ts'
import { mayDo, type Action, type Actor } from './domain/staff/may-do.ts'

/** Who may make a call, and where. */
export type CallRight = {
  /** What it asks of whoever makes it, at the least: by its input it may ask more, which main judges. */
  readonly action: Action
  /** Whether it is answered in a practice: not where data would leave or be erased, nor for other systems and events. */
  readonly inPractice: boolean
  /** Whether the second screen may make it too: nothing that names a guest, and nothing that changes anything. */
  readonly onMonitor?: true
}

/** Every call of the contract; main holds to it, and the page offers nobody what it refuses. */
export const callRights = {
  'app.info': { action: 'self-check-in', inPractice: true, onMonitor: true },

  'settings.get': { action: 'scan', inPractice: true, onMonitor: true },
  'settings.change': { action: 'scan', inPractice: true },

  'events.all': { action: 'scan', inPractice: true },
  'events.create': { action: 'settings', inPractice: false },
  'events.open': { action: 'settings', inPractice: false },
  'events.openDemo': { action: 'settings', inPractice: false },
  'events.saveFile': { action: 'export', inPractice: false },
  'events.openFile': { action: 'settings', inPractice: false },
  'events.delete': { action: 'delete', inPractice: false },
  'events.current': { action: 'scan', inPractice: true, onMonitor: true },
  'events.describe': { action: 'settings', inPractice: false },
  'events.copy': { action: 'settings', inPractice: false },
  'events.archive': { action: 'settings', inPractice: false },
  'events.planDeletion': { action: 'settings', inPractice: false },
  'events.deleteLater': { action: 'delete', inPractice: false },
  'events.offer': { action: 'export', inPractice: false },
  'events.endOffer': { action: 'export', inPractice: false },
  'events.receive': { action: 'settings', inPractice: false },

  'privacy.save': { action: 'export', inPractice: false },
  'privacy.notes': { action: 'export', inPractice: false },
  'privacy.erase': { action: 'delete', inPractice: false },

  'lists.all': { action: 'scan', inPractice: true, onMonitor: true },
  'lists.states': { action: 'work', inPractice: true },
  'lists.state': { action: 'scan', inPractice: true },
  'lists.people': { action: 'work', inPractice: true },
  'lists.define': { action: 'settings', inPractice: true },
  'lists.remove': { action: 'settings', inPractice: true },
  'lists.tieOf': { action: 'work', inPractice: true },
  'lists.tie': { action: 'settings', inPractice: true },
  'lists.setTicketDays': { action: 'settings', inPractice: true },
  'lists.release': { action: 'settings', inPractice: true },
  // An alarm asks nobody for a PIN.
  'lists.evacuation': { action: 'scan', inPractice: true },

  'practice.start': { action: 'settings', inPractice: false },
  // A guest who is at the door must not be scanned into a practice for want of a PIN.
  'practice.stop': { action: 'scan', inPractice: true },
  'practice.codes': { action: 'work', inPractice: true },

  'checkIn.scan': { action: 'scan', inPractice: true },
  'checkIn.undo': { action: 'undo-own', inPractice: true },
  'checkIn.recent': { action: 'scan', inPractice: true },
  // Recorded by a scanner, with hours of its own: nobody at this desk saw it.
  'checkIn.memoryFile': { action: 'settings', inPractice: true },

  'attendees.search': { action: 'work', inPractice: true },
  'attendees.get': { action: 'work', inPractice: true },
  'attendees.register': { action: 'work', inPractice: true },
  'attendees.edit': { action: 'work', inPractice: true },

  'guests.card': { action: 'work', inPractice: true },
  'guests.page': { action: 'work', inPractice: true },
  'guests.organisations': { action: 'work', inPractice: true },
  'guests.swap': { action: 'work', inPractice: true },
  'guests.enrol': { action: 'work', inPractice: true },
  // For all days, lists and desks at once.
  'guests.join': { action: 'settings', inPractice: true },
  'guests.part': { action: 'settings', inPractice: true },
  'guests.tellApart': { action: 'settings', inPractice: true },
  'guests.alike': { action: 'settings', inPractice: true },
  'guests.handOut': { action: 'work', inPractice: true },
  'guests.checkInGroup': { action: 'work', inPractice: true },

  'stats.dashboard': { action: 'work', inPractice: true },
  // A second screen goes on, and names nobody.
  'stats.monitor': { action: 'scan', inPractice: true, onMonitor: true },
  'stats.doubles': { action: 'work', inPractice: true },
  'stats.readDoubles': { action: 'work', inPractice: true },
  'stats.summary': { action: 'scan', inPractice: true, onMonitor: true },

  'monitor.open': { action: 'work', inPractice: true },

  'notes.write': { action: 'work', inPractice: true },
  'notes.done': { action: 'work', inPractice: true },

  'readiness.check': { action: 'work', inPractice: true },
  'readiness.lamps': { action: 'scan', inPractice: true },
  // Scans go on at a locked desk, and so does knowing that the scanner works.
  'readiness.tried': { action: 'scan', inPractice: true },

  'paper.state': { action: 'work', inPractice: true },
  // What is made anew every half an hour is made sooner; only `paper.export` gives it away.
  'paper.make': { action: 'work', inPractice: true },
  'paper.export': { action: 'export', inPractice: false },
  'paper.deskCard': { action: 'work', inPractice: true },
  'paper.rows': { action: 'work', inPractice: true },
  'paper.preview': { action: 'work', inPractice: true },
  'paper.commit': { action: 'work', inPractice: true },

  'staff.state': { action: 'scan', inPractice: true },
  'staff.signIn': { action: 'scan', inPractice: true },
  'staff.signInByBadge': { action: 'scan', inPractice: true },
  'staff.lock': { action: 'scan', inPractice: true },
  'staff.save': { action: 'settings', inPractice: true },
  'staff.remove': { action: 'settings', inPractice: true },
  'staff.lockAfter': { action: 'settings', inPractice: true },

  'kiosk.state': { action: 'self-check-in', inPractice: true },
  'kiosk.start': { action: 'settings', inPractice: true },
  'kiosk.checkIn': { action: 'self-check-in', inPractice: true },
  'kiosk.badge': { action: 'self-check-in', inPractice: true },
  'kiosk.leave': { action: 'self-check-in', inPractice: true },

  // All of it, of every desk, as it is exported.
  'journal.page': { action: 'export', inPractice: true },

  'imports.preview': { action: 'settings', inPractice: true },
  'imports.adjust': { action: 'settings', inPractice: true },
  'imports.guests': { action: 'settings', inPractice: true },
  'imports.row': { action: 'settings', inPractice: true },
  'imports.commit': { action: 'settings', inPractice: true },
  'imports.cancel': { action: 'settings', inPractice: true },
  'imports.earlier': { action: 'settings', inPractice: true },
  'imports.undo': { action: 'settings', inPractice: true },

  'exports.save': { action: 'export', inPractice: false },
  'exports.show': { action: 'export', inPractice: false },

  'layouts.all': { action: 'settings', inPractice: true },
  'layouts.save': { action: 'settings', inPractice: true },
  'layouts.remove': { action: 'settings', inPractice: true },
  'layouts.read': { action: 'settings', inPractice: true },
  'layouts.export': { action: 'export', inPractice: false },
  'layouts.draw': { action: 'settings', inPractice: true },

  'ahead.overview': { action: 'settings', inPractice: true },
  'ahead.count': { action: 'settings', inPractice: true },
  'ahead.check': { action: 'settings', inPractice: true },
  // A file with every badge, where the person wants it.
  'ahead.start': { action: 'export', inPractice: true },
  'ahead.resume': { action: 'export', inPractice: true },
  'ahead.cancel': { action: 'settings', inPractice: true },
  'ahead.takeOut': { action: 'settings', inPractice: true },
  'ahead.putBack': { action: 'settings', inPractice: true },

  'printing.printers': { action: 'scan', inPractice: true },
  'printing.addPrinter': { action: 'settings', inPractice: true },
  'printing.changePrinter': { action: 'settings', inPractice: true },
  'printing.removePrinter': { action: 'settings', inPractice: true },
  'printing.choosePrinter': { action: 'work', inPractice: true },
  'printing.chooseStandby': { action: 'work', inPractice: true },
  'printing.printerStates': { action: 'work', inPractice: true },
  'printing.findPrinters': { action: 'settings', inPractice: true },
  'printing.proof': { action: 'work', inPractice: true },
  'printing.pause': { action: 'work', inPractice: true },
  'printing.move': { action: 'work', inPractice: true },
  // As one badge after the other: a printer that stops at the door waits for no supervisor.
  'printing.moveAll': { action: 'work', inPractice: true },
  'printing.status': { action: 'scan', inPractice: true },
  'printing.jobs': { action: 'scan', inPractice: true },
  'printing.reprint': { action: 'work', inPractice: true },
  'printing.retry': { action: 'scan', inPractice: true },
  'printing.cancel': { action: 'work', inPractice: true },
  'printing.resolve': { action: 'scan', inPractice: true },

  'badges.check': { action: 'settings', inPractice: true },
  'badges.preview': { action: 'work', inPractice: true },

  'sources.state': { action: 'settings', inPractice: true },
  'sources.pair': { action: 'settings', inPractice: false },
  'sources.pairedEvents': { action: 'settings', inPractice: false },
  'sources.findEvents': { action: 'settings', inPractice: false },
  'sources.connect': { action: 'settings', inPractice: false },
  'sources.takeOver': { action: 'settings', inPractice: false },
  'sources.disconnect': { action: 'settings', inPractice: false },
  'sources.sync': { action: 'settings', inPractice: false },
  'sources.settleChanges': { action: 'settings', inPractice: false },
  'sources.settle': { action: 'settings', inPractice: false },

  'desks.state': { action: 'scan', inPractice: true },
  'desks.begin': { action: 'settings', inPractice: false },
  'desks.end': { action: 'settings', inPractice: false },
  'desks.add': { action: 'settings', inPractice: false },
  'desks.forget': { action: 'settings', inPractice: false },

  'webList.state': { action: 'settings', inPractice: true },
  'webList.connect': { action: 'settings', inPractice: false },
  'webList.disconnect': { action: 'settings', inPractice: false },
  'webList.preview': { action: 'settings', inPractice: false },
} as const satisfies Readonly<Record<CallName, CallRight>>

/** Whether the second screen may make a call of that name. */
export function isOnMonitor(name: unknown): boolean {
  return Object.entries(callRights).some(([one, right]) => one === name && 'onMonitor' in right)
}

/** Whether somebody may make a call at all, whatever is in it. */
export function mayCall(actor: Actor, name: CallName): boolean {
  return mayDo(actor, callRights[name].action)
}
