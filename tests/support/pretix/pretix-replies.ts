import type { ServerResponse } from 'node:http'

type Json = Record<string, unknown>

/** One page that is the whole list. */
export function page(results: readonly Json[]): Json {
  return { count: results.length, next: null, previous: null, results }
}

/** What is new since a moment; without a word of when this was made. */
export function replySince(
  response: ServerResponse,
  url: URL,
  all: readonly Json[],
  moment: string,
): void {
  const since = url.searchParams.get(`${moment}_since`)
  reply(response, 200, page(all.filter((one) => isSince(one[moment], since))))
}

/** Whether something happened at or after a moment. */
export function isSince(moment: unknown, since: string | null): boolean {
  return since === null || Date.parse(String(moment)) >= Date.parse(since)
}

/** Answers with JSON. */
export function reply(
  response: ServerResponse,
  status: number,
  body: Json,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers })
  response.end(JSON.stringify(body))
}
