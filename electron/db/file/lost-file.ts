import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { WritableDb } from './sqlite.ts'

/** Open files of which somebody took the name away: what is written goes where nobody finds it again. */
const lost = new WeakSet<WritableDb>()

/** Whether an open file was deleted or moved away by somebody else; Windows lets nobody do that. */
export function isLost(db: WritableDb): boolean {
  if (!db.memory && !existsSync(db.name)) lost.add(db)
  return lost.has(db)
}

/** Puts all that an open file holds where it lay, whole or not at all. */
export function putBack(db: WritableDb): void {
  const unfinished = `${db.name}.unfinished`
  mkdirSync(dirname(db.name), { recursive: true })
  rmSync(unfinished, { force: true })
  db.prepare('VACUUM INTO ?').run(unfinished)
  renameSync(unfinished, db.name)
}
