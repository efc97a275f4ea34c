import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  askKiosk,
  chooseKioskLanguage,
  IDLE_MS,
  loadKiosk,
  showAtKiosk,
  useKiosk,
} from '../../../renderer/stores/kiosk.ts'
import {
  afterWrongEmail,
  EMAIL_PAUSE_MS,
  isEmailPaused,
  type EmailAttempts,
} from '../../../shared/domain/kiosk/email-attempts.ts'
import { kioskAnswer } from '../../../shared/domain/kiosk/kiosk-answer.ts'
import { passesAtKiosk } from '../../../shared/domain/kiosk/kiosk-key.ts'
import { BADGE_PATIENCE_MS, watchBadge } from '../../../shared/domain/kiosk/watch-badge.ts'
import { verdictSchema } from '../../../shared/model/verdict.ts'
import type { KioskBadge } from '../../../shared/model/kiosk.ts'
import { failure, success } from '../../../shared/result.ts'
import { answerWith, attendeeWith } from '../../support/scan-answers.ts'

describe('what a public screen is told of a scan', () => {
  it('names a guest who is welcome, and says where the badge is', () => {
    const { id } = answerWith()
    const named = { outcome: 'welcome', name: 'Anneke van der Heijden' }
    const badges = [
      null,
      { jobId: id, earlier: null },
      { jobId: 'of-earlier', earlier: { at: '2026-06-17T06:00:00.000Z', desk: 'Balie 1' } },
      { jobId: null, earlier: null, lies: { box: 'G-K', number: 118 } },
    ]
    expect(badges.map((badge) => kioskAnswer(answerWith({ badge })))).toEqual(
      ['none', 'coming', 'had', 'desk'].map((badge) => ({ ...named, badge })),
    )
  })

  it('sends everybody else to the desk without a name or a reason', () => {
    const others = verdictSchema.options.filter((one) => one !== 'valid' && one !== 'used')
    const answers = others.map((verdict) => kioskAnswer(answerWith({ verdict })))
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set(['{"outcome":"desk"}']),
    )
    expect(kioskAnswer(answerWith({ verdict: 'used' }))).toEqual({ outcome: 'already' })
  })

  it('reveals nothing of a guest whom no screen may name, whatever the verdict', () => {
    const attendee = attendeeWith({ flagged: true })
    const answers = verdictSchema.options.map((verdict) =>
      kioskAnswer(answerWith({ verdict, attendee })),
    )
    expect(answers.every(({ outcome }) => outcome === 'desk')).toBe(true)
  })
})

describe('the watch over a badge at a kiosk', () => {
  const createdAt = '2026-06-17T06:41:00.000Z'
  const asked = Date.parse(createdAt)
  const job = { state: 'queued', problem: null, createdAt } as const

  it('waits fifteen seconds for a printer that takes nothing, whatever way the clock jumps', () => {
    expect(watchBadge(job, asked + BADGE_PATIENCE_MS - 1)).toBe('coming')
    expect(watchBadge(job, asked + BADGE_PATIENCE_MS)).toBe('desk')
    expect(watchBadge({ ...job, state: 'sending' }, asked - 3_600_000)).toBe('desk')
  })

  it('trusts a printer that has the badge, unless it complains', () => {
    const late = asked + BADGE_PATIENCE_MS
    expect(watchBadge({ ...job, state: 'printing' }, late)).toBe('out')
    expect(watchBadge({ ...job, state: 'printing', problem: 'media-empty' }, late)).toBe('desk')
    expect(watchBadge({ ...job, state: 'printing' }, asked)).toBe('coming')
  })

  it('knows at once what has come out and what never will', () => {
    const states = ['printed', 'sent', 'failed', 'unknown', 'canceled'] as const
    expect(states.map((state) => watchBadge({ ...job, state }, asked))).toEqual([
      'out',
      'out',
      'desk',
      'desk',
      'desk',
    ])
    expect(watchBadge(null, asked)).toBe('desk')
  })
})

it('lets through what an e-mail address is typed with, and no shortcut', () => {
  const plain = { control: false, alt: false, meta: false }
  const passes = (key: string, held: Partial<typeof plain> = {}) =>
    passesAtKiosk({ key, ...plain, ...held })
  const typed = [...Array.from('azAZ09@.-_+é '), 'Enter', 'Tab', 'Backspace', 'Shift', 'ArrowLeft']
  expect(typed.filter((key) => !passes(key))).toEqual([])
  expect(passes('@', { control: true, alt: true })).toBe(true)
  const functions = Array.from({ length: 24 }, (_, index) => `F${String(index + 1)}`)
  const others = ['Escape', 'ContextMenu', 'BrowserBack', 'BrowserRefresh', 'PrintScreen', 'Meta']
  expect([...functions, ...others].filter((key) => passes(key))).toEqual([])
  for (const held of [{ control: true }, { alt: true }, { meta: true }]) {
    expect(
      [...Array.from('zrwqvcp+-0'), 'F4', 'Tab', 'Enter'].filter((key) => passes(key, held)),
    ).toEqual([])
  }
})

