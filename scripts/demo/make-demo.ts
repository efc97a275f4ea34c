import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { demoEventSchema, demoGuestsSchema } from '../../shared/model/demo-event.ts'
import { demoEvent } from './demo-event.ts'
import { makeGuests } from './make-guests.ts'

/** Writes `resources/demo/`: the event, and its invented guests with one on a line. Run it after a change here. */
const folder = join(import.meta.dirname, '..', '..', 'resources', 'demo')
mkdirSync(folder, { recursive: true })

const event = demoEventSchema.parse(demoEvent)
writeFileSync(join(folder, 'event.json'), `${JSON.stringify(event, null, 2)}\n`)

const guests = demoGuestsSchema.parse(makeGuests())
writeFileSync(
  join(folder, 'guests.json'),
  `[\n${guests.map((guest) => JSON.stringify(guest, withoutDefaults)).join(',\n')}\n]\n`,
)

/** What the schema fills in by itself is left out. */
function withoutDefaults(_: string, value: unknown): unknown {
  const isDefault = ['', false, 'confirmed'].includes(value as string | boolean)
  return isDefault || (Array.isArray(value) && value.length === 0) ? undefined : value
}
