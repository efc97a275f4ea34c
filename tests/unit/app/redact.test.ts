import { expect, test } from 'vitest'
import { redactError, redactFacts, redactSentence } from '../../../electron/app/laptop/redact.ts'
import { createLog } from '../../../electron/app/laptop/log.ts'

const id = '0198c0de-0000-7000-8000-00000000beef'

test('ids, numbers, moments and words of the program stay in a fact', () => {
  const facts = {
    eventId: id,
    rows: 1200,
    done: true,
    at: '2026-06-17T06:41:03.120Z',
    call: 'checkIn.scan',
    code: 'SQLITE_FULL',
    nothing: null,
  }
  expect(redactFacts(facts)).toEqual(facts)
})

test.each([
  ['name', 'anneke'],
  ['name', 'Anneke van der Heijden'],
  ['email', 'anneke@example.org'],
  ['scanned', 'K477QX'],
  ['call', 'Anneke van der Heijden'],
  ['file', '/home/anneke/gasten.csv'],
])('a fact %s with %j keeps only its length', (key, text) => {
  expect(redactFacts({ [key]: text })).toEqual({ [key]: `[${String(text.length)} characters]` })
})

test.each([
  ['No row for anneke.v.d.heijden@example.org found', 'No row for […] found'],
  [
    'Unexpected token \'A\', "Anneke van der Heijden" is not valid JSON',
    'Unexpected token […], […] is not valid JSON',
  ],
  ['guest Anneke Heijden has no ticket', 'guest […] has no ticket'],
  ['Anneke', '[…]'],
  ['code K477QX is taken', 'code […] is taken'],
  ['code 2026-4711-0815 is taken', 'code […] is taken'],
  ['call 0612345678 or +31612345678', 'call […] or […]'],
  ["open '/home/anneke/gasten.csv'", 'open […]'],
  ['open /home/Anneke/gasten.csv failed', 'open […] failed'],
  ['guest Çağla Yıldız is here', 'guest […] is here'],
  ["guest 't Hof, Bé is here", 'guest […] is here'],
])('the sentence %j becomes %j', (sentence, expected) => {
  expect(redactSentence(sentence)).toBe(expected)
})

test.each([
  'disk I/O error',
  'UNIQUE constraint failed: journal.id',
  'SQLITE_BUSY: database is locked',
  'ENOSPC: no space left on device, write',
  `no event ${id} in 3 files`,
  'Cannot read properties of undefined',
])('the sentence %j says nothing of a guest and stays', (sentence) => {
  expect(redactSentence(sentence)).toBe(sentence)
})

test('of an error its kind, its redacted sentence and the files of its stack remain', () => {
  const error = new TypeError('guest "Anneke" is null')
  error.stack = [
    'TypeError: guest "Anneke" is null',
    '    at findGuest (file:///home/anneke/balie/out/main/main.js:10:5)',
    '    at C:\\Users\\anneke\\balie\\out\\main\\main.js:20:6',
    '    at process.processTicksAndRejections (node:internal/process/task_queues:95:5)',
  ].join('\n')
  expect(redactError(error).split('\n')).toEqual([
    'TypeError: guest […] is null',
    '    at findGuest (main.js:10:5)',
    '    at (main.js:20:6)',
    '    at process.processTicksAndRejections (task_queues:95:5)',
  ])
})

test('a thrown text is not written down', () => {
  expect(redactError('Anneke')).toBe('thrown string')
})

test('the log writes constant sentences with redacted facts beside them', () => {
  const lines: string[] = []
  const take = (line: string) => lines.push(line)
  const log = createLog({ info: take, warn: take, error: take })
  log.info('Balie has started')
  log.warn('A scan was strange', { scanId: id, raw: 'K477QX' })
  expect(lines).toEqual([
    'Balie has started',
    `A scan was strange {"scanId":"${id}","raw":"[6 characters]"}`,
  ])
})

test('of a sentence that quotes a whole file only its length is kept', () => {
  expect(redactSentence(`Unexpected token in "${'anneke '.repeat(20_000)}`)).toBe(
    '[140021 characters]',
  )
})