describe('wrong e-mail addresses at a kiosk', () => {
  const start = Date.parse('2026-06-17T06:41:00.000Z')
  const tried = (...moments: number[]) =>
    moments.reduce<EmailAttempts>((attempts, at) => afterWrongEmail(attempts, start + at), [])

  it('stop it from looking for a minute after the fifth, and after the next one again', () => {
    const four = tried(0, 1_000, 2_000, 3_000)
    const five = afterWrongEmail(four, start + 4_000)
    const again = afterWrongEmail(five, start + 64_001)
    expect([
      isEmailPaused(four, start + 3_000),
      isEmailPaused(five, start + 4_000),
      isEmailPaused(five, start + 4_000 + EMAIL_PAUSE_MS - 1),
      isEmailPaused(five, start + 4_000 + EMAIL_PAUSE_MS),
      isEmailPaused(again, start + 64_002),
    ]).toEqual([false, true, true, false, true])
  })

  it('count no more when they are five minutes old, and a clock set back locks nobody out', () => {
    const minutes = tried(...[0, 1, 2, 3, 5].map((minute) => minute * 60_000))
    const five = tried(0, 1, 2, 3, 4)
    expect([
      isEmailPaused(minutes, start + 5 * 60_000),
      isEmailPaused(five, start - 3_600_000),
      isEmailPaused(afterWrongEmail(five, start - 86_400_000), start - 86_400_000),
    ]).toEqual([false, false, false])
  })
})

describe('the kiosk’s screen', () => {
  let asked: unknown[] = []
  let badges: KioskBadge[] = []

  beforeEach(async () => {
    vi.useFakeTimers()
    asked = []
    badges = []
    const kiosk = { eventName: 'Congres', listName: 'Ontvangst', language: 'nl', cameraId: null }
    const invoke = (name: string, input: unknown) => {
      asked.push(input)
      if (name === 'kiosk.state') return Promise.resolve(success({ ...kiosk, volume: 0 }))
      if (name === 'kiosk.badge') {
        return Promise.resolve(success({ badge: badges.shift() ?? 'coming' }))
      }
      const { raw } = input as { raw?: string }
      if (raw === 'fails') return Promise.resolve(failure('disk-full'))
      const badge = raw === 'badge' ? 'coming' : 'none'
      return Promise.resolve(success({ outcome: 'welcome', name: raw ?? 'by e-mail', badge }))
    }
    vi.stubGlobal('window', { bridge: { invoke } })
    await loadKiosk()
    asked = []
  })

  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  const shown = () => {
    const { screen } = useKiosk.getState()
    return screen.type === 'answer' ? screen.answer : screen.type
  }

  it('goes back to the beginning and to its own language when nobody does anything', async () => {
    chooseKioskLanguage('en')
    askKiosk({ raw: 'one' })
    await vi.advanceTimersByTimeAsync(IDLE_MS - 1)
    expect([shown(), useKiosk.getState().language]).toEqual([
      { outcome: 'welcome', name: 'one', badge: 'none' },
      'en',
    ])
    await vi.advanceTimersByTimeAsync(1)
    expect([shown(), useKiosk.getState().language]).toEqual(['ready', 'nl'])
    showAtKiosk({ type: 'staff' })
    await vi.advanceTimersByTimeAsync(IDLE_MS)
    expect(shown()).toBe('ready')
  })

  it('answers the next guest at once, in the kiosk’s own language, and drops nobody', async () => {
    chooseKioskLanguage('en')
    askKiosk({ raw: 'one' })
    askKiosk({ email: 'two@example.org' })
    askKiosk({ raw: 'three' })
    await vi.advanceTimersByTimeAsync(0)
    expect(asked).toMatchObject([{ raw: 'one' }, { email: 'two@example.org' }, { raw: 'three' }])
    expect(shown()).toMatchObject({ name: 'three' })
    expect(useKiosk.getState().language).toBe('nl')
  })

  it('asks nothing for a code that is still before the camera', async () => {
    askKiosk({ raw: 'one' })
    askKiosk({ raw: 'one' })
    await vi.advanceTimersByTimeAsync(0)
    expect(asked).toHaveLength(1)
  })

  it('sends to the desk whom main cannot answer', async () => {
    askKiosk({ raw: 'fails' })
    await vi.advanceTimersByTimeAsync(0)
    expect(shown()).toEqual({ outcome: 'desk' })
  })

  it('tells when the badge is out, and sends to the desk when main never says so', async () => {
    badges = ['coming', 'out']
    askKiosk({ raw: 'badge' })
    await vi.advanceTimersByTimeAsync(1_000)
    expect(shown()).toMatchObject({ badge: 'out' })
    await vi.advanceTimersByTimeAsync(IDLE_MS)
    askKiosk({ raw: 'badge' })
    await vi.advanceTimersByTimeAsync(17_000)
    expect(shown()).toMatchObject({ name: 'badge', badge: 'desk' })
    await vi.advanceTimersByTimeAsync(IDLE_MS - 1)
    expect(shown()).not.toBe('ready')
  })
})
