import { chmodSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { closeToOthers } from '../../../electron/app/laptop/keep-private.ts'
import { createLog } from '../../../electron/app/laptop/log.ts'
import { temporaryFolder } from '../../support/event-file.ts'

const lines: string[] = []
const line = (text: string) => void lines.push(text)
const log = createLog({ info: line, warn: line, error: line })

it.skipIf(process.platform === 'win32').each([
  ['that everybody may read', 0o755, 0o700],
  ['that a group shares', 0o2770, 0o2700],
  ['that was private already', 0o700, 0o700],
  ['in which everybody puts his own', 0o1777, 0o1777],
])('of a folder %s the rights are as they should be afterwards', (_, before, after) => {
  const folder = join(temporaryFolder(), 'data')
  mkdirSync(folder)
  chmodSync(folder, before)
  closeToOthers(folder, log)
  expect(statSync(folder).mode & 0o7777).toBe(after)
})

it('a folder of which the rights cannot be changed is told in the log, and Balie goes on', () => {
  closeToOthers(join(temporaryFolder(), 'gone'), log)
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(/^Other users of this laptop may read the data Error ENOENT/)
})
