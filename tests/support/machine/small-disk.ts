import { execFileSync } from 'node:child_process'
import {
  closeSync,
  fstatSync,
  ftruncateSync,
  mkdtempSync,
  openSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of its own that can really be filled up. */
export type SmallDisk = {
  readonly folder: string
  /** Takes all the room there is, but for so many bytes. */
  readonly fill: (leaving?: number) => void
  /** Gives back what `fill` took. */
  readonly makeRoom: () => void
  /** Sets or takes away the write protection of the whole disk; nothing on it may be open. */
  readonly protect: (isProtected: boolean) => void
  readonly remove: () => void
}

/** Why no disk can be filled up on this machine; null where one can. */
export const noSmallDisk: string | null =
  process.platform !== 'linux'
    ? 'Filling up a disk takes a tmpfs, which only Linux has.'
    : mayMount()
      ? null
      : 'Filling up a disk takes a tmpfs, which only root may mount.'

/** Mounts a disk of so many megabytes. */
export function smallDisk(megabytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'balie-small-'))
  const options = `size=${String(megabytes)}m,mode=0777`
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'pipe' })
  const filler = join(folder, 'holiday-pictures')
  return {
    folder,
    fill: (leaving = 0) => {
      const file = openSync(filler, 'a')
      try {
        writeUntilFull(file)
        if (leaving > 0) ftruncateSync(file, fstatSync(file).size - leaving)
      } finally {
        closeSync(file)
      }
    },
    makeRoom: () => {
      rmSync(filler, { force: true })
    },
    protect: (isProtected) => {
      execFileSync('mount', ['-o', `remount,${isProtected ? 'ro' : 'rw'}`, folder])
    },
    remove: () => {
      execFileSync('umount', ['--lazy', folder])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function writeUntilFull(file: number): void {
  for (let length = 1_048_576; length >= 1;) {
    try {
      writeSync(file, Buffer.alloc(length))
    } catch {
      length = Math.floor(length / 2)
    }
  }
}

function mayMount(): boolean {
  try {
    smallDisk(1).remove()
    return true
  } catch {
    return false
  }
}
