import { randomUUID } from 'node:crypto'
import { municipalities } from '../../shared/domain/importing/words/municipalities.ts'
import { nameLists } from '../../scripts/demo/name-lists.ts'
import type { Random } from '../../scripts/demo/random.ts'

/** A guest of no real event. */
export type InventedPerson = {
  readonly id: string
  readonly firstName: string
  readonly infix: string
  readonly lastName: string
  readonly organisation: string
}

/** What is typed, whose name is wanted, and whether a finger slipped. */
export type Question = { readonly text: string; readonly wanted: string; readonly isTypo: boolean }

/** Guests with names of all kinds that live in the Netherlands, at a municipality each. */
export function inventPeople(count: number, random: Random): InventedPerson[] {
  return Array.from({ length: count }, () => invent(random))
}

function invent(random: Random): InventedPerson {
  const list = random.pick(nameLists)
  const [infix, lastName] = partsOf(random.pick(list.last))
  return {
    id: randomUUID(),
    firstName: random.pick(list.first),
    infix,
    lastName,
    organisation: `Gemeente ${random.pick(municipalities)}`,
  }
}

function partsOf(last: string): [string, string] {
  const colon = last.indexOf(':')
  return colon === -1 ? ['', last] : [last.slice(0, colon), last.slice(colon + 1)]
}

/** What staff type to find some of them: the whole name, its beginning, reversed, without the first name, with a slip. */
export function questionsFor(
  people: readonly InventedPerson[],
  random: Random,
  count: number,
): Question[] {
  const some = Array.from({ length: count }, () => random.pick(people))
  return some.flatMap((person) => {
    const { firstName, infix, lastName } = person
    const wanted = nameOf(person)
    const plain = [
      wanted,
      `${firstName} ${lastName.slice(0, 3)}`,
      `${lastName} ${firstName}`,
      `${infix} ${lastName}`.trim(),
    ]
    return [
      ...plain.map((text) => ({ text, wanted, isTypo: false })),
      { text: `${firstName} ${slip(lastName, random)}`, wanted, isTypo: lastName.length > 3 },
    ]
  })
}

/** One slip of the finger past the first letter: a letter missing, doubled, wrong, or two in the other order. */
function slip(word: string, random: Random): string {
  const letters = [...word]
  const at = 1 + Math.floor(random.next() * Math.max(1, letters.length - 2))
  const letter = letters[at] ?? ''
  const kind = Math.floor(random.next() * 4)
  if (kind === 0) letters.splice(at, 1)
  else if (kind === 1) letters.splice(at, 0, letter)
  else if (kind === 2) letters[at] = letter === 'e' ? 'a' : 'e'
  else [letters[at], letters[at + 1]] = [letters[at + 1] ?? '', letter]
  return letters.join('')
}

/** The name as a badge has it. */
export function nameOf({
  firstName,
  infix,
  lastName,
}: Omit<InventedPerson, 'id' | 'organisation'>): string {
  return [firstName, infix, lastName].filter((part) => part !== '').join(' ')
}
