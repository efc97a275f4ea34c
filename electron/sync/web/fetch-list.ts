import { failure, success, type Result } from '../../../shared/result.ts'
import type { WebListProblem } from '../../../shared/model/web-list.ts'
import { headerValue } from '../header-value.ts'
import { networkFailure } from '../network-failure.ts'
import { readBody } from '../read-body.ts'
import { serverAddress } from '../server-address.ts'

/** An address that gives a list of guests, and how this laptop is known there. */
export type WebAddress = {
  readonly url: string
  /** The name and value of the header that opens the list, null where it is open. */
  readonly header: { readonly name: string; readonly value: string } | null
}

/** A list as it came, with the `ETag` by which the next request asks for less. */
export type FetchedList = { readonly bytes: Uint8Array; readonly etag: string | null }

const LIMIT_MS = 60_000
const MAXIMUM_BYTES = 64 * 1024 * 1024

/**
 * Reads a list from an address; null where the server says that it has not changed since `etag` (RFC 9110, 13.1.2). A
 * header that opens the list goes nowhere else: with it no redirect is followed.
 */
export async function fetchList(
  fetch: typeof globalThis.fetch,
  { url, header }: WebAddress,
  etag: string | null,
): Promise<Result<FetchedList | null, WebListProblem>> {
  if (header !== null && headerValue(header.value) === null) return failure('unauthorized')
  try {
    const response = await fetch(url, {
      headers: {
        Accept: 'application/json, text/csv, */*;q=0.5',
        ...(etag === null ? {} : { 'If-None-Match': etag }),
        ...(header === null ? {} : { [header.name]: header.value }),
      },
      redirect: header === null ? 'follow' : 'manual',
      signal: AbortSignal.timeout(LIMIT_MS),
    })
    return await read(response)
  } catch (error) {
    const { type, words } = networkFailure(error)
    return failure(type === 'redirected' ? 'moved' : type, words)
  }
}

async function read(response: Response): Promise<Result<FetchedList | null, WebListProblem>> {
  if (response.status === 304) return success(null)
  // It may have been sent on to where anybody on the way can change it.
  if (response.redirected && serverAddress(response.url) === null) {
    await response.body?.cancel()
    return failure('moved')
  }
  if (!response.ok) {
    await response.body?.cancel()
    return failure(problems[response.status] ?? statusProblem(response.status))
  }
  // The login page of a venue's network answers in the list's place.
  if (/^text\/html\b/i.test(response.headers.get('Content-Type') ?? '')) {
    await response.body?.cancel()
    return failure('not-a-list')
  }
  const bytes = await readBody(response, MAXIMUM_BYTES)
  return bytes === null
    ? failure('too-large')
    : success({ bytes, etag: response.headers.get('ETag') })
}

const problems: Readonly<Record<number, WebListProblem>> = {
  401: 'unauthorized',
  403: 'unauthorized',
  404: 'not-found',
  407: 'proxy',
  429: 'busy',
  511: 'not-a-list',
}

function statusProblem(status: number): WebListProblem {
  if (status >= 300 && status < 400) return 'moved'
  return status >= 500 ? 'server-error' : 'refused'
}
