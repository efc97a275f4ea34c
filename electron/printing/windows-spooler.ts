import { execFile } from 'node:child_process'
import type { PrintProblem } from '../../shared/model/print-job.ts'
import type { Printer } from '../../shared/model/settings.ts'
import type { PrinterStatus } from './driver.ts'
import type { Carrier } from './raw-queue.ts'
import { sendRawScript, statusScript } from './windows-spooler-scripts.ts'

/** A program that runs a script of PowerShell; tests put another in its place. */
export type PowerShell = {
  readonly file: string
  readonly args: (script: string) => readonly string[]
}

const windowsPowerShell: PowerShell = {
  file: 'powershell.exe',
  args: (script) => [
    '-NoProfile',
    '-NonInteractive',
    '-EncodedCommand',
    Buffer.from(script, 'utf16le').toString('base64'),
  ],
}

/** How long a script may take, and for how long what was heard of a printer counts, in ms. */
const limits = { printMs: 20_000, askMs: 8_000, statusAgeMs: 12_000 } as const

/** Reads `spooler:Name of the printer`; null for anything else. */
export function readSpoolerAddress(address: string): string | null {
  const name = /^spooler:(.+)$/i.exec(address.trim())?.[1]?.trim() ?? ''
  return name === '' ? null : name
}

/**
 * Label printers behind the spooler of Windows: bytes are handed over as they are (data type RAW, `winspool.drv`)
 * by a script, without a native module. The spooler does not tell whether a label came out.
 */
export function windowsSpooler(
  powerShell: PowerShell | null = process.platform === 'win32' ? windowsPowerShell : null,
): Carrier {
  const heard = new Map<string, { readonly at: number; readonly status: PrinterStatus }>()
  return {
    async status(printer) {
      if (powerShell === null) return notHere
      const name = nameOf(printer)
      const known = heard.get(name)
      if (known !== undefined && performance.now() - known.at < limits.statusAgeMs) {
        return known.status
      }
      const ran = await run(powerShell, statusScript, name, null, limits.askMs)
      const status = statusOf(ran)
      heard.set(name, { at: performance.now(), status })
      return status
    },

    async print(printer, page) {
      if (powerShell === null) return { outcome: 'refused', ...unreachable }
      const ran = await run(powerShell, sendRawScript, nameOf(printer), page, limits.printMs)
      const [, job] = /^JOB (\d+)$/m.exec(ran.said) ?? []
      if (ran.code === 0 && job !== undefined) return { outcome: 'accepted', reference: job }
      const detail = ran.said.trim().slice(0, 500)
      // Before the document was begun the spooler has nothing; after that it may have it all.
      const isBegun = /^BEGUN$/m.test(ran.said)
      if (isBegun || ran.code === null) {
        return { outcome: 'uncertain', problem: 'interrupted', detail }
      }
      return { outcome: 'refused', problem: problemOfError(ran.said), detail }
    },

    jobState: () => Promise.resolve({ state: 'untold', problem: null, detail: '' }),
    find: () => Promise.resolve({ outcome: 'untold' }),
    cancel: () => Promise.resolve({ outcome: 'too-late' }),
  }
}

const unreachable = {
  problem: 'printer-unknown',
  detail: 'a spooler address works on Windows only',
} as const
const notHere: PrinterStatus = { state: 'not-answering', ...unreachable }

type Ran = { readonly code: number | null; readonly said: string }

/** The printer's name and the document go by the environment and standard input, never into the script. */
function run(
  powerShell: PowerShell,
  script: string,
  printerName: string,
  page: { readonly document: Uint8Array; readonly title: string } | null,
  limitMs: number,
): Promise<Ran> {
  return new Promise((resolve) => {
    const environment = {
      ...process.env,
      BALIE_PRINTER: printerName,
      BALIE_TITLE: page?.title ?? '',
    }
    const child = execFile(
      powerShell.file,
      [...powerShell.args(script)],
      { env: environment, timeout: limitMs, windowsHide: true },
      (error, stdout, stderr) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : null
        const isMissing = error !== null && error.code === 'ENOENT'
        resolve({ code: isMissing ? 127 : code, said: `${stdout}\n${stderr}` })
      },
    )
    child.stdin?.on('error', () => {})
    child.stdin?.end(page === null ? '' : Buffer.from(page.document))
  })
}

function nameOf({ address }: Printer): string {
  return readSpoolerAddress(address ?? '') ?? ''
}

/** Error 1801 of Windows is an unknown printer name. */
function problemOfError(said: string): PrintProblem {
  return /^ERROR 1801$/m.test(said) ? 'printer-unknown' : 'attention'
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

function statusOf({ code, said }: Ran): PrinterStatus {
  const detail = said.trim().slice(0, 200)
  if (/^UNKNOWN$/m.test(said)) {
    return { state: 'not-answering', problem: 'printer-unknown', detail }
  }
  if (code !== 0) return { state: 'not-answering', problem: 'not-answering', detail }
  const problem = statusWords.find(([word]) => word.test(said))?.[1] ?? null
  if (problem !== null) return { state: 'stopped', problem, detail }
  return { state: /Printing|Processing/.test(said) ? 'printing' : 'idle', problem: null, detail }
}
