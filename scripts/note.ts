/** Writes one line of progress for the person at the terminal; stdout stays free for answers. */
export function note(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** Awaits `work` and says every ten seconds that it is still going on, so that silence means trouble. */
export async function noteWhile<T>(what: string, work: Promise<T>): Promise<T> {
  const startedAt = performance.now()
  note(`${what} ...`)
  const heartbeat = setInterval(() => {
    note(`  still busy (${inSeconds(performance.now() - startedAt)})`)
  }, 10_000)
  try {
    return await work
  } finally {
    clearInterval(heartbeat)
  }
}

/** Writes milliseconds as seconds with one decimal. */
export function inSeconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
