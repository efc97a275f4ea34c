import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'
import { beforeAll, expect, test } from 'vitest'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const importRules = [
  'import-x/no-restricted-paths',
  '@typescript-eslint/no-restricted-imports',
  'no-restricted-properties',
  'no-restricted-syntax',
  'no-restricted-globals',
]

let eslint: ESLint

beforeAll(() => {
  eslint = new ESLint({ cwd: root, overrideConfig: [tseslint.configs.disableTypeChecked] })
})

async function complaints(file: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: join(root, file) })
  const rules = (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message)
  return rules.filter((rule) => !/unused-vars|no-default-export/.test(rule))
}

/** An import of a file that exists, as the rule for paths only looks at what it can find. */
function importOf(target: string, from: string): string {
  expect(existsSync(join(root, target)), `${target} exists`).toBe(true)
  const steps = '../'.repeat(from.split('/').length - 1)
  return `import { something } from '${steps === '' ? './' : steps}${target}'\nsomething()\n`
}

test.each([
  ['shared/domain/probe.ts', 'electron/ipc/dispatch.ts'],
  ['shared/domain/probe.ts', 'shared/contract.ts'],
  ['shared/i18n/probe.ts', 'shared/bridge.ts'],
  ['shared/model/probe.ts', 'shared/result.ts'],
  ['shared/model/probe.ts', 'renderer/api.ts'],
  ['electron/db/probe.ts', 'electron/check-in/scan/scan-ticket.ts'],
  ['electron/db/probe.ts', 'electron/app/laptop/paths.ts'],
  ['electron/check-in/probe.ts', 'electron/ipc/push.ts'],
  ['electron/check-in/probe.ts', 'electron/app/laptop/clock.ts'],
  ['electron/printing/probe.ts', 'electron/check-in/scan/scan-ticket.ts'],
  ['electron/importing/probe.ts', 'electron/check-in/scan/scan-ticket.ts'],
  ['electron/exporting/probe.ts', 'electron/printing/drawing/draw-pdf.ts'],
  ['electron/sync/probe.ts', 'electron/check-in/scan/scan-ticket.ts'],
  ['electron/ipc/handlers/probe.ts', 'electron/app/laptop/settings.ts'],
  ['electron/app/probe.ts', 'renderer/api.ts'],
  ['electron/preload.ts', 'electron/ipc/push.ts'],
  ['electron/preload.ts', 'shared/result.ts'],
  ['renderer/probe.ts', 'electron/ipc/dispatch.ts'],
  ['renderer/ui/probe.ts', 'renderer/api.ts'],
  ['renderer/ui/probe.ts', 'renderer/stores/scan.ts'],
  ['renderer/stores/probe.ts', anyFileIn('renderer/ui')],
  ['renderer/features/desk/probe.ts', 'renderer/api.ts'],
  ['renderer/features/desk/probe.ts', anyFileIn('renderer/features/import')],
])('%s may not import %s', async (file, target) => {
  expect(await complaints(file, importOf(target, file))).toEqual(['import-x/no-restricted-paths'])
})

test.each([
  ['shared/domain/probe.ts', 'shared/result.ts'],
  ['shared/contract.ts', 'shared/model/event.ts'],
  ['electron/db/probe.ts', 'shared/model/journal-entry.ts'],
  ['electron/check-in/probe.ts', 'electron/db/journal/journal.ts'],
  ['electron/ipc/handlers/probe.ts', 'electron/check-in/scan/scan-ticket.ts'],
  ['electron/ipc/handlers/probe.ts', 'electron/db/journal/journal.ts'],
  ['electron/main.ts', 'electron/app/laptop/paths.ts'],
  ['electron/preload.ts', 'shared/bridge.ts'],
  ['renderer/features/desk/probe.ts', 'renderer/stores/scan.ts'],
  ['renderer/stores/probe.ts', 'renderer/api.ts'],
])('%s may import %s', async (file, target) => {
  expect(await complaints(file, importOf(target, file))).toEqual([])
})

test.each([
  ['electron/db/probe.ts', "import { app } from 'electron'\napp()"],
  ['shared/model/probe.ts', "import { app } from 'electron'\napp()"],
  ['renderer/probe.ts', "import { ipcRenderer } from 'electron'\nipcRenderer()"],
  ['electron/app/probe.ts', "import { ipcMain } from 'electron'\nipcMain()"],
  ['electron/printing/probe.ts', "import { ipcMain } from 'electron'\nipcMain()"],
  ['shared/domain/probe.ts', "import { z } from 'zod'\nz()"],
  ['shared/domain/probe.ts', "import { uuidSchema } from '../model/identifier.ts'\nuuidSchema()"],
  ['shared/domain/probe.ts', 'export const late = Date.now()'],
  ['shared/domain/probe.ts', 'export const late = new Date()'],
  ['shared/domain/probe.ts', 'export const chance = Math.random()'],
  ['shared/domain/probe.ts', 'export const id = crypto.randomUUID()'],
])('%s may not say %j', async (file, text) => {
  const [rule, ...others] = await complaints(file, `${text}\n`)
  expect([importRules.includes(rule ?? ''), others]).toEqual([true, []])
})

test.each([
  ['electron/ipc/probe.ts', "import { ipcMain } from 'electron'\nipcMain()"],
  ['electron/app/probe.ts', "import { app } from 'electron'\napp()"],
  [
    'shared/domain/probe.ts',
    "import type { Person } from '../model/attendee.ts'\nexport type P = Person",
  ],
  ['shared/domain/probe.ts', 'export const day = new Date(0)'],
])('%s may say %j', async (file, text) => {
  expect(await complaints(file, `${text}\n`)).toEqual([])
})

test.each(['electron/app/openWindow.ts', 'renderer/ui/Button.tsx', 'shared/domain/parse_scan.ts'])(
  '%s is no name for a file',
  async (file) => {
    expect(await complaints(file, 'export const value = 1\n')).toEqual(['balie/kebab-case-file'])
  },
)

function anyFileIn(folder: string): string {
  const file = readdirSync(join(root, folder)).find((name) => /\.tsx?$/.test(name))
  return `${folder}/${file ?? 'missing.ts'}`
}
