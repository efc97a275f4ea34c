import { goldenGuests } from '../tests/support/badges/golden-guests.ts'
import { drawGolden, writeGolden } from '../tests/support/badges/golden.ts'
import { note } from './note.ts'

/** Draws the pictures of difficult badges anew, after their look was changed on purpose; look at them before keeping. */
for (const [name, content] of goldenGuests) writeGolden(name, await drawGolden(content))
note(`${String(goldenGuests.length)} pictures in tests/golden`)
