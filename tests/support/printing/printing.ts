import { randomUUID } from 'node:crypto'
import type { PageToPrint, PrinterDriver, SubmittedJob } from '../../../electron/printing/driver.ts'
import type { Printer } from '../../../shared/model/settings.ts'

/** A printer for badges at an IPP address. */
export function ippPrinter(address: string | null): Printer {
  return {
    id: randomUUID(),
    name: 'Badgeprinter',
    driver: 'ipp',
    address,
    mediaMm: { width: 86, height: 120 },
    dpi: null,
  }
}

/** A label printer at `host:port`, or behind a queue. */
export function labelPrinter(
  driver: 'zpl' | 'brother-ql',
  address: string,
  change: Partial<Printer> = {},
): Printer {
  return { ...ippPrinter(address), driver, ...change }
}

/** The printer that is a folder. */
export function folderPrinter(): Printer {
  return { ...ippPrinter(null), driver: 'pdf' }
}

/** A page with its own job id; the bytes are as good as a badge to a printer that passes them on. */
export function pageToPrint(): PageToPrint {
  const jobId = randomUUID()
  return {
    document: Buffer.from(`%PDF-1.3\n% badge of job ${jobId}\n%%EOF\n`),
    jobId,
    attempt: 1,
    title: 'Balie badge',
    sequenceName: '20260617T064103120Z-anneke-van-der-heijden',
  }
}

/** Hands a page over to a printer that is expected to take it. */
export async function submit(
  driver: PrinterDriver,
  printer: Printer,
  page: PageToPrint,
): Promise<SubmittedJob> {
  const submission = await driver.print(printer, page)
  if (submission.outcome !== 'accepted') throw new Error(JSON.stringify(submission))
  return { jobId: page.jobId, attempt: page.attempt, reference: submission.reference }
}
