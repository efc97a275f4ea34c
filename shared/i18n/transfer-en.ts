import type { transferNl } from './transfer-nl.ts'

/** The English texts of event files, deletion and privacy. */
export const transferEn: Readonly<Record<keyof typeof transferNl, string>> = {
  'transfer.title': 'Take along as a file',
  'transfer.short': 'On a USB stick, with or without a passphrase.',
  'transfer.fromFile': 'Open an event file',
  'transfer.fromShort': 'From a USB stick, with or without a passphrase.',
  'transfer.help':
    'Save the event as a file on a USB stick and open it on the other laptop. Guests, lists and what happened come along; printers do not. Where the event is there already, what is new is added.',
  'transfer.fromTitle': 'From another laptop',
  'transfer.fromHelp':
    'Open the file that was saved on the other laptop. Guests, lists and what happened come along.',
  'transfer.fromPassphraseHelp': 'Only needed where the file was saved with a passphrase.',
  'transfer.passphrase': 'Passphrase',
  'transfer.passphraseHelp':
    'With a passphrase only those who know it can read the file. Without one, anybody who has the stick can. Fill it in as well to open a file that has one.',
  'transfer.tooShort': 'Use at least eight characters.',
  'transfer.save': 'Save as file',
  'transfer.open': 'Open file',
  'transfer.saved': 'Saved.',
  'transfer.savedSealed': 'Saved with the passphrase. Pass it on separately, not with the stick.',
  'transfer.failed': 'The file was not saved.',
  'transfer.failed.disk-full':
    'There is too little room. Free some space on this laptop and on the stick, then try again.',
  'transfer.failed.passphrase-needed': 'This file has a passphrase. Fill it in and open it again.',
  'transfer.failed.wrong-passphrase':
    'This is not the passphrase of this file. Mind capitals and spaces, or ask the person who made it.',
  'transfer.failed.damaged':
    'This file is damaged or was changed. Make it again on the other laptop.',
  'transfer.failed.not-an-event': 'This is not an event file of Balie.',
  'transfer.failed.newer': 'This file was made with a newer Balie. Update Balie on this laptop.',
  'transfer.failed.not-readable': 'This file cannot be read. Is the stick plugged in well?',
  'transfer.failed.not-writable': 'Balie cannot write there. Choose another folder or stick.',
  'transfer.failed.name-differs': 'The name is not right. Nothing was deleted.',
  'transfer.failed.not-deletable':
    'Balie may not delete this file. Ask the administrator of this laptop.',
  'transfer.failed.practice':
    'With the practice clock Balie changes no real event. Start Balie without it.',
  'deletion.delete': 'Delete',
  'deletion.ofEvent': 'Delete {{name}}',
  'deletion.title': 'Delete {{name}} for good?',
  'deletion.help':
    'All guests, scans, badges, backups and logs go from this laptop. This cannot be undone. Proof without names stays.',
  'deletion.typeName': 'Type the name of the event',
  'deletion.unreadHelp':
    'Balie cannot read this file, so it does not know what is in it. The file, its backups, tick lists and logs go from this laptop. This cannot be undone. Proof without names stays.',
  'deletion.typeWord': 'Type the word delete',
  'deletion.badgesLeft':
    'Balie could not tell which badges were of this event. Look yourself whether badges are left in this folder:',
  'deletion.forGood': 'Delete for good',
  'deletion.done': 'The event was deleted. The proof lies in the folder certificates.',
  'deletion.leftElsewhere':
    'Badges printed ahead are still in a folder that you chose yourself. Delete them yourself:',
  'start.rebuilding.title': 'Bringing it up to date',
  'start.rebuilding.help':
    'This event was made with an older version of Balie. Nothing is lost; the event opens by itself afterwards.',
  'start.rebuilding.progress': 'Brought up to date',
  'start.rebuilding.counts': '{{done}} of {{total}} entries',
  'transfer.merged_one': 'Merged: one new entry.',
  'transfer.merged_other': 'Merged: {{count, number}} new entries.',
  'transfer.merged.nothing': 'Merged: there was nothing new.',
  'transfer.merged.help':
    'This event was here already. What the other laptop knew has been added; what was here has stayed.',
  'transfer.merged.mayLack':
    'This was a plain copy of a file in use. The latest of that laptop may be missing. Use “Save as file” there to get everything.',
  'privacy.title': 'Certificates, and the data of a guest',
  'privacy.help':
    'Certificates for those who came. Find a guest for one certificate, for all data on request, or to erase.',
  'privacy.save': 'Save data',
  'privacy.saved': 'The data of the guest was saved.',
  'privacy.erase': 'Erase',
  'privacy.ask': 'Erase {{who}} for good?',
  'privacy.ask.goes':
    'Name, data and codes go, with the badges of this guest on this laptop. A code of this guest is no longer good afterwards.',
  'privacy.ask.elsewhere':
    'Backups and tick lists of this event go too; new ones are without this guest. Another desk erases the guest too: at once where you work together, and otherwise once it opens an event file of this laptop.',
  'privacy.ask.stays': 'Counts and times stay, without a name. Erasing cannot be undone.',
  'privacy.notes_one': 'This note names the guest and is erased too, at every desk:',
  'privacy.notes_other': 'These notes name the guest and are erased too, at every desk:',
  'privacy.maybe_one': 'This note may be about the guest. Tick it to erase it too:',
  'privacy.maybe_other': 'These notes may be about the guest. Tick those to erase too:',
  'privacy.more': 'Show {{count, number}} more',
  'privacy.sure': 'Yes, erase for good',
  'privacy.erased': 'The guest was erased. Counts stay right.',
}
