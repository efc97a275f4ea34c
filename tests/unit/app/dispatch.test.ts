import { beforeEach, expect, test } from 'vitest'
import { dispatch, type Answering, type Handlers } from '../../../electron/ipc/dispatch.ts'
import { calls, type CallName } from '../../../shared/contract.ts'
import { failure, success } from '../../../shared/result.ts'

type Deps = { readonly said: unknown[] }

const elsewhere = Object.fromEntries(
  Object.keys(calls).map((name) => [name, () => failure('not-asked')]),
) as unknown as Handlers<Deps>

const handlers: Handlers<Deps> = {
  ...elsewhere,
  'stats.summary': ({ said }, input) => {
    said.push(input)
    return success({ expected: 588, present: 412 })
  },
  'attendees.get': () => Promise.resolve(failure('not-found', 'Nobody has this id.')),
  'printing.jobs': () => Promise.reject(new Error('the disk is gone')),
  'lists.all': () => {
    throw new Error('the disk is gone')
  },
}

let deps: Deps
let reported: unknown[]
let answering: Answering<Deps>

beforeEach(() => {
  deps = { said: [] }
  reported = []
  answering = {
    handlers,
    deps,
    guard: () => null,
    report: {
      refused: (name, paths) => reported.push(['refused', name, paths]),
      crashed: (name, error) => reported.push(['crashed', name, String(error)]),
    },
  }
})

function call(name: unknown, input: unknown) {
  return dispatch(answering, name, input)
}

test('a call reaches its handler with the input as the contract reads it', async () => {
  const answer = await call('stats.summary', { listId: 'entrance', extra: 'dropped' })
  expect([answer, deps.said, reported]).toEqual([
    { ok: true, value: { expected: 588, present: 412 } },
    [{ listId: 'entrance' }],
    [],
  ])
})

test('a refusal of the handler is the answer', async () => {
  const id = '0198C0DE-0000-7000-8000-00000000BEEF'
  expect(await call('attendees.get', { id })).toEqual({
    ok: false,
    code: 'not-found',
    message: 'Nobody has this id.',
  })
})

test.each(['events.explode', '', 'toString', '__proto__', 'constructor', null, 7, ['lists.all']])(
  'there is no call named %j',
  async (name) => {
    expect(await call(name, {})).toEqual({
      ok: false,
      code: 'unknown-call',
      message: 'There is no call of that name.',
    })
  },
)

test('input that the contract does not know is explained, and never reaches the handler', async () => {
  const answer = await call('stats.summary', { listId: 7 })
  expect([answer, deps.said, reported]).toEqual([
    {
      ok: false,
      code: 'bad-input',
      message: '✖ Invalid input: expected string, received number\n  → at listId',
    },
    [],
    [['refused', 'stats.summary', ['listId']]],
  ])
})

test.each([undefined, null, 'text', 3, [], new Map()])('%j is no input', async (input) => {
  expect(await call('stats.summary', input)).toMatchObject({ ok: false, code: 'bad-input' })
})

test.each<[CallName]>([['printing.jobs'], ['lists.all']])(
  'a surprise in %s is reported, and the page gets a value',
  async (name) => {
    const answer = await call(name, {})
    expect([answer, reported]).toEqual([
      {
        ok: false,
        code: 'internal',
        message: 'Something went wrong inside Balie; the log says where.',
      },
      [['crashed', name, 'Error: the disk is gone']],
    ])
  },
)

test('a call that whoever is there may not make reaches no handler', async () => {
  const guard = (_deps: Deps, name: CallName) =>
    name === 'stats.summary' ? failure('not-allowed') : null
  const asked = await dispatch({ ...answering, guard }, 'stats.summary', { listId: 'entrance' })
  expect([asked, deps.said]).toEqual([failure('not-allowed'), []])
})

test('a port that may not be opened is no disk', async () => {
  const error = Object.assign(new Error('listen'), { code: 'EACCES', syscall: 'listen' })
  const failing = { ...elsewhere, 'printing.jobs': () => Promise.reject(error) }
  const answer = await dispatch({ ...answering, handlers: failing }, 'printing.jobs', {})
  expect(answer).toMatchObject({ code: 'internal' })
})

test.each([
  ['ENOSPC', 'disk-full'],
  ['SQLITE_FULL', 'disk-full'],
  ['EROFS', 'not-writable'],
  ['EISDIR', 'internal'],
])('a disk that answers %s, at once or later, is told as %s', async (code, told) => {
  const error = Object.assign(new Error('the disk'), { code })
  const failing: Handlers<Deps> = {
    ...elsewhere,
    'printing.jobs': () => Promise.reject(error),
    'lists.all': () => {
      throw error
    },
  }
  const answers = [
    await dispatch({ ...answering, handlers: failing }, 'printing.jobs', {}),
    await dispatch({ ...answering, handlers: failing }, 'lists.all', {}),
  ]
  expect(answers).toMatchObject([{ code: told }, { code: told }])
})
