import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { ippDriver } from '../../../electron/printing/ipp/ipp-driver.ts'
import { freePort } from '../../support/machine/free-port.ts'
import { ippPrinter, pageToPrint } from '../../support/printing/printing.ts'

const limitMs = 250
const driver = ippDriver({ askMs: limitMs, printMs: limitMs })

/** Something on a port that is no print server. */
async function stranger(behave: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>()
  const server: Server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => sockets.delete(socket))
    behave(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return `ipp://127.0.0.1:${(server.address() as AddressInfo).port}/ipp/print`
}

/** What is answered within the limit; told by timers of the same process, as a laden machine holds up both. */
function inTime<Answer>(answer: Promise<Answer>): Promise<Answer | 'too late'> {
  const late = setTimeout(limitMs).then(() => setTimeout(limitMs, 'too late' as const))
  return Promise.race([answer, late])
}

function answering(text: string, body: Buffer = Buffer.alloc(0)) {
  return (socket: Socket) => {
    socket.once('data', () => {
      socket.write(text)
      socket.write(body)
    })
  }
}

const ippHead = 'HTTP/1.1 200 OK\r\nContent-Type: application/ipp\r\n'
const backwards = Buffer.from([1, 1, 0, 0, 0, 0, 0, 1, 2, 0x44, 0xff, 0xfb, 0, 0, 0, 0, 0, 0, 3])

const strangers: readonly (readonly [string, (socket: Socket) => void])[] = [
  ['takes everything and says nothing', (socket) => void socket.resume()],
  ['takes nothing', (socket) => void socket.pause()],
  ['hangs up at once', (socket) => void socket.destroy()],
  ['talks another language', answering('220 mail.example ESMTP\r\n')],
  ['answers with noise', answering('\0\u0001\u0002\u0003\u0004')],
  ['stops in the middle', answering(`${ippHead}Content-Length: 100\r\n\r\n`, Buffer.alloc(10))],
  [
    'hangs up in the middle',
    (socket) =>
      void socket.once('data', () => {
        socket.end(`${ippHead}Content-Length: 100\r\n\r\nabc`)
      }),
  ],
  ['answers with nothing', answering(`${ippHead}Content-Length: 0\r\n\r\n`)],
  ['answers with a web page', answering(`${ippHead}Content-Length: 15\r\n\r\n<!doctype html>`)],
  [
    'gives lengths that lead backwards',
    answering(`${ippHead}Content-Length: ${backwards.length}\r\n\r\n`, backwards),
  ],
  ['never stops talking', answering(`${ippHead}\r\n`, Buffer.alloc(5 * 1024 * 1024, 'x'))],
  [
    'drips',
    (socket) => {
      socket.once('data', () => socket.write(`${ippHead}Content-Length: 1000\r\n\r\n`))
      const drip = setInterval(() => socket.write('x'), 20)
      socket.on('close', () => {
        clearInterval(drip)
      })
    },
  ],
]

describe.each(strangers)('something that %s', (_, behave) => {
  test('is a printer that does not answer, within the time limit', async () => {
    const printer = ippPrinter(await stranger(behave))
    const page = pageToPrint()

    expect(await inTime(driver.status(printer))).toMatchObject({
      state: 'not-answering',
      problem: 'not-answering',
    })
    expect(await inTime(driver.print(printer, page))).toMatchObject({ outcome: 'uncertain' })
    expect(await inTime(driver.find(printer, page))).toMatchObject({ outcome: 'not-answering' })
  })
})

test('a web server without such a printer means that the printer is unknown', async () => {
  const printer = ippPrinter(
    await stranger(answering('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n')),
  )

  expect(await driver.print(printer, pageToPrint())).toMatchObject({
    outcome: 'refused',
    problem: 'printer-unknown',
    detail: 'HTTP status 404',
  })
})

test('a printer that is off certainly does not have the badge', async () => {
  const printer = ippPrinter(`ipp://127.0.0.1:${await freePort()}/ipp/print`)

  expect(await driver.print(printer, pageToPrint())).toMatchObject({
    outcome: 'refused',
    problem: 'not-answering',
  })
})

test('an address that is none means that the printer is unknown', async () => {
  expect(await driver.print(ippPrinter('badge printer'), pageToPrint())).toMatchObject({
    outcome: 'refused',
    problem: 'printer-unknown',
  })
})
