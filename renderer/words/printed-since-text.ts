import type { Translate } from '../../shared/i18n/messages.ts'
import type { PrintJob } from '../../shared/model/print-job.ts'

/** That the guest got a badge at another desk since this one was asked for; null where none came out. */
export function printedSinceText(
  { printedSince }: Pick<PrintJob, 'printedSince'>,
  t: Translate,
  momentOf: (at: string) => string,
): string | null {
  if (printedSince === null) return null
  const { desk } = printedSince
  const moment = momentOf(printedSince.at)
  return desk === '' ? t('print.since.noDesk', { moment }) : t('print.since', { moment, desk })
}

/** What sending a badge again is called: of one that would be the guest's second, that it is one all the same. */
export function retryKey({ problem }: Pick<PrintJob, 'problem'>): 'print.anyway' | 'print.retry' {
  return problem === 'printed-since' ? 'print.anyway' : 'print.retry'
}
