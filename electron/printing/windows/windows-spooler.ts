import type { PrintProblem } from '../../../shared/model/print-job.ts'
import type { Printer } from '../../../shared/model/settings.ts'
import type { Carrier, PrinterStatus } from '../driver.ts'
import { LastingShell, textOf, type Said, type ShellProgram } from './lasting-shell.ts'
import { spoolerScript } from './spooler-script.ts'

/** A printer as the spooler of Windows lists it. */
export type SpoolerPrinter = {
  readonly name: string
  /** The name of its driver on Windows, which mostly is that of its model. */
  readonly driver: string
  readonly port: string
  readonly place: string
}

/** The spooler of Windows, which takes bytes for a printer as they are. */
export type WindowsSpooler = Carrier & {
  /** Every printer that it has; none off Windows. Throws where it cannot be asked. */
  readonly printers: () => Promise<readonly SpoolerPrinter[]>
  /** Ends what it runs, when that has done what it was asked. */
  readonly stop: () => void
}

/** Without `-InputFormat None` PowerShell itself would read what is meant for the script. */
const windowsPowerShell: ShellProgram = {
  file: 'powershell.exe',
  args: [
    ...['-NoLogo', '-NoProfile', '-NonInteractive', '-InputFormat', 'None', '-EncodedCommand'],
    Buffer.from(spoolerScript, 'utf16le').toString('base64'),
  ],
}

/** How long a request may take, with the start of PowerShell, and for how long a printer's word counts, in ms. */
const usualLimits = { printMs: 20_000, askMs: 8_000, listMs: 15_000, statusAgeMs: 3_000 }

/** Reads `spooler:Name of the printer`; null for anything else. */
export function readSpoolerAddress(address: string): string | null {
  const name = /^spooler:(.+)$/i.exec(address.trim())?.[1]?.trim() ?? ''
  return name === '' ? null : name
}

/**
 * Bytes are handed over as they are (data type RAW, `winspool.drv`) by a PowerShell that stays, without a native
 * module. Another one asks how printers are: no badge waits for that. The spooler does not tell whether a label came
 * out.
 */
export function windowsSpooler(
  program: ShellProgram | null = process.platform === 'win32' ? windowsPowerShell : null,
  limits = usualLimits,
): WindowsSpooler {
  if (program === null) return noSpooler
  const prints = new LastingShell(program)
  const asks = new LastingShell(program)
  const heard = new Map<string, { readonly at: number; readonly status: Promise<PrinterStatus> }>()
  let listing: Promise<readonly SpoolerPrinter[]> | null = null
  return {
    // Drivers of several languages ask at once.
    printers: () =>
      (listing ??= asks
        .ask('LIST', [], limits.listMs)
        .then(printersIn)
        .finally(() => {
          listing = null
        })),

    status(printer) {
      const name = nameOf(printer)
      const known = heard.get(name)
      if (known !== undefined && performance.now() - known.at < limits.statusAgeMs) {
        return known.status
      }
      // Whoever asks after a printer will print on it soon.
      prints.start()
      const status = asks.ask('STATUS', [name], limits.askMs).then(statusOf)
      heard.set(name, { at: performance.now(), status })
      return status
    },

    async print(printer, { document, title }) {
      const words = [nameOf(printer), title, document]
      return submissionOf(await prints.ask('SEND', words, limits.printMs))
    },

    ...untold,
    stop() {
      prints.stop()
      asks.stop()
    },
  }
}

const untold: Pick<Carrier, 'jobState' | 'find' | 'cancel'> = {
  jobState: () => Promise.resolve({ state: 'untold', problem: null, detail: '' }),
  find: () => Promise.resolve({ outcome: 'untold' }),
  cancel: () => Promise.resolve({ outcome: 'too-late' }),
}

const notHere = {
  problem: 'printer-unknown',
  detail: 'a spooler address works on Windows only',
} as const

const noSpooler: WindowsSpooler = {
  printers: () => Promise.resolve([]),
  status: () => Promise.resolve({ state: 'not-answering', ...notHere }),
  print: () => Promise.resolve({ outcome: 'refused', ...notHere }),
  ...untold,
  stop: () => {},
}

function nameOf({ address }: Printer): string {
  return readSpoolerAddress(address ?? '') ?? ''
}

function printersIn(said: Said): readonly SpoolerPrinter[] {
  if (said.end !== 'whole' || failureIn(said) !== null) throw new Error(detailOf(said))
  return said.lines.flatMap((line) => {
    const [word, name, driver, port, place] = line.split(' ')
    if (word !== 'PRINTER') return []
    return [
      { name: textOf(name), driver: textOf(driver), port: textOf(port), place: textOf(place) },
    ]
  })
}

function submissionOf(said: Said): Awaited<ReturnType<Carrier['print']>> {
  const [, job] = said.lines.map((line) => /^JOB (\d+)$/.exec(line)).find(Boolean) ?? []
  if (job !== undefined) return { outcome: 'accepted', reference: job }
  const detail = detailOf(said)
  // Before the document was begun the spooler has nothing; after that it may have it all.
  if (said.lines.includes('BEGUN') || said.end === 'late') {
    return { outcome: 'uncertain', problem: 'interrupted', detail }
  }
  return { outcome: 'refused', problem: problemOfError(said), detail }
}

/** Error 1801 of Windows is an unknown printer name; without a PowerShell there is nobody to ask. */
function problemOfError({ lines, end }: Said): PrintProblem {
  if (lines.includes('ERROR 1801')) return 'printer-unknown'
  return end === 'gone' ? 'not-answering' : 'attention'
}

/** The flags of `PrinterStatus` as `Get-Printer` names them. */
const statusWords: readonly (readonly [RegExp, PrintProblem])[] = [
  [/PaperJam/, 'media-jam'],
  [/PaperOut|PaperProblem|ManualFeed/, 'media-empty'],
  [/DoorOpen/, 'cover-open'],
  [/Paused/, 'printer-stopped'],
  [/Offline|NotAvailable|PowerSave/, 'offline'],
  [/Error|UserIntervention|OutputBinFull|NoToner|OutOfMemory/, 'attention'],
]

function statusOf(said: Said): PrinterStatus {
  const detail = detailOf(said)
  if (said.lines.includes('UNKNOWN')) {
    return { state: 'not-answering', problem: 'printer-unknown', detail }
  }
  const state = said.lines.find((line) => line.startsWith('STATE '))
  if (state === undefined) return { state: 'not-answering', problem: 'not-answering', detail }
  const problem = statusWords.find(([word]) => word.test(state))?.[1] ?? null
  if (problem !== null) return { state: 'stopped', problem, detail }
  return { state: /Printing|Processing/.test(state) ? 'printing' : 'idle', problem: null, detail }
}

function failureIn({ lines }: Said): string | null {
  const failed = lines.find((line) => line.startsWith('FAILED '))
  return failed === undefined ? null : textOf(failed.split(' ')[1])
}

function detailOf(said: Said): string {
  return [failureIn(said) ?? said.lines.join('; '), said.detail]
    .filter((part) => part !== '')
    .join('; ')
    .slice(0, 500)
}
