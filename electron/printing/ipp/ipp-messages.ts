import ipp from '@sealsystems/ipp'
import type { Printer } from '../../../shared/model/settings.ts'
import type { JobKey, PageToPrint } from '../driver.ts'

/** IPP/1.1: every printer of later versions takes it too. */
const version = '1.1'

/** Owner of our jobs in the printer's queue; CUPS shows a job's name to its owner only. */
const user = 'balie'

/** The beginning of a job's name, by which it is found again; printers may cut off what follows. */
export function jobNameStart({ jobId, attempt }: JobKey): string {
  return `${jobId}.${attempt} `
}

/** The kinds of document that we send; what is raw goes to the printer byte for byte. */
export type DocumentFormat = 'application/pdf' | 'application/vnd.cups-raw'

/** Print-Job: one page of exactly the printer's media, not scaled. */
export function printJob(
  printerUri: string,
  printer: Printer,
  page: PageToPrint,
  format: DocumentFormat,
): Buffer {
  const { width, height } = printer.mediaMm
  const { document } = page
  return ipp.serialize({
    ...request('Print-Job', printerUri, {
      'job-name': jobNameStart(page) + Array.from(page.title).slice(0, 40).join(''),
      'document-format': format,
    }),
    'job-attributes-tag': {
      // What is raw has its copies in itself.
      copies: format === 'application/pdf' ? (printer.tuning?.copies ?? 1) : 1,
      'media-col': {
        'media-size': { 'x-dimension': hundredths(width), 'y-dimension': hundredths(height) },
      },
      'print-scaling': 'none',
    },
    data: Buffer.from(document.buffer, document.byteOffset, document.byteLength),
  })
}

/** Get-Printer-Attributes, of what tells whether it can print. */
export function getPrinter(printerUri: string): Buffer {
  return ipp.serialize(
    request('Get-Printer-Attributes', printerUri, {
      'requested-attributes': [
        'printer-state',
        'printer-state-reasons',
        'printer-state-message',
        'printer-is-accepting-jobs',
      ],
    }),
  )
}

/** Get-Printer-Attributes, of what media it has and takes, and how fine it prints. */
export function getMedia(printerUri: string): Buffer {
  return ipp.serialize(
    request('Get-Printer-Attributes', printerUri, {
      'requested-attributes': [
        'media-col-ready',
        'media-col-database',
        'printer-resolution-supported',
        'document-format-supported',
      ],
    }),
  )
}

/** Get-Job-Attributes, of how the job is getting on. */
export function getJob(printerUri: string, reference: string): Buffer {
  return ipp.serialize(
    request('Get-Job-Attributes', printerUri, {
      'job-id': Number(reference),
      'requested-attributes': [
        'job-id',
        'job-name',
        'job-state',
        'job-state-reasons',
        'job-state-message',
        'job-printer-state-message',
      ],
    }),
  )
}

/** Get-Jobs, finished or not. */
export function getJobs(printerUri: string, which: 'completed' | 'not-completed'): Buffer {
  return ipp.serialize(
    request('Get-Jobs', printerUri, {
      'which-jobs': which,
      'requested-attributes': ['job-id', 'job-name'],
    }),
  )
}

/** CUPS-Get-Printers: the queues of a print server, of what tells them apart. */
export function cupsGetPrinters(): Buffer {
  return ipp.serialize({
    version,
    operation: 'CUPS-Get-Printers',
    id: 1,
    'operation-attributes-tag': {
      'attributes-charset': 'utf-8',
      'attributes-natural-language': 'en',
      'requesting-user-name': user,
      'requested-attributes': [
        'printer-name',
        'printer-info',
        'printer-location',
        'printer-make-and-model',
        'printer-uuid',
        'device-uri',
      ],
    },
  })
}

/** Cancel-Job. */
export function cancelJob(printerUri: string, reference: string): Buffer {
  return ipp.serialize(request('Cancel-Job', printerUri, { 'job-id': Number(reference) }))
}

let lastId = 0

function request(operation: string, printerUri: string, attributes: Record<string, unknown>) {
  lastId = (lastId % 0x7fffffff) + 1
  const { 'job-id': jobId, ...others } = attributes
  // RFC 8011 wants the target right after charset and language, and the user after it.
  return {
    version,
    operation,
    id: lastId,
    'operation-attributes-tag': {
      'attributes-charset': 'utf-8',
      'attributes-natural-language': 'en',
      'printer-uri': printerUri,
      ...(jobId === undefined ? {} : { 'job-id': jobId }),
      'requesting-user-name': user,
      ...others,
    },
  }
}

function hundredths(millimetres: number): number {
  return Math.round(millimetres * 100)
}
