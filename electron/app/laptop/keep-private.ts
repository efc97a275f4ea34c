import { chmodSync, statSync } from 'node:fs'
import type { Log } from './log.ts'

const OF_OTHERS = 0o077
/** A folder in which everybody puts what is his own, such as `/tmp`. */
const SHARED = 0o1000

/**
 * Closes a folder to other users of the laptop, and with it guests, badges and all else below it. Chromium makes its folder
 * so, but one that was there already kept its rights. On Windows those of the person's profile do it.
 */
export function closeToOthers(folder: string, log: Log): void {
  if (process.platform === 'win32') return
  try {
    const { mode } = statSync(folder)
    if ((mode & SHARED) === 0 && (mode & OF_OTHERS) !== 0) chmodSync(folder, mode & ~OF_OTHERS)
  } catch (error) {
    // Only its owner may: whoever shares a folder of somebody else is not kept from working.
    log.error('Other users of this laptop may read the data', error)
  }
}
