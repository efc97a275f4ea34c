/** Lets work on one thing wait for the work before it; work on other things goes on beside it. */
export type Turns = <Value>(thing: string, work: () => Promise<Value>) => Promise<Value>

/** Begins with nobody waiting. Many label printers hear one connection at a time. */
export function takeTurns(): Turns {
  const last = new Map<string, Promise<unknown>>()
  return async (thing, work) => {
    const mine = (last.get(thing) ?? Promise.resolve()).then(work, work)
    last.set(thing, mine)
    try {
      return await mine
    } finally {
      if (last.get(thing) === mine) last.delete(thing)
    }
  }
}
