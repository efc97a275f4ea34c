/** The longest name of a printer. */
const LONGEST = 120

/** A name by which a person can tell a printer from the others: where one has it already, with a number. */
export function ownName(name: string, others: readonly string[]): string {
  const taken = new Set(others.map(plain))
  let own = name
  for (let number = 2; taken.has(plain(own)); number += 1) {
    const end = ` (${String(number)})`
    own = name.slice(0, LONGEST - end.length).trimEnd() + end
  }
  return own
}

function plain(name: string): string {
  return name.trim().toLowerCase()
}
