import { success } from '../../../shared/result.ts'
import { recordMemoryScans } from '../../check-in/scan/memory-scans.ts'
import { saveExport } from '../../exporting/files/save-export.ts'
import { wordsIn } from '../../exporting/words-in.ts'
import type { HandlersOf } from '../deps.ts'
import { onEvent } from '../on-event.ts'

/** Attendance as files, and what memory scanners recorded. */
export const exportHandlers = {
  'exports.save': onEvent(
    ({ db, pen }, input, { files, language, fontFolder, settings, printing, startExportWorker }) =>
      saveExport(
        {
          db,
          now: pen.now,
          language: language(),
          words: wordsIn(language()),
          fontFolder,
          labels: settings
            .current()
            .printers.filter(({ driver }) => printing.drivers[driver]?.kind.media.length !== 0)
            .map(({ name, labels }) => ({ printer: name, left: labels?.left ?? null })),
          askWhere: files.choosePlace,
          startWorker: startExportWorker,
        },
        input,
      ),
  ),
  'exports.show': ({ files }) => success({ shown: files.showSaved() }),
  'checkIn.memoryFile': onEvent(async (event, input, { push }) => {
    const answer = await recordMemoryScans(event, input)
    if (answer.ok && !input.preview) push('journal.changed', { types: ['scanned'] })
    return answer
  }),
} satisfies HandlersOf<'exports.save' | 'exports.show' | 'checkIn.memoryFile'>
