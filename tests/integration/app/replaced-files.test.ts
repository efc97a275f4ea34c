import { chmodSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { saveEventFile } from '../../../electron/events/event-file-transfer.ts'
import { writeWhole } from '../../../electron/printing/ahead/write-whole.ts'
import { temporaryFolder } from '../../support/event-file.ts'
import { day, save } from '../../support/export-day.ts'

const rights = (path: string) => statSync(path).mode & 0o777

it.skipIf(process.platform === 'win32')(
  'a file that takes the place of one which only its owner reads is his alone too',
  async () => {
    const made = await day()
    const folder = temporaryFolder()
    const own = (name: string) => {
      const path = join(folder, name)
      writeFileSync(path, 'before')
      chmodSync(path, 0o600)
      return path
    }
    const [plain, sealed, badges] = [own('event.balie'), own('sealed.balie'), own('badges.pdf')]
    const event = { id: 'event', db: made.desk.db }
    await saveEventFile(event, temporaryFolder(), plain, null)
    await saveEventFile(event, temporaryFolder(), sealed, 'zeven woorden')
    await writeWhole(badges, Buffer.from('after'))
    const list = await save(made, 'attendance-csv')
    const usual = rights(list)
    chmodSync(list, 0o600)
    await save(made, 'attendance-csv')
    const all = [plain, sealed, badges, list]
    expect(all.map(rights)).toEqual(all.map(() => 0o600))
    // A new file has the rights that the system gives.
    const fresh = join(folder, 'new.balie')
    await saveEventFile(event, temporaryFolder(), fresh, null)
    expect([rights(fresh), usual]).toEqual([0o666 & ~process.umask(), 0o666 & ~process.umask()])
  },
)
