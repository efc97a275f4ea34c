import { constants, rmSync } from 'node:fs'
import { access, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { jobMark, unfinishedName } from '../../shared/domain/badge/badge-file-names.ts'
import type { PrintProblem } from '../../shared/model/print-job.ts'
import { success } from '../../shared/result.ts'
import type { DriverDescriptor, PrinterDriver } from './driver.ts'
import { fitOf } from './drawing/media-fit.ts'
import { usualKind } from './usual-kind.ts'

const descriptor: DriverDescriptor = {
  kind: {
    ...usualKind,
    driver: 'pdf',
    name: 'printers.driver.pdf',
    addressHelp: null,
    media: [],
    copies: false,
  },
  takesAddress: () => true,
  tellsTheEnd: () => true,
}

/**
 * The printer that is a folder: one PDF a badge, there whole or not at all, on disk when it says so.
 * The end of a file's name is that of our job's id, so a job is found again.
 */
export function pdfDriver(folder: string): PrinterDriver {
  const fileOf = async (jobId: string): Promise<string | undefined> => {
    const names = await readdir(folder)
    return names.filter((name) => name.endsWith(ending(jobId))).at(-1)
  }

  return {
    ...descriptor,

    draw: async (printer, badge, drawing) => success(await drawing.pdf(badge, fitOf(printer))),

    async status() {
      const fault = await faultOf(() => prepare(folder))
      return fault === null
        ? { state: 'idle', problem: null, detail: folder }
        : { state: 'stopped', ...fault }
    },

    async print(_printer, page) {
      const name = page.sequenceName + ending(page.jobId)
      const fault = await faultOf(async () => {
        await prepare(folder)
        await writeWhole(folder, name, page.document, page.jobId)
      })
      return fault === null
        ? { outcome: 'accepted', reference: name }
        : { outcome: 'refused', ...fault }
    },

    async jobState(_printer, job) {
      const path = join(folder, basename(job.reference))
      const fault = await faultOf(() => access(path))
      return fault === null
        ? { state: 'printed', problem: null, detail: path }
        : { state: 'gone', problem: 'interrupted', detail: fault.detail }
    },

    async find(_printer, { jobId }) {
      let found: string | undefined
      const fault = await faultOf(async () => {
        await prepare(folder)
        found = await fileOf(jobId)
      })
      if (fault !== null) return { outcome: 'not-answering', ...fault }
      return found === undefined ? { outcome: 'absent' } : { outcome: 'found', reference: found }
    },

    destroy: ({ reference }) => {
      rmSync(join(folder, basename(reference)), { force: true, maxRetries: 3 })
    },

    cancel: () => Promise.resolve({ outcome: 'too-late' }),
  }
}

function ending(jobId: string): string {
  return `-${jobMark(jobId)}.pdf`
}

async function prepare(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await access(folder, constants.R_OK | constants.W_OK)
}

async function writeWhole(folder: string, name: string, bytes: Uint8Array, jobId: string) {
  const unfinished = join(folder, unfinishedName(jobMark(jobId)))
  try {
    const file = await open(unfinished, 'w')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(unfinished, join(folder, name))
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
  await syncFolder(folder)
}

/** Makes the new name itself durable; Windows knows no such call and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function faultOf(
  act: () => Promise<unknown>,
): Promise<{ readonly problem: PrintProblem; readonly detail: string } | null> {
  try {
    await act()
    return null
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
    return {
      problem: isFull(error.code) ? 'disk-full' : 'folder-not-writable',
      detail: error.message,
    }
  }
}

function isFull(code: unknown): boolean {
  return code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG'
}
