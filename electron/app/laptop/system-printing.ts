import { BrowserWindow } from 'electron'
import type {
  SystemOutcome,
  SystemPage,
  SystemPrinter,
  SystemPrinting,
} from '../../printing/system/system-printing.ts'

/** Printing through Electron: the page is loaded in a hidden window, which is destroyed afterwards. */
export function openSystemPrinting(): SystemPrinting {
  return { list: listPrinters, print: printHidden }
}

async function listPrinters(): Promise<readonly SystemPrinter[]> {
  // Any page can be asked; the one that is open anyway costs nothing.
  const [window] = BrowserWindow.getAllWindows()
  if (window === undefined) return []
  const printers = await window.webContents.getPrintersAsync()
  return printers.map(({ name, displayName, description, options }) => ({
    name,
    displayName,
    description,
    options: Object.fromEntries(
      Object.entries(options).map(([key, value]) => [key, String(value)]),
    ),
  }))
}

function printHidden(page: SystemPage, limitMs: number): Promise<SystemOutcome> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      sandbox: true,
      javascript: false,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  })
  return new Promise((resolve) => {
    const end = (outcome: SystemOutcome) => {
      clearTimeout(limit)
      resolve(outcome)
      if (!window.isDestroyed()) window.destroy()
    }
    const limit = setTimeout(() => {
      end({ outcome: 'silent' })
    }, limitMs)
    const refuse = (error: unknown) => {
      end({ outcome: 'refused', reason: error instanceof Error ? error.message : String(error) })
    }
    window
      .loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(page.html)}`)
      .then(() => {
        handOver(window, page, end)
      })
      .catch(refuse)
  })
}

function handOver(
  window: BrowserWindow,
  { printerName, mediaMm, copies }: SystemPage,
  end: (outcome: SystemOutcome) => void,
): void {
  const microns = (millimetres: number) => Math.round(millimetres * 1000)
  window.webContents.print(
    {
      silent: true,
      printBackground: true,
      deviceName: printerName,
      copies,
      margins: { marginType: 'none' },
      pageSize: { width: microns(mediaMm.width), height: microns(mediaMm.height) },
    },
    (isDone, reason) => {
      end(isDone ? { outcome: 'handed' } : { outcome: 'refused', reason })
    },
  )
}
