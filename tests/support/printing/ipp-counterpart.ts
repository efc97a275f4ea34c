import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'

/** Operations of RFC 8011, section 5.4.15, by the code in a request. */
const operations = {
  2: 'Print-Job',
  8: 'Cancel-Job',
  9: 'Get-Job-Attributes',
  10: 'Get-Jobs',
  11: 'Get-Printer-Attributes',
} as const
type Operation = (typeof operations)[keyof typeof operations]

/** A network printer that speaks IPP as far as the tests need it, and says of itself what they want. */
export type IppCounterpart = {
  readonly port: number
  readonly address: string
  readonly state: {
    /** The enum `printer-state`: 3 idle, 4 processing, 5 stopped. */
    printer: number
    reasons: readonly string[]
    /** The enum `job-state`: 5 processing, 9 completed. */
    job: number
    /** Width and height of the media in it, in hundredths of a mm; null where it tells of none. */
    media: readonly [number, number] | null
    /** The documents that it takes; null where it does not tell. */
    formats: readonly string[] | null
    /** Answers so instead, as a web server does that turns a request away. */
    httpStatus: number
    /** Takes requests and says nothing. */
    isMute: boolean
    /** Knows its job by this name when it is asked for all it has; null where it has none. */
    jobName: string | null
  }
  readonly asked: readonly Operation[]
  /** What it was asked and did not keep silent about. */
  readonly answered: readonly Operation[]
  /** Resolves once it was asked so often in all. */
  readonly askedFor: (operation: Operation, times: number) => Promise<void>
  readonly turnOff: () => Promise<void>
}

/** Puts one on a free port of 127.0.0.1, or on a port that is named; by TLS where it has a certificate. */
export async function openIppCounterpart(
  tls: { readonly key: string; readonly cert: string } | null = null,
  at = 0,
): Promise<IppCounterpart> {
  const state: IppCounterpart['state'] = {
    ...{ printer: 3, reasons: ['none'], job: 5, media: null, isMute: false, jobName: null },
    ...{ formats: null, httpStatus: 200 },
  }
  const asked: Operation[] = []
  const answered: Operation[] = []
  let looks: (() => void)[] = []
  const serve: RequestListener = (request, response) => {
    void bodyOf(request).then((body) => {
      const operation = operations[body.readUInt16BE(2) as keyof typeof operations]
      asked.push(operation)
      for (const look of looks) look()
      if (state.isMute) return
      answered.push(operation)
      if (operation === 'Cancel-Job') state.job = 7
      response.statusCode = state.httpStatus
      response.setHeader('Content-Type', 'application/ipp')
      response.end(answer(body.readUInt32BE(4), groupFor(operation, state)))
    })
  }
  const server = tls === null ? createServer(serve) : createSecureServer(tls, serve)
  await new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    port,
    address: `${tls === null ? 'ipp' : 'ipps'}://127.0.0.1:${String(port)}/ipp/print`,
    state,
    asked,
    answered,
    askedFor: (operation, times) =>
      new Promise((resolve) => {
        const look = () => {
          if (asked.filter((one) => one === operation).length < times) return
          looks = looks.filter((one) => one !== look)
          resolve()
        }
        looks.push(look)
        look()
      }),
    turnOff: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

function groupFor(operation: Operation, state: IppCounterpart['state']): Buffer {
  if (operation === 'Get-Jobs') {
    if (state.jobName === null) return Buffer.alloc(0)
    return Buffer.concat([
      Buffer.from([0x02]),
      attribute(0x21, 'job-id', integer(1)),
      attribute(0x42, 'job-name', Buffer.from(state.jobName)),
    ])
  }
  if (operation !== 'Get-Printer-Attributes') {
    return Buffer.concat([
      Buffer.from([0x02]),
      attribute(0x21, 'job-id', integer(1)),
      attribute(0x23, 'job-state', integer(state.job)),
      attribute(0x44, 'job-state-reasons', Buffer.from('job-printing')),
    ])
  }
  return Buffer.concat([
    Buffer.from([0x04]),
    attribute(0x23, 'printer-state', integer(state.printer)),
    ...state.reasons.map((reason, index) =>
      attribute(0x44, index === 0 ? 'printer-state-reasons' : '', Buffer.from(reason)),
    ),
    attribute(0x22, 'printer-is-accepting-jobs', Buffer.from([1])),
    ...(state.formats ?? []).map((format, index) =>
      attribute(0x49, index === 0 ? 'document-format-supported' : '', Buffer.from(format)),
    ),
    ...(state.media === null ? [] : [mediaReady(state.media)]),
  ])
}

/** `media-col-ready` with a size and no margins (RFC 8010, section 3.1.6). */
function mediaReady([across, down]: readonly [number, number]): Buffer {
  const none = Buffer.alloc(0)
  const member = (name: string) => attribute(0x4a, '', Buffer.from(name))
  return Buffer.concat([
    ...[attribute(0x34, 'media-col-ready', none), member('media-size'), attribute(0x34, '', none)],
    ...[member('x-dimension'), attribute(0x21, '', integer(across))],
    ...[member('y-dimension'), attribute(0x21, '', integer(down))],
    ...[attribute(0x37, '', none), attribute(0x37, '', none)],
  ])
}

/** IPP/1.1 `successful-ok` with one group. */
function answer(requestId: number, group: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from([1, 1, 0, 0]),
    integer(requestId),
    Buffer.from([0x01]),
    attribute(0x47, 'attributes-charset', Buffer.from('utf-8')),
    attribute(0x48, 'attributes-natural-language', Buffer.from('en')),
    group,
    Buffer.from([0x03]),
  ])
}

function attribute(tag: number, name: string, value: Buffer): Buffer {
  return Buffer.concat([Buffer.from([tag]), field(Buffer.from(name)), field(value)])
}

function field(bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 0xff]), bytes])
}

function integer(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(value)
  return bytes
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}
