import { expect, test } from 'vitest'
import { decideTypedEntry, isCode } from '../../../renderer/features/desk/field/typed-entry.ts'
import { attendeeWith } from '../../support/scan-answers.ts'

const anneke = attendeeWith({ id: 'a' })
const jansen = attendeeWith({ id: 'j', firstName: 'Jan', infix: '', lastName: 'Jansen' })
const janssen = attendeeWith({ id: 's', firstName: 'Jan', infix: '', lastName: 'Janssen' })

test.each(['7HHYZSC6AEE8', 'K4-77QX', 'https://example.nl/t/x', 'a\u0000b', 'x'.repeat(200)])(
  'takes %j for a code without looking for a name',
  (text) => {
    expect(isCode(text)).toBe(true)
  },
)

test.each(['jansen', 'Jan Jansen', 'G40', 'Bé van ’t Hof', '2 wit', 'chloe2@swf.nl'])(
  'looks for a name when %j is typed',
  (text) => {
    expect(isCode(text)).toBe(false)
  },
)

test('checks in the one guest whose name was typed', () => {
  expect(decideTypedEntry('heij', [anneke])).toEqual({ type: 'check-in', guest: anneke })
})

test('finds the guest in spite of accents, capitals and the order of words', () => {
  const guest = attendeeWith({ id: 'y', firstName: 'Çağla', infix: '', lastName: 'Yıldız' })
  expect(decideTypedEntry('yildiz cagla', [guest])).toEqual({ type: 'check-in', guest })
})

test('never decides between several guests', () => {
  expect(decideTypedEntry('jan', [jansen, janssen])).toEqual({ type: 'choose' })
})

test('checks in the one whose name fits among others that only look like it', () => {
  expect(decideTypedEntry('janssen', [janssen, jansen])).toEqual({
    type: 'check-in',
    guest: janssen,
  })
})

test('asks who is meant when the only guest found is a guess', () => {
  expect(decideTypedEntry('jannssen', [janssen])).toEqual({ type: 'choose' })
})

test('scans a text that is nobody’s name', () => {
  expect(decideTypedEntry('bestaat niet', [])).toEqual({ type: 'scan' })
})

test('scans a code of letters alone that a guest holds', () => {
  const ticket = {
    id: 't',
    code: 'ABCDEF',
    type: 'participant',
    status: 'confirmed' as const,
    blocked: false,
    validFrom: null,
    validUntil: null,
  }
  const holder = attendeeWith({ tickets: [ticket] })
  expect(decideTypedEntry('abcdef', [holder, jansen])).toEqual({ type: 'scan' })
})

test('scans capitals that are no name rather than asking who is meant', () => {
  expect(decideTypedEntry('BESTAATNIET', [janssen])).toEqual({ type: 'scan' })
})

test('checks in the one guest who has the e-mail address that was typed', () => {
  const chloe = attendeeWith({ id: 'c', email: 'Chloe2@swf.nl' })
  const other = attendeeWith({ id: 'o', email: 'chloe2@swf.nl.example' })
  expect(decideTypedEntry(' chloe2@SWF.nl', [other, chloe])).toEqual({
    type: 'check-in',
    guest: chloe,
  })
})

test('never decides between two who share an e-mail address, nor by a part of one', () => {
  const pair = ['a', 'b'].map((id) => attendeeWith({ id, email: 'info@zeist.nl' }))
  expect(decideTypedEntry('info@zeist.nl', pair)).toEqual({ type: 'choose' })
  expect(decideTypedEntry('info@', pair.slice(0, 1))).toEqual({ type: 'choose' })
})

test('keeps an e-mail address that nobody has out of the scans', () => {
  expect(decideTypedEntry('piet3@swf.nl', [])).toEqual({ type: 'nobody' })
})

test.each(['szw', 'sociale zaken', 'am heijden', 'vdheijden'])(
  'takes %j for what the guest is called in short',
  (text) => {
    const guest = attendeeWith({
      id: 'm',
      firstName: 'Anne Marie',
      organisation: 'Ministerie van SZW',
    })
    expect(decideTypedEntry(text, [guest])).toEqual({ type: 'check-in', guest })
  },
)

test('leaves the choice to a person where the host is in and only his company is expected', () => {
  const host = attendeeWith({ id: 'h', firstName: 'Ymkje', infix: '', lastName: 'Zandstra' })
  const [first, second] = ['c', 'd'].map((id) =>
    attendeeWith({ id, firstName: '', infix: '', lastName: '', host: 'Ymkje Zandstra' }),
  )
  const found = [host, first, second].flatMap((one) => (one === undefined ? [] : [one]))
  const enter = (presences: Parameters<typeof decideTypedEntry>[2]) =>
    decideTypedEntry('zandstra', found, presences)
  expect(enter({})).toEqual({ type: 'check-in', guest: host })
  expect(enter({ h: 'present', c: 'present' })).toEqual({ type: 'choose' })
  expect(enter({ h: 'present', c: 'present', d: 'present' })).toMatchObject({ guest: host })
  expect(enter({ h: 'left' })).toMatchObject({ guest: host })
})

test('an open place of somebody else keeps nobody from being meant', () => {
  const other = attendeeWith({ id: 'o', firstName: '', infix: '', lastName: '', host: 'Bé Bos' })
  expect(decideTypedEntry('heij', [anneke, other], { a: 'present' })).toMatchObject({
    type: 'check-in',
  })
})
