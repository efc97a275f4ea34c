import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { note } from '../note.ts'
import { failed, type Failure } from '../outcome.ts'

/**
 * Does `work` while no other process holds the same lock file.
 *
 * The lock is the kernel's (`flock`), held by a child that lives as long as its stdin is open, which
 * the system closes however this process ends. So a killed preparation never leaves a lock behind.
 */
export async function withLock<T>(lockFile: string, work: () => Promise<T>): Promise<T | Failure> {
  const holder = spawn('flock', [lockFile, 'sh', '-c', 'echo held; exec cat'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const waiting = setTimeout(() => {
    note('Another process is preparing the same thing; waiting for it ...')
  }, 1000)
  const ended = once(holder, 'close').then(
    () => false,
    () => false,
  )
  const held = once(holder.stdout, 'data').then(() => true)
  try {
    if (!(await Promise.race([held, ended]))) {
      return failed(`The lock ${lockFile} could not be taken with the program flock (util-linux).`)
    }
    clearTimeout(waiting)
    return await work()
  } finally {
    clearTimeout(waiting)
    holder.stdin.destroy()
    await ended
  }
}
