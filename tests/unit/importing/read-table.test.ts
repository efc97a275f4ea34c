import { expect, it } from 'vitest'
import { readTable } from '../../../electron/importing/reading/read-table.ts'

const DEEP = 10_000

it.each([
  ['lists', `[{"a":${'['.repeat(DEEP)}${']'.repeat(DEEP)}}]`],
  ['records', `[${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}]`],
])('%s in each other, ten thousand deep, are no list of people', async (_name, text) => {
  const read = await readTable(new TextEncoder().encode(text), null)
  expect(read).toMatchObject({ ok: false, code: 'not-a-list' })
})
