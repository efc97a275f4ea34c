import { closeEventFile } from '../../../electron/db/open-event-file.ts'
import { deskOnFile } from './desk-on-file.ts'

/** Opens one file after the other, each of which has to be brought to this version, until it is killed. */
for (const file of process.argv.slice(2)) {
  process.stdout.write('begin\n')
  const { db } = await deskOnFile(file)
  process.stdout.write('open\n')
  closeEventFile(db)
}
