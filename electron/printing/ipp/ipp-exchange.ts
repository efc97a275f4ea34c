import { request as plainRequest, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as secureRequest } from 'node:https'
import { readIppAnswer, type IppAnswer } from './ipp-answer.ts'
import type { IppAddress } from './ipp-address.ts'

export type Exchange =
  | { readonly outcome: 'answered'; readonly answer: IppAnswer }
  /** A web server that would not take it. */
  | { readonly outcome: 'turned-away'; readonly httpStatus: number }
  /** `sent` when a connection was made: then the printer may have received it all. */
  | { readonly outcome: 'no-answer'; readonly sent: boolean; readonly detail: string }

/** Far beyond what an answer about a printer or its jobs takes. */
const largestAnswer = 4 * 1024 * 1024

/** How long to wait for a connection, and for the whole answer, in milliseconds. */
export type ExchangeLimits = { readonly connectMs: number; readonly answerMs: number }

/**
 * Sends one IPP message and waits for the whole answer, at most so long in all: a printer that stalls, drips or talks
 * nonsense is no answer, and neither is an address to which no connection is made.
 */
export function exchangeIpp(
  address: IppAddress,
  message: Buffer,
  { connectMs, answerMs }: ExchangeLimits,
): Promise<Exchange> {
  return new Promise((resolve) => {
    let sent = false
    const begin = address.secure ? secureRequest : plainRequest
    const request = begin(optionsFor(address, message.length))
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
      socket.once('connect', () => {
        clearTimeout(connecting)
      })
      socket.once(address.secure ? 'secureConnect' : 'connect', () => {
        sent = true
      })
    })
    request.on('error', (error) => {
      noAnswer(error.message)
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
    agent: false,
    headers: { 'Content-Type': 'application/ipp', 'Content-Length': length },
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
