import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  demoEventSchema,
  demoGuestsSchema,
  type DemoEvent,
  type DemoGuest,
} from '../../shared/model/demo-event.ts'

/** Reads the demo event with its invented guests out of the resources. */
export function readDemo(folder: string): {
  readonly event: DemoEvent
  readonly guests: readonly DemoGuest[]
} {
  return {
    event: demoEventSchema.parse(readJson(join(folder, 'event.json'))),
    guests: demoGuestsSchema.parse(readJson(join(folder, 'guests.json'))),
  }
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}
