import { expect, test } from 'vitest'
import type { Deps } from '../../../electron/ipc/deps.ts'
import { appHandlers } from '../../../electron/ipc/handlers/app.ts'
import { readingHandlers } from '../../../electron/ipc/handlers/reading.ts'
import { findEvent } from '../../../electron/db/event/definitions.ts'
import { settingsSchema } from '../../../shared/model/settings.ts'
import { openTestDesk } from '../../support/event-file.ts'

test('the page reads of the journal all but the secret of which codes are made', async () => {
  const desk = await openTestDesk()
  const deps = { desk: { current: { deps: desk, id: desk.laptop } } } as unknown as Deps
  const answer = readingHandlers['journal.page'](deps, { after: 0, limit: 1_000 })
  const secret = findEvent(desk.db)?.secret ?? ''
  expect(secret).not.toBe('')
  expect(JSON.stringify(answer)).toContain('event-described')
  expect(JSON.stringify(answer)).not.toMatch(new RegExp(`"${secret}"|"secret"`))
})

test('the page reads of the settings what it shows: no PIN, token, address or guest of a file', () => {
  const kept = settingsSchema.parse({
    deskName: 'Balie 2',
    tokens: { pretix: 'sealed' },
    webLists: {},
    scannerPrefixes: ['X-'],
  })
  const deps = { settings: { current: () => kept } } as unknown as Deps
  expect(appHandlers['settings.get'](deps)).toEqual({
    ok: true,
    value: {
      language: 'nl',
      deskName: 'Balie 2',
      cameraId: null,
      cameraMirror: true,
      scannerPrefixes: ['X-'],
      volume: 0.8,
      lastListId: null,
    },
  })
})
