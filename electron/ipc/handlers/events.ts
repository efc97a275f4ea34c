import { letOthersGoFirst } from '../../db/yielding/let-others-go-first.ts'
import { success } from '../../../shared/result.ts'
import { isDeletionDue } from '../../../shared/domain/event/deletion-date.ts'
import { localDate } from '../../../shared/domain/time/local-time.ts'
import { foldName } from '../../../shared/domain/name/fold-name.ts'
import { recallCount } from '../../db/guests/count-attendees.ts'
import { allLists, findEvent } from '../../db/event/definitions.ts'
import { eraseGuest, notesOnGuest } from '../../events/erase-guest.ts'
import { personalData } from '../../events/personal-data.ts'
import { receiveEventFile, saveEventFile } from '../../events/event-file-transfer.ts'
import type { HandlersOf } from '../deps.ts'
import { newEventWords } from '../new-event-words.ts'
import { onEvent } from '../on-event.ts'

/** The events of this laptop, and what the open one consists of. */
export const eventHandlers = {
  'events.all': ({ desk, settings, clock }) => {
    const { archivedEvents, deletionLater } = settings.current()
    const today = localDate(clock.now(), 'UTC')
    const events = desk.all().map((file) => ({
      ...file,
      archived: archivedEvents.includes(file.id),
      deletionDue:
        file.deleteOn !== null &&
        isDeletionDue(file.deleteOn, deletionLater[file.id] ?? null, today),
    }))
    return success({ events })
  },
  'events.current': async ({ desk }) => {
    const db = desk.current?.deps.db
    if (db !== undefined) await recallCount(db, letOthersGoFirst)
    return success(desk.summary())
  },
  'events.create': ({ desk, language }, { id, description }) =>
    desk.create(id, description, newEventWords(language())),
  'events.open': ({ desk }, { id, ...choices }) => desk.open(id, choices),
  'events.openDemo': ({ desk, readDemo }) => desk.openDemo(readDemo()),
  'events.saveFile': onEvent(async ({ id, db }, { passphrase }, { files, dataFolders }) => {
    const name = foldName(findEvent(db)?.description.name ?? '').replaceAll(' ', '-')
    const target = await files.choosePlace(`${name}.balie`)
    if (target === null) return success({ saved: false })
    const saved = await saveEventFile({ id, db }, dataFolders.events, target, passphrase)
    return saved.ok ? success({ saved: true }) : saved
  }),
  'events.openFile': async ({ desk, files, dataFolders, push }, { passphrase }) => {
    const source = await files.chooseFile(['balie', 'sqlite'])
    if (source === null) return success(null)
    const arrived = await receiveEventFile(source, dataFolders.events, passphrase)
    if (!arrived.ok) return arrived
    const opened = await desk.arrive(arrived.value)
    if (opened.ok) push('journal.changed', { types: ['rows', 'list-defined', 'scanned'] })
    return opened
  },
  'events.delete': async ({ desk, dataFolders, settings, paper, notOpened }, { id, name }) => {
    const deleted = await desk.remove(id, name, dataFolders)
    if (!deleted.ok) return deleted
    await paper.gone(id)
    if (notOpened.current?.eventId === id) notOpened.current = null
    const { lastEventId, archivedEvents, deletionLater } = settings.current()
    const { [id]: _later, ...others } = deletionLater
    settings.remember({
      lastEventId: lastEventId === id ? null : lastEventId,
      archivedEvents: archivedEvents.filter((one) => one !== id),
      deletionLater: others,
    })
    return deleted
  },
  'privacy.save': onEvent(({ db }, { attendeeId }, { files }) => {
    const told = personalData(db, attendeeId)
    if (!told.ok) return told
    return files.saveAs(
      `${foldName(told.value.name).replaceAll(' ', '-')}.json`,
      Buffer.from(told.value.text),
    )
  }),
  'privacy.notes': onEvent(({ db }, { attendeeId }) => notesOnGuest(db, attendeeId)),
  'privacy.erase': onEvent(async (event, input, { dataFolders, push, imports, paper }) => {
    imports.drafts.clear()
    const erased = eraseGuest(event, dataFolders, input)
    if (erased.ok) await paper.fallback()?.forget()
    if (erased.ok) push('journal.changed', { types: ['erased', 'desk-noted'] })
    return erased
  }),
  'lists.all': onEvent(({ db }) => success({ lists: allLists(db) })),
} satisfies HandlersOf<
  | 'events.all'
  | 'events.current'
  | 'events.create'
  | 'events.open'
  | 'events.openDemo'
  | 'events.saveFile'
  | 'events.openFile'
  | 'events.delete'
  | 'privacy.save'
  | 'privacy.notes'
  | 'privacy.erase'
  | 'lists.all'
>
