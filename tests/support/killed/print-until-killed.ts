import { openBadgePress } from '../../../electron/printing/badges/badge-press.ts'
import { PrintQueue } from '../../../electron/printing/queue/print-queue.ts'
import { zplDriver } from '../../../electron/printing/zpl/zpl-driver.ts'
import type { Printer } from '../../../shared/model/settings.ts'
import { deskOnFile } from './desk-on-file.ts'

/** Works off the badges of a file until it is killed; says each state of a job on standard output, as soon as it is kept. */
const [, , file = '', printer = ''] = process.argv
const desk = await deskOnFile(file)
const chosen = JSON.parse(printer) as Printer
const queue = new PrintQueue(desk, {
  // A printer that says nothing is waited for until the kill.
  drivers: { zpl: zplDriver({ connectMs: 60_000, answerMs: 60_000, sendMs: 60_000 }) },
  press: openBadgePress('resources'),
  printers: () => ({ printers: [chosen], printerId: chosen.id }),
  onJobChanged: ({ id, state }) => void process.stdout.write(`${id} ${state}\n`),
  onCrash: (error) => {
    throw error
  },
})
queue.start()
