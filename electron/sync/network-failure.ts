/** Why a request got no answer at all, with the words of what was thrown. */
export type NetworkFailure = {
  readonly type: 'certificate' | 'proxy' | 'redirected' | 'unreachable'
  readonly words: string
}

/** What `fetch` threw, Node's or Chromium's; the latter takes a redirect that is not followed for an error. */
export function networkFailure(error: unknown): NetworkFailure {
  const words = wordsOf(error)
  // Before the others: what stands between has an address and a certificate of its own.
  if (/ERR_[A-Z_]*PROXY|ERR_TUNNEL/.test(words)) return { type: 'proxy', words }
  if (/certificate|CERT_|self.signed|SSL|TLS/i.test(words)) return { type: 'certificate', words }
  // Our own session asks nobody to whom guests' data may not go (`app/sources`).
  return {
    type: /redirect|ERR_BLOCKED_BY_CLIENT/i.test(words) ? 'redirected' : 'unreachable',
    words,
  }
}

/** An error of `fetch` says what happened in its cause. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause instanceof Error ? ` ${error.cause.message}` : ''
  const code =
    error.cause instanceof Error && 'code' in error.cause ? ` ${String(error.cause.code)}` : ''
  return `${error.message}${cause}${code}`
}
