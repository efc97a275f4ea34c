import { randomUUID } from 'node:crypto'
import { registerWalkIn } from '../../../electron/check-in/guest/register-walk-in.ts'
import { DeskLinks } from '../../../electron/events/together/desk-links.ts'
import { deskOnFile } from './desk-on-file.ts'

/** Exchanges with the desk at an address until it is killed, and registers a guest of its own for all that it receives. */
const [, , file = '', address = ''] = process.argv
const desk = await deskOnFile(file)
const links = new DeskLinks({
  ...{ db: desk.db, pen: desk.pen, laptop: desk.laptop, secret: 'test' },
  desk: () => 'Balie 2',
  hosts: () => ['127.0.0.1'],
  stored: { addresses: [] },
  store: () => undefined,
  onState: () => undefined,
  onReceived: () => {
    const id = randomUUID()
    const entered = registerWalkIn(desk, {
      ...{ id, listId: 'reception', ticketType: 'participant', firstName: 'Eva', infix: '' },
      ...{ lastName: 'Wandelaar', organisation: '', payment: { method: 'card' } },
    })
    // Before the event itself came nobody can be registered.
    process.stdout.write(entered.ok ? `${id}\n` : 'received\n')
  },
  onErasing: () => undefined,
  onErased: () => undefined,
  onCrash: (error) => {
    throw error
  },
  pauses: { look: 20, meeting: 2_000, alive: 100, silence: 800 },
})
await links.start(0)
links.add(address)
