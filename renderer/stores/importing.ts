import { create } from 'zustand'
import {
  NEW_DEFINITION,
  type ImportChoices,
  type ImportPreview,
  type ImportProgress,
} from '../../shared/model/import.ts'
import type { Result } from '../../shared/result.ts'
import { call } from '../api.ts'

/** Where the loading of a file stands. */
export type ImportStep =
  | { readonly type: 'choose' }
  | { readonly type: 'reading'; readonly fileName: string }
  | { readonly type: 'refused'; readonly fileName: string; readonly code: string }
  | {
      readonly type: 'preview'
      readonly preview: ImportPreview
      /** Whether the file is being read anew. */
      readonly adjusting: boolean
      /** Why it cannot be read as the person wished, null when it can. */
      readonly problem: string | null
    }
  | {
      readonly type: 'writing'
      readonly preview: ImportPreview
      readonly progress: ImportProgress | null
      /** When the writing began, in ms of this page's monotonic clock. */
      readonly startedAt: number
    }
  | { readonly type: 'finished'; readonly progress: ImportProgress; readonly made: MadeByImport }

/** How many lists and kinds of tickets a file was to bring. */
export type MadeByImport = { readonly lists: number; readonly ticketTypes: number }

/** The loading of one file with guests, which goes on while the desk scans. */
export const useImporting = create<{ readonly step: ImportStep }>()(() => ({
  step: { type: 'choose' },
}))

const { getState: get } = useImporting

/** Counts the files that were chosen: what is read of an earlier one is not shown over a later one. */
let chosen = 0
/** The reading that goes on: main keeps what it read last, so files are read in the order of choice. */
let turn: Promise<unknown> = Promise.resolve()

/** Shows what a file would do, in place of the one before; nothing is written yet. */
export async function readFile(file: File): Promise<void> {
  const fileName = file.name
  const mine = begin(fileName)
  const bytes = await bytesOf(file)
  if (mine !== chosen) return
  if (bytes === null) {
    show({ type: 'refused', fileName, code: 'not-readable' })
    return
  }
  const asked = turn.then(() => call('imports.preview', { fileName, bytes }))
  turn = asked
  const answer = await asked
  if (mine !== chosen) return
  if (answer.ok) show(previewStep(answer.value))
  else show({ type: 'refused', fileName, code: answer.code })
}

/**
 * Shows what a list from elsewhere would do; `asked` is main reading it. A problem of the way there, one of `ofTheWay`,
 * is answered; one of the list itself is shown as a file's is.
 */
export async function showPreview(
  fileName: string,
  asked: Promise<Result<ImportPreview>>,
  ofTheWay: readonly string[],
): Promise<string | null> {
  const mine = begin(fileName)
  const answer = await asked
  if (mine !== chosen) return null
  const problem = answer.ok || !ofTheWay.includes(answer.code) ? null : answer.code
  if (answer.ok) show(previewStep(answer.value))
  else
    show(problem === null ? { type: 'refused', fileName, code: answer.code } : { type: 'choose' })
  return problem
}

/** What the person wants of the file, on top of what was chosen before; waits for its turn while one is read. */
let wished: ImportChoices | null = null

/** Reads the file anew, as the person says that it is meant. */
export async function adjustImport(change: Partial<ImportChoices>): Promise<void> {
  const { step } = get()
  if (step.type !== 'preview') return
  wished = { ...(wished ?? step.preview.choices), ...change }
  if (step.adjusting) return
  const mine = chosen
  let { preview } = step
  let problem: string | null = null
  show({ ...step, adjusting: true })
  while (wished !== null) {
    const choices: ImportChoices = wished
    const answer = await call('imports.adjust', { previewId: preview.previewId, choices })
    if (wished === choices) wished = null
    problem = answer.ok ? null : answer.code
    if (answer.ok) preview = answer.value
    if (mine !== chosen || get().step.type !== 'preview') return
  }
  show({ ...previewStep(preview), problem })
}

/** Reads another sheet; what was said of the rows and columns of the one before does not hold for it. */
export async function chooseSheet(sheet: string): Promise<void> {
  const rows = { headerRow: null, columns: null, mends: [], mendsTakenBack: [], apart: [] }
  await adjustImport({ sheet, ...rows })
}

/** Writes what the preview shows; where it drops many guests, only for who agreed to how many. */
export async function commitImport(acceptWithdrawn?: number): Promise<void> {
  const { step } = get()
  if (step.type !== 'preview' || step.adjusting) return
  const { preview } = step
  show({ type: 'writing', preview, progress: null, startedAt: performance.now() })
  const { previewId } = preview
  const accepted = acceptWithdrawn === undefined ? {} : { acceptWithdrawn }
  const answer = await call('imports.commit', { previewId, ...accepted })
  if (!answer.ok && (answer.code === 'preview-outdated' || answer.code === 'many-withdrawn')) {
    show(previewStep(preview))
    await adjustImport({})
    explain(answer.code)
    return
  }
  takeProgress(answer.ok ? answer.value : failedProgress(preview, answer.code))
}

/** Takes how far main has come. */
export function takeProgress(progress: ImportProgress): void {
  const { step } = get()
  if (step.type !== 'writing' || step.preview.previewId !== progress.previewId) return
  if (progress.state === 'writing') show({ ...step, progress })
  else show({ type: 'finished', progress, made: madeBy(step.preview) })
}

function madeBy({ lists, ticketTypes }: ImportPreview): MadeByImport {
  const news = (words: ImportPreview['lists']) =>
    words.filter(({ meaning }) => meaning === NEW_DEFINITION).length
  return { lists: news(lists), ticketTypes: news(ticketTypes) }
}

/** Stops the writing, which leaves everything as it was, or puts the preview away. */
export async function cancelImport(): Promise<void> {
  const { step } = get()
  if (step.type !== 'preview' && step.type !== 'writing') return
  await call('imports.cancel', { previewId: step.preview.previewId })
  if (step.type === 'preview') restartImport()
}

/** Begins again with choosing a file. */
function restartImport(): void {
  show({ type: 'choose' })
}

/** A file that was loaded was taken back: what was said of it holds no longer. */
export function forgetFinished(): void {
  if (get().step.type === 'finished') restartImport()
}

/** Says why what was asked did not happen, above the preview as it is now. */
function explain(problem: string): void {
  const { step } = get()
  if (step.type === 'preview') show({ ...step, problem })
}

function begin(fileName: string): number {
  chosen += 1
  show({ type: 'reading', fileName })
  return chosen
}

function previewStep(preview: ImportPreview): Extract<ImportStep, { type: 'preview' }> {
  return { type: 'preview', preview, adjusting: false, problem: null }
}

function show(step: ImportStep): void {
  if (step.type !== 'preview') wished = null

  useImporting.setState({ step })
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    return null
  }
}

function failedProgress(preview: ImportPreview, code: string): ImportProgress {
  return {
    previewId: preview.previewId,
    state: code === 'canceled' ? 'canceled' : 'failed',
    rowsDone: 0,
    rowsTotal: preview.counts.rows,
    counts: preview.counts,
    finishedAt: null,
    problem: code === 'disk-full' ? 'disk-full' : 'internal',
  }
}
