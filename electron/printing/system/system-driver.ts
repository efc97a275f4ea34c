import { success } from '../../../shared/result.ts'
import type { FoundPrinter } from '../../../shared/model/found-printer.ts'
import type { DriverDescriptor, PrinterDriver, PrinterStatus } from '../driver.ts'
import { problemOfReasons } from '../ipp/ipp-problems.ts'
import { fitOf } from '../drawing/media-fit.ts'
import { usualKind } from '../usual-kind.ts'
import { systemPage } from './system-page.ts'
import type { SystemPrinter, SystemPrinting } from './system-printing.ts'

/** How long the system may take to call back, in ms: it may never do (electron#25801, electron#38598). */
const limits = { printMs: 30_000, listMs: 4_000 } as const

const descriptor: DriverDescriptor = {
  kind: {
    ...usualKind,
    driver: 'system',
    name: 'printers.driver.system',
    addressHelp: 'printers.addressHelp.system',
  },
  takesAddress: (address) => address !== '',
  tellsTheEnd: () => false,
}

/**
 * Printers of Windows, macOS or Linux through Electron. Success there only means that the spooler has it
 * (electron#38975), so a badge ends as "sent"; without a call back nobody knows, and the person is asked.
 */
export function systemDriver(
  system: SystemPrinting,
  { printMs, listMs }: { printMs: number; listMs: number } = limits,
): PrinterDriver {
  return {
    ...descriptor,

    list: async () => (await system.list()).map(foundPrinter),

    draw: async (printer, badge, drawing) => {
      const fit = fitOf(printer)
      const html = systemPage(badge, await drawing.outlines(badge), fit)
      return success(Buffer.from(html, 'utf8'))
    },

    async status(printer) {
      const printers = await within(system.list(), listMs)
      if (printers === null) return away('the system lists no printers')
      const found = printers.find(({ name }) => name === (printer.address ?? ''))
      return found === undefined
        ? { state: 'not-answering', problem: 'printer-unknown', detail: printer.address ?? '' }
        : statusOf(found)
    },

    async print(printer, page) {
      const handed = await system.print(
        {
          printerName: printer.address ?? '',
          html: Buffer.from(page.document).toString('utf8'),
          mediaMm: printer.mediaMm,
          copies: printer.tuning?.copies ?? 1,
        },
        printMs,
      )
      const reference = `${page.jobId}.${page.attempt}`
      if (handed.outcome === 'handed') return { outcome: 'accepted', reference }
      if (handed.outcome === 'refused') {
        return {
          outcome: 'refused',
          problem: problemOfReason(handed.reason),
          detail: handed.reason,
        }
      }
      const detail = `the system did not call back within ${printMs} ms`
      return { outcome: 'uncertain', problem: 'not-answering', detail }
    },

    jobState: () => Promise.resolve({ state: 'untold', problem: null, detail: '' }),

    find: () => Promise.resolve({ outcome: 'untold' }),

    cancel: () => Promise.resolve({ outcome: 'too-late' }),
  }
}

function foundPrinter({ name, displayName, description, options }: SystemPrinter): FoundPrinter {
  return {
    way: 'system',
    name: displayName === '' ? name : displayName,
    place: options['printer-location'] ?? '',
    model: options['printer-make-and-model'] ?? description,
    driver: descriptor.kind.driver,
    address: name,
    identity: options['device-uri'] ?? null,
  }
}

/** What CUPS tells of a printer, as Chromium passes it on; Windows tells nothing here. */
function statusOf({ options }: SystemPrinter): PrinterStatus {
  const reasons = (options['printer-state-reasons'] ?? '').split(',')
  const problem = problemOfReasons(reasons)
  const detail = options['printer-state-message'] ?? ''
  if (options['printer-state'] === '5') {
    return { state: 'stopped', problem: problem ?? 'printer-stopped', detail }
  }
  if (options['printer-is-accepting-jobs'] === 'false') {
    return { state: 'idle', problem: problem ?? 'printer-rejecting', detail }
  }
  return { state: options['printer-state'] === '4' ? 'printing' : 'idle', problem, detail }
}

function away(detail: string): PrinterStatus {
  return { state: 'not-answering', problem: 'not-answering', detail }
}

/** The words of Electron's `print` for what went wrong. */
function problemOfReason(reason: string): 'printer-unknown' | 'job-canceled' | 'attention' {
  if (/device ?name|printer settings|invalid printer/i.test(reason)) return 'printer-unknown'
  return /cancel/i.test(reason) ? 'job-canceled' : 'attention'
}

async function within<Value>(work: Promise<Value>, limitMs: number): Promise<Value | null> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, limitMs, null)
  })
  try {
    return await Promise.race([work.catch(() => null), limit])
  } finally {
    clearTimeout(timer)
  }
}
