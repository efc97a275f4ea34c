import { expect, test } from 'vitest'
import { parseFlags } from '../../../electron/app/laptop/flags.ts'

const nothing = {
  userDataDir: null,
  language: null,
  demo: false,
  clockStart: null,
  plainData: false,
}

test('without flags nothing is asked for', () => {
  expect(parseFlags([])).toEqual({ ok: true, value: nothing })
})

test('every flag is read, wherever it stands', () => {
  const line = [
    '/somewhere/balie',
    '--plain-data',
    '--user-data-dir=/tmp/a folder',
    '--lang=en',
    '--demo',
    '--clock=2026-06-17T08:30:00+02:00',
  ]
  expect(parseFlags(line)).toEqual({
    ok: true,
    value: {
      userDataDir: '/tmp/a folder',
      language: 'en',
      demo: true,
      clockStart: Date.UTC(2026, 5, 17, 6, 30),
      plainData: true,
    },
  })
})

test("Chromium's own switches are left to Chromium", () => {
  const line = ['--no-sandbox', '--remote-debugging-port=0', '--inspect=0', '-psn_0_1234']
  expect(parseFlags(line)).toEqual({ ok: true, value: nothing })
})

test.each([
  [['--user-data-dir='], '--user-data-dir wants a folder: --user-data-dir=DIR'],
  [['--user-data-dir', '--demo'], '--user-data-dir wants a folder: --user-data-dir=DIR'],
  [['--lang=de'], '--lang is nl or en'],
  [['--lang'], '--lang is nl or en'],
  [['--demo=yes'], '--demo takes no value'],
  [['--plain-data=1'], '--plain-data takes no value'],
  [['--clock=tomorrow'], '--clock wants a moment with its zone: --clock=2026-06-17T08:30:00+02:00'],
  [
    ['--clock=2026-06-17T08:30:00'],
    '--clock wants a moment with its zone: --clock=2026-06-17T08:30:00+02:00',
  ],
])('%j is refused with what would be right', (line, message) => {
  expect(parseFlags(line)).toEqual({ ok: false, code: 'bad-flag', message })
})

test('two wrong flags are both explained', () => {
  expect(parseFlags(['--lang=fy', '--demo=1'])).toEqual({
    ok: false,
    code: 'bad-flag',
    message: '--lang is nl or en\n--demo takes no value',
  })
})
