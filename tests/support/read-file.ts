import {
  readAttendeeFile,
  type FileSummary,
  type ReadingContext,
} from '../../electron/importing/reading/read-attendee-file.ts'
import type { IncomingRow } from '../../shared/domain/importing/revision/incoming-row.ts'
import { displayName } from '../../shared/domain/name/display-name.ts'
import { importChoicesSchema } from '../../shared/model/import.ts'

/** What an empty event is to the reading of a file. */
export const context: ReadingContext = {
  origin: { eventId: '6f7c3f0a-52b1-4c4e-9f0e-0c2b3b1d7a11', secret: 'test', sourceId: 'file' },
  description: {
    timeZone: 'Europe/Amsterdam',
    codesIgnoreCase: true,
    firstDay: '2026-06-17',
    lastDay: '2026-06-19',
  },
  ticketTypes: [],
}

/** Reads a file that can be read: what it holds, whom it names and their codes. */
export async function readFile(
  bytes: Uint8Array,
  choices?: Parameters<typeof importChoicesSchema.parse>[0],
): Promise<{
  summary: FileSummary
  guests: string[]
  codes: string[]
  tickets: IncomingRow['row']['tickets'][number][]
}> {
  const answer = await readAttendeeFile(bytes, {
    ...context,
    ...(choices === undefined ? {} : { choices: importChoicesSchema.parse(choices) }),
  })
  if (!answer.ok) throw new Error(answer.code)
  const { rows, summary } = answer.value
  return {
    summary,
    guests: rows.map(({ person }) => displayName(person)),
    codes: rows.flatMap((row) => [...row.codesOfFile]),
    tickets: rows.flatMap((row) => [...row.row.tickets]),
  }
}
