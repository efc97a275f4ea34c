import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { Desk, type DeskHooks } from '../../electron/events/desk.ts'
import { OPENING } from './guests.ts'

/** The event that desks of the tests make. */
export const congress = {
  name: 'Divosa congres 2026',
  firstDay: '2026-06-17',
  lastDay: '2026-06-19',
  timeZone: 'Europe/Amsterdam',
  place: 'Groningen',
  codesIgnoreCase: true,
}

/** What the first lists of a new event are called. */
export const newEventWords = {
  reception: 'Ontvangst',
  participant: 'Deelnemer',
  day: (day: string) => day,
}

/** A laptop's desk and the folder of its events. */
export type DeskInFolder = { readonly desk: Desk; readonly root: string; readonly folder: string }

/** The desk of a laptop whose data lies in that folder; closed at the end of the test. */
export function deskIn(
  root: string,
  choices: { readonly name?: string; readonly simulated?: boolean } & Partial<DeskHooks> = {},
): DeskInFolder {
  const { name = 'Balie 1', simulated = false, ...hooks } = choices
  const folder = join(root, 'events')
  const desk = new Desk(
    {
      folder,
      practiceFolder: join(root, 'practice'),
      clock: { now: () => OPENING, simulated },
      newId: randomUUID,
      laptop: name,
      deskName: () => name,
      operator: () => '',
    },
    { onOpened: () => undefined, onClosing: () => undefined, ...hooks },
  )
  onTestFinished(() => {
    desk.close()
  })
  return { desk, root, folder }
}
