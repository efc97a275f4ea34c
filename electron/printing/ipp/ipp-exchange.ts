import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http'
import type { Duplex } from 'node:stream'
import { readIppAnswer, type IppAnswer } from './ipp-answer.ts'
import type { IppAddress } from './ipp-address.ts'
import { connectTrusting, StrangeCertificate } from './ipp-trust.ts'

export type Exchange =
  | { readonly outcome: 'answered'; readonly answer: IppAnswer }
  /** A web server that would not take it. */
  | { readonly outcome: 'turned-away'; readonly httpStatus: number }
  /** Another certificate than the one that is trusted: nothing was sent. */
  | { readonly outcome: 'strange-certificate'; readonly detail: string }
  /** `sent` when a connection was made: then the printer may have received it all. */
  | { readonly outcome: 'no-answer'; readonly sent: boolean; readonly detail: string }

/** Far beyond what an answer about a printer or its jobs takes. */
const largestAnswer = 4 * 1024 * 1024

/** How long to wait for a connection, and for the whole answer, in milliseconds. */
export type ExchangeLimits = {
  readonly connectMs: number
  readonly answerMs: number
  /** The fingerprint of the certificate that a person trusts though nobody vouches for it. */
  readonly certificate?: string | undefined
}

/**
 * Sends one IPP message and waits for the whole answer, at most so long in all: a printer that stalls, drips or talks
 * nonsense is no answer, and neither is an address to which no connection is made.
 */
export function exchangeIpp(
  address: IppAddress,
  message: Buffer,
  { connectMs, answerMs, certificate }: ExchangeLimits,
): Promise<Exchange> {
  return new Promise((resolve) => {
    let sent = false
    const request = httpRequest({
      ...optionsFor(address, message.length),
      ...(address.secure ? secured(address, certificate ?? null) : { agent: false }),
    })
    const give = (exchange: Exchange) => {
      clearTimeout(limit)
      clearTimeout(connecting)
      resolve(exchange)
      request.destroy()
    }
    const noAnswer = (detail: string) => {
      give({ outcome: 'no-answer', sent, detail })
    }
    const limit = setTimeout(() => {
      noAnswer(`no answer within ${answerMs} ms`)
    }, answerMs)
    const connecting = setTimeout(() => {
      noAnswer(`no connection within ${connectMs} ms`)
    }, connectMs)
    request.on('socket', (socket) => {
      const connected = () => {
        clearTimeout(connecting)
        sent = true
      }
      // One by TLS comes here once its certificate was judged.
      if (socket.connecting) socket.once('connect', connected)
      else connected()
    })
    request.on('error', (error) => {
      if (error instanceof StrangeCertificate) {
        give({ outcome: 'strange-certificate', detail: error.message })
      } else noAnswer(error.message)
    })
    request.on('response', (response) => {
      receive(response, give, noAnswer)
    })
    request.end(message)
  })
}

function optionsFor(address: IppAddress, length: number): RequestOptions {
  return {
    host: address.host,
    port: address.port,
    path: address.path,
    method: 'POST',
    auth: address.auth,
    headers: { 'Content-Type': 'application/ipp', 'Content-Length': length },
  }
}

/** Gives the request a connection whose certificate was judged before. */
function secured(address: IppAddress, certificate: string | null): RequestOptions {
  return {
    defaultPort: 443,
    createConnection: (_options, onDone) => {
      connectTrusting(address, certificate, (error, socket) => {
        // The types want a stream beside an error as well.
        onDone(error, socket as unknown as Duplex)
      })
      return undefined
    },
  }
}

function receive(
  response: IncomingMessage,
  give: (exchange: Exchange) => void,
  noAnswer: (detail: string) => void,
): void {
  const httpStatus = response.statusCode ?? 0
  if (httpStatus !== 200) {
    give({ outcome: 'turned-away', httpStatus })
    return
  }
  const chunks: Buffer[] = []
  let length = 0
  response.on('data', (chunk: Buffer) => {
    chunks.push(chunk)
    length += chunk.length
    if (length > largestAnswer) noAnswer('the answer is too long')
  })
  response.on('error', (error) => {
    noAnswer(error.message)
  })
  response.on('end', () => {
    const answer = readIppAnswer(Buffer.concat(chunks))
    if (answer === null) noAnswer('the answer is not IPP')
    else give({ outcome: 'answered', answer })
  })
}
