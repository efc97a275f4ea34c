import { readFile } from 'node:fs/promises'
import { letOthersGoFirst } from '../../db/yielding/let-others-go-first.ts'
import { foldName } from '../../../shared/domain/name/fold-name.ts'
import { languages } from '../../../shared/i18n/languages.ts'
import { failure, success } from '../../../shared/result.ts'
import { commitTicks, previewTicks } from '../../check-in/scan/paper-ticks.ts'
import { findEvent, findList } from '../../db/event/definitions.ts'
import { tickRows } from '../../db/attendance/tick-rows.ts'
import type { PaperFallback } from '../../exporting/tick-list/paper-fallback.ts'
import { deskCardPdf } from '../../exporting/pdf/desk-card-pdf.ts'
import { wordsIn } from '../../exporting/words-in.ts'
import { numberingsOf, numbersIn } from '../../exporting/tick-list/paper-order.ts'
import type { HandlersOf } from '../deps.ts'
import { onEvent } from '../on-event.ts'

const noEvent = () => failure('no-event', 'No event is open.')

/** Tick lists for when no laptop works, and the ticks on them afterwards. */
export const paperHandlers = {
  'paper.state': ({ paper }) => {
    const fallback = paper.fallback()
    return fallback === null ? noEvent() : success(fallback.state())
  },
  'paper.make': async ({ paper }) => {
    const fallback = paper.fallback()
    return fallback === null ? noEvent() : success(await fallback.make())
  },
  'paper.export': onEvent(async ({ db }, { listId }, { paper, files, language }) => {
    const fallback = paper.fallback()
    const name =
      listId === null ? languages[language()]['paper.pdf.all'] : findList(db, listId)?.name
    if (fallback === null) return noEvent()
    if (name === undefined) return failure('unknown-list')
    const bytes = (await tickList(fallback, listId)) ?? (await madeAnew(fallback, listId))
    if (bytes === null) return failure('nobody-there', 'This list admits nobody yet.')
    return files.saveAs(`${foldName(name).replaceAll(' ', '-')}.pdf`, bytes)
  }),
  'paper.deskCard': onEvent(async ({ db }, _input, { files, language, fontFolder }) => {
    const event = findEvent(db)?.description
    if (event === undefined) return noEvent()
    const words = wordsIn(language())
    const bytes = await deskCardPdf({ words, language: language(), fontFolder }, event)
    return files.saveAs(`${foldName(words('deskCard.title')).replaceAll(' ', '-')}.pdf`, bytes)
  }),
  'paper.rows': onEvent(async ({ db, pen }, { listId, numbering }, { paper }) => {
    const list = findList(db, listId)
    const event = findEvent(db)?.description
    const order = paper.fallback()?.order
    if (event === undefined || order === undefined) return noEvent()
    if (list === null) return failure('unknown-list')
    const rows = await tickRows(db, {
      list,
      now: pen.now(),
      timeZone: event.timeZone,
      numbers: numbersIn(order, numbering),
      letOthersGoFirst,
    })
    return success({ rows, numberings: numberingsOf(order) })
  }),
  'paper.preview': onEvent((event, input) => previewTicks(event, input)),
  'paper.commit': onEvent(async (event, input, { push }) => {
    const answer = await commitTicks(event, input)
    if (answer.ok) push('journal.changed', { types: ['scanned', 'group-checked-in'] })
    return answer
  }),
} satisfies HandlersOf<
  | 'paper.state'
  | 'paper.make'
  | 'paper.export'
  | 'paper.deskCard'
  | 'paper.rows'
  | 'paper.preview'
  | 'paper.commit'
>

async function tickList(fallback: PaperFallback, listId: string | null): Promise<Buffer | null> {
  const path = fallback.fileOf(listId)
  return path === null ? null : readFile(path).catch(() => null)
}

async function madeAnew(fallback: PaperFallback, listId: string | null): Promise<Buffer | null> {
  await fallback.make()
  return tickList(fallback, listId)
}
