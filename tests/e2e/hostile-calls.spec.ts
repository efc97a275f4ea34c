import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { CallName } from '../../shared/contract.ts'
import type { Role } from '../../shared/model/staff.ts'
import { test, type Balie } from '../support/app.ts'
import { answeredAtAKiosk, answeredWhileLocked, forSupervisors } from '../support/answered-calls.ts'
import { callNames, malformed, wellFormed } from '../support/hostile-inputs.ts'

const demo = ['--demo', '--lang=nl']
const PIN = '2468'

/** What a call brought: the code of its refusal, `ok`, or what should never be. */
type Answers = Readonly<Record<string, readonly string[]>>

/** What JSON cannot carry is refused before anybody asks who calls; an undo asks for more by whose check-in it is. */
const withBytes: readonly CallName[] = ['checkIn.memoryFile', 'imports.preview', 'layouts.read']
const refusedAtTheDesk = forSupervisors
  .filter((name) => !withBytes.includes(name))
  .concat('checkIn.undo')
  .toSorted()

/** Calls that make something new under an id that nothing has yet, or open something else. */
const bringing = new Set<CallName>([
  'events.create',
  'events.openDemo',
  'layouts.save',
  'lists.define',
  'notes.write',
  'practice.start',
])

test('whatever a page sends, each call of the contract refuses it in words and writes nothing', async ({
  launch,
}) => {
  test.slow()
  const balie = await launch({ flags: demo })
  await balie.page.getByTestId('scan-input').waitFor()
  const before = await lastPosition(balie)
  for (const name of callNames) {
    // A few at a time: some hold a million characters.
    const answers = await answersTo(balie, { [name]: ['undefined', ...malformed(name)] })
    const codes = new Set(answers[name])
    codes.delete('bad-input')
    expect([...codes], name).toEqual([])
  }
  expect(await lastPosition(balie)).toBe(before)
  expect(await balie.app.evaluate(() => 'polluted' in {})).toBe(false)
  expect(surprises(balie)).toEqual([])
})

test('ids of nothing that there is lead to nothing, and only what may be is answered', async ({
  launch,
}) => {
  test.slow()
  const balie = await launch({ flags: demo })
  await balie.page.getByTestId('scan-input').waitFor()
  await noDialogs(balie)
  const before = await lastPosition(balie)
  const open = await answersTo(balie, inputsFor(callNames.filter((name) => !bringing.has(name))))
  expect(withCode(open, ...flaws)).toEqual([])
  expect(await lastPosition(balie)).toBe(before)

  const boss = await signUp(balie, 'supervisor')
  const desk = await signUp(balie, 'desk')
  await balie.call('staff.signIn', { staffId: desk, pin: PIN })
  const asDesk = await answersTo(
    balie,
    inputsFor(callNames.filter((name) => name !== 'staff.lock')),
  )
  expect(withCode(asDesk, ...flaws)).toEqual([])
  expect(withCode(asDesk, 'not-allowed')).toEqual(refusedAtTheDesk)

  await balie.call('staff.lock', {})
  const locked = await answersTo(balie, inputsFor(callNames))
  expect(withCode(locked, ...flaws)).toEqual([])
  expect(answered(locked)).toEqual([...answeredAtAKiosk, ...answeredWhileLocked].toSorted())

  await balie.call('staff.signIn', { staffId: boss, pin: PIN })
  await balie.call('kiosk.start', { listId: 'reception' })
  await expect(balie.page.getByTestId('kiosk')).toBeVisible()
  const atKiosk = await answersTo(balie, inputsFor(callNames))
  expect(withCode(atKiosk, ...flaws)).toEqual([])
  expect(answered(atKiosk)).toEqual(answeredAtAKiosk)
  expect(surprises(balie)).toEqual([])
})

const flaws = ['hung', 'rejected', 'odd', 'internal'] as const

/** One input for each call. */
function inputsFor(names: readonly CallName[]): Record<string, string[]> {
  return Object.fromEntries(names.map((name) => [name, [JSON.stringify(wellFormed(name))]]))
}

function answered(answers: Answers): string[] {
  const refused = withCode(answers, 'not-allowed', 'bad-input')
  return Object.keys(answers).filter((name) => !refused.includes(name))
}

/** Makes each call with each input, given as JSON text, as somebody at the page's console would. */
function answersTo({ page }: Balie, asked: Readonly<Record<string, string[]>>): Promise<Answers> {
  return page.evaluate(async (calls) => {
    const invoke = window.bridge.invoke as unknown as (...call: unknown[]) => Promise<unknown>
    const answers: Record<string, string[]> = {}
    for (const [name, texts] of Object.entries(calls)) {
      answers[name] = []
      for (const text of texts) {
        const input: unknown = text === 'undefined' ? undefined : JSON.parse(text)
        const late = new Promise((done) => setTimeout(done, 20_000, 'hung'))
        const answer = await Promise.race([invoke(name, input), late]).catch(() => 'rejected')
        answers[name].push(codeOf(answer))
      }
    }
    return answers

    function codeOf(answer: unknown): string {
      if (typeof answer === 'string') return answer
      const { ok, code, message } = answer as { ok: unknown; code: unknown; message: unknown }
      if (ok === true) return 'ok'
      return ok === false && typeof code === 'string' && typeof message === 'string' ? code : 'odd'
    }
  }, asked)
}

function withCode(answers: Answers, ...codes: string[]): string[] {
  return Object.entries(answers)
    .filter(([, given]) => given.some((code) => codes.includes(code)))
    .map(([name]) => name)
}

/** The errors in the log: calls that failed by surprise, and promises that nobody waited for. */
function surprises({ userDataDir }: Balie): string[] {
  const log = readFileSync(join(userDataDir, 'logs', 'balie.log'), 'utf8')
  return log.split('\n').filter((line) => /failed|error/i.test(line))
}

async function lastPosition({ call }: Balie): Promise<number> {
  let after = 0
  for (;;) {
    const page = await call('journal.page', { after, limit: 1_000 })
    const last = page.ok ? page.value.entries.at(-1) : undefined
    if (last === undefined) return after
    after = last.position
  }
}

async function signUp({ call }: Balie, role: Role): Promise<string> {
  const id = crypto.randomUUID()
  await call('staff.save', { member: { id, name: role, attendeeId: null, role }, pin: PIN })
  return id
}

/** Nobody is there to answer the system's dialogs. */
async function noDialogs({ app }: Balie): Promise<void> {
  await app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] })
  })
}
