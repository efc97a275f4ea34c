import { describe, expect, test } from 'vitest'
import { bitmapOf } from '../../../electron/printing/drawing/bitmap.ts'
import { readTcpAddress } from '../../../electron/printing/raw/tcp-address.ts'
import {
  isBusy,
  problemOfHostStatus,
  readHostStatus,
} from '../../../electron/printing/zpl/host-status.ts'
import { crc16, zplLabel } from '../../../electron/printing/zpl/zpl-label.ts'
import { hostStatus, ready } from '../../support/printing/zebra.ts'

describe('the answer to ~HS', () => {
  test.each([
    [{}, null, ''],
    [{ paperOut: true }, 'media-empty', 'paper out'],
    [{ headOpen: true, paused: true }, 'cover-open', 'head open, paused'],
    [{ ribbonOut: true }, 'attention', 'ribbon out'],
    [{ paused: true }, 'printer-stopped', 'paused'],
    [{ bufferFull: true }, 'attention', 'buffer full'],
  ] as const)('%o is the problem %s', (change, problem, detail) => {
    const status = readHostStatus(Buffer.from(hostStatus({ ...ready, ...change })))

    expect(status && problemOfHostStatus(status)).toEqual({ problem, detail })
  })

  test.each([
    [{}, false],
    [{ formatsInBuffer: 1 }, true],
    [{ labelsRemaining: 12 }, true],
  ])('%o means busy: %s', (change, busy) => {
    const status = readHostStatus(Buffer.from(hostStatus({ ...ready, ...change })))

    expect(status && isBusy(status)).toBe(busy)
  })

  const whole = hostStatus(ready)

  test.each([
    ['nothing', ''],
    ['a part', whole.slice(0, -6)],
    ['a web server', 'HTTP/1.1 400 Bad Request\r\n\r\n'],
    ['noise where it counts what waits', whole.replace(',000,0,0,0,', ',x?x,0,0,0,')],
    ['noise where it counts what is left', whole.replace(',00000000,', ',,')],
    ['strings of other lengths', '\u0002030,0,0\u0003\r\n'.repeat(3)],
  ])('%s is none', (_name, text) => {
    expect(readHostStatus(Buffer.from(text))).toBeNull()
  })

  test('is read behind the answer to an earlier question', () => {
    const two = whole + hostStatus({ ...ready, paperOut: true })

    expect(readHostStatus(Buffer.from(two))?.paperOut).toBe(true)
  })
})

test('a checksum is CRC-16 with 0x1021 from 0', () => {
  expect(crc16('123456789')).toBe(0x31c3)
})

test('a label is one picture in its size, printed once', () => {
  const text = zplLabel(bitmapOf(20, 3, (x) => x === 0)).toString('latin1')

  expect(text.replace(/:Z64:.*\^FS/, ':Z64:…^FS')).toBe(
    '^XA^CI28^PW20^LL3^LH0,0\n^FO0,0^GFA,9,9,3,:Z64:…^FS\n^PQ1^XZ',
  )
})

test.each([
  ['10.0.0.7', { host: '10.0.0.7', port: 9100 }],
  ['zebra-balie.local:6101', { host: 'zebra-balie.local', port: 6101 }],
  ['socket://10.0.0.7:9100/', { host: '10.0.0.7', port: 9100 }],
  ['[fe80::1]:9101', { host: 'fe80::1', port: 9101 }],
  ['[::1]', { host: '::1', port: 9100 }],
  ['10.0.0.7:99999', null],
  ['', null],
  ['a printer', null],
  ['http://10.0.0.7', null],
])('%s is the address %o', (text, address) => {
  expect(readTcpAddress(text)).toEqual(address)
})
