import type { PrintProblem } from '../../model/print-job.ts'

/** How a printer is, in the one word that stands beside its name. */
export type PrinterWord =
  | 'ready'
  | 'printing'
  | 'media-empty'
  | 'media-or-open'
  | 'open'
  | 'paused'
  | 'offline'
  | 'not-answering'
  | 'unknown'
  | 'jam'
  | 'rejecting'
  | 'attention'

/** The word for what a printer said of itself. */
export function printerWord(
  state: 'idle' | 'printing' | 'stopped' | 'not-answering',
  problem: PrintProblem | null,
): PrinterWord {
  const said = problem === null ? undefined : words[problem]
  if (said !== undefined) return said
  if (state === 'stopped') return problem === null ? 'paused' : 'attention'
  if (state === 'not-answering') return 'not-answering'
  if (problem !== null) return 'attention'
  return state === 'printing' ? 'printing' : 'ready'
}

const words: Partial<Record<PrintProblem, PrinterWord>> = {
  'not-answering': 'not-answering',
  'printer-unknown': 'unknown',
  'driver-unknown': 'unknown',
  'printer-stopped': 'paused',
  'printer-rejecting': 'rejecting',
  'media-empty': 'media-empty',
  'media-or-cover': 'media-or-open',
  'media-jam': 'jam',
  'cover-open': 'open',
  offline: 'offline',
}
