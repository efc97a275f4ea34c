import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  groupOf,
  groupTags,
  readIppAnswer,
  textsOf,
} from '../../../electron/printing/ipp/ipp-answer.ts'
import { readIppAddress } from '../../../electron/printing/ipp/ipp-address.ts'
import { readIppMedia } from '../../../electron/printing/ipp/ipp-media.ts'
import { problemOfReasons } from '../../../electron/printing/ipp/ipp-problems.ts'

const header = [1, 1, 0, 0, 0, 0, 0, 1]

function attribute(tag: number, name: string, value: string): number[] {
  return [tag, ...counted(name), ...counted(value)]
}

function counted(text: string): number[] {
  const bytes = [...Buffer.from(text, 'latin1')]
  return [bytes.length >> 8, bytes.length & 255, ...bytes]
}

test('an answer gives numbers, truths, texts and several values, and collections apart', () => {
  const bytes = Buffer.from([
    ...header,
    groupTags.job,
    ...attribute(0x21, 'job-id', '\0\0\u0001\u0002'),
    ...attribute(0x44, 'job-state-reasons', 'none'),
    ...attribute(0x44, '', 'job-printing'),
    ...attribute(0x34, 'media-col', ''),
    ...attribute(0x4a, '', 'x-dimension'),
    ...attribute(0x21, '', '\0\0\0\u0005'),
    ...attribute(0x37, '', ''),
    ...attribute(0x22, 'held', '\u0001'),
    ...attribute(0x36, 'job-name', '\0\u0002nl\0\u0005badge'),
    3,
  ])

  const job = groupOf(readIppAnswer(bytes) ?? { status: 1, groups: [] }, groupTags.job)

  expect(Object.fromEntries(job)).toEqual({
    'job-id': [258],
    'job-state-reasons': ['none', 'job-printing'],
    held: [true],
    'job-name': ['badge'],
  })
  expect(textsOf(job, 'job-id')).toEqual(['258'])
})

const int = (value: number) => String.fromCharCode(0, 0, value >> 8, value & 255)
const member = (name: string, tag: number, value: string) => [
  ...attribute(0x4a, '', name),
  ...attribute(tag, '', value),
]

function medium(name: string, across: [number, string], down: [number, string], left = 0) {
  return [
    ...attribute(0x34, name, ''),
    ...member('media-size', 0x34, ''),
    ...member('x-dimension', ...across),
    ...member('y-dimension', ...down),
    ...attribute(0x37, '', ''),
    ...member('media-left-margin', 0x21, int(left)),
    ...attribute(0x37, '', ''),
  ]
}

test('media, margins, ranges and resolution are read out of nested collections', () => {
  const answer = readIppAnswer(
    Buffer.from([
      ...header,
      groupTags.printer,
      ...medium('media-col-ready', [0x21, int(8600)], [0x21, int(12000)], 423),
      ...medium('media-col-database', [0x21, int(8600)], [0x21, int(12000)]),
      ...medium('', [0x33, int(2500) + int(11800)], [0x33, int(2500) + int(15200)]),
      ...medium('', [0x44, 'wide'], [0x21, int(1)]),
      ...attribute(0x32, 'printer-resolution-supported', `${int(203)}${int(203)}\u0003`),
      3,
    ]),
  )

  expect(answer && readIppMedia(answer)).toEqual({
    ready: [{ width: 86, height: 120, margins: { top: 0, right: 0, bottom: 0, left: 4.23 } }],
    known: [{ width: 86, height: 120, margins: { top: 0, right: 0, bottom: 0, left: 0 } }],
    ranges: [{ from: { width: 25, height: 25 }, to: { width: 118, height: 152 } }],
    dpi: [203],
  })
})

test('a printer that tells nothing of its media is not judged by them', () => {
  const answer = readIppAnswer(Buffer.from([...header, groupTags.printer, 3]))

  expect(answer && readIppMedia(answer)).toBeNull()
})

test('a length beyond the end is no answer', () => {
  const bytes = Buffer.from([...header, groupTags.job, 0x44, 0xff, 0xfb, 0, 0, 0, 3])

  expect(readIppAnswer(bytes)).toBeNull()
})

test('bytes of any kind are read to an end without an exception', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const answer = readIppAnswer(Buffer.from([...header, ...bytes]))
      if (answer !== null) readIppMedia(answer)
      return answer === null || answer.status === 0
    }),
    { numRuns: 2_000 },
  )
})

test.each([
  ['ipp://desk.local/printers/badge', 'desk.local', 631, false, 'ipp://desk.local/printers/badge'],
  ['ipps://10.0.0.9:8443/ipp/print', '10.0.0.9', 8443, true, 'ipps://10.0.0.9:8443/ipp/print'],
  ['http://[::1]:631/ipp', '::1', 631, false, 'ipp://[::1]:631/ipp'],
  ['ipp://desk:key@printer/ipp', 'printer', 631, false, 'ipp://printer/ipp'],
])('the address %s is understood', (address, host, port, secure, printerUri) => {
  expect(readIppAddress(address)).toMatchObject({ host, port, secure, printerUri })
})

test.each([
  '',
  'badge printer',
  'socket://10.0.0.9',
  'ipp:badge',
  'file:///etc/passwd',
  'ipp://desk%:key@printer/ipp',
  'ipp://desk:%e0%a4@printer/ipp',
])('the address "%s" is none', (address) => {
  expect(readIppAddress(address)).toBeNull()
})

test.each([
  [['none'], null],
  [['media-low-warning', 'toner-low-report'], null],
  [['media-empty-error'], 'media-empty'],
  [['paused', 'media-jam'], 'media-jam'],
  [['cover-open-error', 'paused'], 'cover-open'],
  [['connecting-to-device'], 'offline'],
  [['moving-to-paused'], 'printer-stopped'],
  [['fuser-over-temp-error'], 'attention'],
  [['marker-supply-empty'], 'attention'],
] as const)('reasons %j mean %s', (reasons, problem) => {
  expect(problemOfReasons(reasons)).toBe(problem)
})
