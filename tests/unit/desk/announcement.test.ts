import { expect, test } from 'vitest'
import { announcementOf } from '../../../renderer/features/desk/stage/announcement.ts'
import { createFormat } from '../../../renderer/format.ts'
import type { Stage } from '../../../renderer/stores/scan.ts'
import type { ScanAnswer } from '../../../shared/contract/check-in.ts'
import { answerWith, attendeeWith, failedWith } from '../../support/scan-answers.ts'
import { textsIn } from '../../support/page/texts.ts'

const context = {
  t: await textsIn('nl'),
  format: createFormat('nl', 'Europe/Amsterdam'),
  lists: [],
  now: Date.parse('2026-06-17T06:41:00Z'),
}

function said(stage: Stage): string {
  return announcementOf(stage, context).text
}

function answered(part: Partial<ScanAnswer>): Stage {
  return { type: 'answered', answer: answerWith(part), request: { raw: 'X' } }
}

test('says word, guest, what was done, note, help and what to hand out', () => {
  const attendee = attendeeWith({
    note: 'Spreker',
    host: 'Marloes',
    extra: [{ label: 'Toegang', value: 'rolstoel', sensitive: false }],
  })
  expect(said(answered({ attendee, handOut: ['groen koord', 'diner do'] }))).toBe(
    'Welkom. Anneke van der Heijden. Ingecheckt om 08:41. Hulp: Waarschuw Marloes: rolstoel. ' +
      'Opmerking: Spreker. Gastheer of gastvrouw: Marloes. Meegeven: groen koord, diner do.',
  )
})

test('keeps what stands in a sensitive field to itself', () => {
  const extra = [{ label: 'Gezondheid', value: 'rolstoel', sensitive: true }]
  const text = said(answered({ attendee: attendeeWith({ extra }) }))
  expect(text).toContain('hulp nodig')
  expect(text).not.toContain('rolstoel')
})

test('says what the organiser wants to be seen at each scan, and nothing else of what was answered', () => {
  const extra = [
    { label: 'Maat T-shirt', value: 'L', sensitive: false, atDesk: true },
    { label: 'Vervoer', value: 'Trein', sensitive: false },
    { label: 'Dieet', value: 'Noten', sensitive: true, atDesk: true },
  ]
  const text = said(answered({ attendee: attendeeWith({ extra }) }))
  expect(text).toContain('Maat T-shirt: L.')
  expect(text).not.toMatch(/Trein|Noten/)
})

test('says in which box the badge lies that was printed ahead', () => {
  const badge = { jobId: null, earlier: null, lies: { box: 'G-K', number: 118 } }
  expect(said(answered({ badge }))).toMatch(/De badge ligt klaar: doos G-K, 118\.$/)
})

test('a refused guest is given nothing', () => {
  expect(said(answered({ verdict: 'blocked', handOut: ['groen koord'] }))).not.toContain('Meegeven')
})

test('two unknown codes in a row are two announcements of the same words', () => {
  const unknown = { verdict: 'invalid', explanation: 'unknown', attendee: null } as const
  const [one, other] = ['a', 'b'].map((id) => announcementOf(answered({ ...unknown, id }), context))
  expect(one?.text).toBe(other?.text)
  expect(one?.key).not.toBe(other?.key)
})

test('a scan that failed says whose it was and what is known of it, each time that it fails', () => {
  const first = announcementOf({ type: 'failed', failed: failedWith() }, context)
  const later = failedWith({ at: Date.parse('2026-06-17T06:42:00Z') })
  expect(first.text).toMatch(/^Mislukt\. K4-77QX\. Balie gaf geen antwoord/)
  expect(announcementOf({ type: 'failed', failed: later }, context).key).not.toBe(first.key)
})
