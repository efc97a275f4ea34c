import type { Translate } from '../../shared/i18n/messages.ts'
import type { PrintJob } from '../../shared/model/print-job.ts'

/** How far a badge is; at a printer that stands still it is not being printed. */
export function printStateText(
  { state, problem }: Pick<PrintJob, 'state' | 'problem'>,
  t: Translate,
): string {
  return t(state === 'printing' && problem !== null ? 'print.sent' : `print.${state}`)
}
