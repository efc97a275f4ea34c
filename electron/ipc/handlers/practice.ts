import { localDate } from '../../../shared/domain/time/local-time.ts'
import { foldName } from '../../../shared/domain/name/fold-name.ts'
import { failure, success } from '../../../shared/result.ts'
import { expectScan } from '../../check-in/scan/expect-scan.ts'
import { findEvent, findList } from '../../db/event/definitions.ts'
import type { DeskDeps } from '../../db/journal/desk-deps.ts'
import { letInBefore, practiceCodes } from '../../events/practice-guests.ts'
import { longDay, timeOf } from '../../exporting/local-words.ts'
import { practiceCodesPdf, type CodeOnPaper } from '../../exporting/pdf/practice-codes-pdf.ts'
import { encodeQr } from '../../printing/drawing/encode-qr.ts'
import { wordsIn } from '../../exporting/words-in.ts'
import type { HandlersOf } from '../deps.ts'
import { onEvent } from '../on-event.ts'

/** Practising on a copy that is thrown away. */
export const practiceHandlers = {
  'practice.start': ({ desk, language }, wish) => {
    const words = wordsIn(language())
    return desk.practise(wish, {
      mark: words('practice.mark'),
      otherDesk: words('practice.otherDesk'),
      lastName: words('practice.guest.lastName'),
      organisation: words('practice.guest.organisation'),
    })
  },
  'practice.stop': ({ desk }) => desk.stopPractising(),
  'practice.codes': onEvent(async (event, { listId }, { desk, files, language, fontFolder }) => {
    const description = findEvent(event.db)?.description
    const list = findList(event.db, listId)
    if (desk.practice === null) return failure('not-practising', 'Nothing is being practised.')
    if (list === null || description === undefined) return failure('unknown-list')
    const words = wordsIn(language())
    letInBefore(event, listId, words('practice.otherDesk'))
    const codes = codesFor(event, listId)
    const now = event.pen.now()
    const day = localDate(now, description.timeZone)
    const bytes = await practiceCodesPdf(codes, {
      words,
      fontFolder,
      encodeQr,
      eventName: description.name,
      listName: list.name,
      moment: `${longDay(day, language())}, ${timeOf(now, description.timeZone)}`,
    })
    const name = [words('practice.paper.title'), list.name, description.name].join(' ')
    const fileName = `${foldName(name).replaceAll(' ', '-').slice(0, 100)}.pdf`
    const saved = await files.saveAs(fileName, bytes)
    return saved.ok ? success({ ...saved.value, fileName, codes: codes.length }) : saved
  }),
} satisfies HandlersOf<'practice.start' | 'practice.stop' | 'practice.codes'>

/** One code for each answer: the first that gets it. Who was scanned in practice until now comes as for the first time. */
function codesFor(event: DeskDeps, listId: string): CodeOnPaper[] {
  const byAnswer = new Map<string, CodeOnPaper>()
  for (const { role, raw } of practiceCodes(event.db)) {
    const expected = expectScan(event, listId, raw, role === 'used')
    if (!expected.ok) continue
    const { verdict, explanation } = expected.value
    const answer = explanation ?? verdict
    if (!byAnswer.has(answer)) byAnswer.set(answer, { raw, ...expected.value })
  }
  return [...byAnswer.values()]
}
