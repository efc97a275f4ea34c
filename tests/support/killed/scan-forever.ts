import { randomUUID } from 'node:crypto'
import { scanTicket } from '../../../electron/check-in/scan/scan-ticket.ts'
import { deskOnFile } from './desk-on-file.ts'

/** Scans one guest after the other until it is killed; says each answered scan's id on standard output. */
const desk = await deskOnFile(process.argv[2] ?? '')
for (;;) {
  const id = randomUUID()
  const input = { id, listId: 'reception', raw: 'ABC123', direction: 'entry' as const }
  const answered = scanTicket(desk, input)
  if (answered.ok) process.stdout.write(`${id}\n`)
}
