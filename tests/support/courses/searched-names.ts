import type { Name } from '../../../shared/model/attendee.ts'
import { pick, type Dice } from './counted-course.ts'

/** A guest as he is to be found: what stands on his card. */
export type Sought = Name & {
  readonly organisation: string
  readonly email: string
  readonly code: string
}

const firsts =
  `Jan|Anne-Marie|Bé|Çağla|Łukasz|Jean-Pierre|Fatima Zahra|Mohammed|Ömer|Zoë|Wytze|Tsjikke|Søren|J.P.|Abdelkader|Sietske|René|Ynskje|Şükran|Nguyễn|Jo|Bo|Margaretha|Christiaan`.split(
    '|',
  )
const infixes = ['', '', '', '', 'van', 'van der', 'de', "in 't", "van 't", 'el', 'ten', "d'"]
const lasts =
  `Berg|Heijden-de Jong|Yıldız|Wiśniewski|Meijer|Kuijpers|O'Brien|'t Hart|Hof|Ben Ali|Aït-Ouarasse|Öztürk|Müller|Sørensen|Hoekstra|Wiarda-Sytsma|IJsbrandy|Coëlho|Ağaoğlu|Vos|Li|Postma|Groenewoud|Benhaddou|Wit-van der Meer|Đặng|Bakker|Zuidema`.split(
    '|',
  )
const places = ['Emmen', 'Zeist', 'Utrecht', 'Meierijstad', 'Steenwijkerland', 'Bergen', 'Almelo']

/** Somebody, by dice; `number` makes code and e-mail address his own. */
export function somebody(dice: Dice, number: number): Sought {
  const code = `${String(number).padStart(4, '7')}QX${'ABCDEFGH'.charAt(number % 8)}K${String(number * 7)}`
  return {
    ...nameOf(dice),
    organisation: `Gemeente ${pick(dice, places)}`,
    ...{ email: `gast${String(number)}@voorbeeld.example`, code },
  }
}

/** A name, by dice. */
export function nameOf(dice: Dice): Name {
  return { firstName: pick(dice, firsts), infix: pick(dice, infixes), lastName: pick(dice, lasts) }
}

/** How somebody at a desk asks for a guest; each way with its name, null where it says nothing of this one. */
export const ways: Readonly<Record<string, (one: Sought, dice: Dice) => string | null>> = {
  'whole name': ({ firstName, infix, lastName }) => `${firstName} ${infix} ${lastName}`,
  'last name first': ({ firstName, infix, lastName }) => `${lastName}, ${firstName} ${infix}`,
  'without infix': ({ firstName, lastName }) => `${firstName} ${lastName}`,
  capitals: ({ firstName, lastName }) => `${firstName} ${lastName}`.toUpperCase(),
  'without accents': ({ firstName, lastName }) => plain(`${lastName} ${firstName}`),
  'infix in short': ({ firstName, infix, lastName }) =>
    infix.includes(' ')
      ? `${firstName} ${plain(infix)
          .split(/\W+/)
          .map((word) => word.charAt(0))
          .join('')} ${lastName}`
      : null,
  'in one word': ({ firstName, infix, lastName }) =>
    `${firstName} ${plain(`${infix}${lastName}`).replace(/\W/g, '')}`,
  'first name in one word': ({ firstName, lastName }) =>
    `${plain(firstName).replace(/\W/g, '')} ${lastName}`,
  'as it sounds': ({ firstName, lastName }, dice) =>
    `${firstName} ${plain(lastName).replace(/ij|y/g, pick(dice, ['ij', 'y']))}`,
  'umlauts written out': ({ firstName, lastName }) =>
    /[öü]/iu.test(lastName)
      ? `${firstName} ${plain(lastName.replace(/[öü]/giu, (found) => `${found}e`))}`
      : null,
  'curly apostrophe': ({ firstName, infix, lastName }) =>
    `${firstName} ${infix} ${lastName}`.includes("'")
      ? `${firstName} ${infix} ${lastName}`.replaceAll("'", '’')
      : null,
  'last name and organisation': ({ lastName, organisation }) =>
    `${lastName} ${organisation.split(' ')[1] ?? ''}`,
  'begins of both': ({ firstName, lastName }) =>
    `${plain(firstName).slice(0, 3)} ${plain(lastName).slice(0, 4)}`,
  'a slip in the last name': ({ firstName, lastName }, dice) => slipped(lastName, firstName, dice),
  'a slip in the first name': ({ firstName, lastName }, dice) => slipped(firstName, lastName, dice),
  'begin of the code': ({ code }) => code.slice(0, 7),
  'e-mail': ({ email }) => email,
}

/** With a slip of the finger in the longest word of a name, where that is not too short to be guessed at. */
function slipped(name: string, other: string, dice: Dice): string | null {
  const words = plain(name).split(/[^\p{L}]+/u)
  const [longest = ''] = words.toSorted((one, another) => another.length - one.length)
  if (longest.length < 5) return null
  const at = Math.floor(dice() * longest.length)
  const [before, letter, after] = [longest.slice(0, at), longest.charAt(at), longest.slice(at + 1)]
  const kind = pick(dice, ['other', 'left out', 'twice', 'turned'])
  const typed =
    kind === 'other'
      ? `${before}${letter === 'x' ? 'q' : 'x'}${after}`
      : kind === 'left out'
        ? before + after
        : kind === 'twice'
          ? before + letter + letter + after
          : before + after.slice(0, 1) + letter + after.slice(1)
  const rest = words.map((word) => (word === longest ? typed : word)).join(' ')
  return `${rest} ${other}`
}

const letters: Readonly<Record<string, string>> = { ł: 'l', đ: 'd', ı: 'i', ø: 'o' }

/** Small letters without accents, as on a keyboard without them. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łđıø]/g, (letter) => letters[letter] ?? letter)
}

/** Slowly: whether each word of a question stands somewhere in what is known of a guest, with one slip at the most. */
export function mayFit(one: Sought, question: string): boolean {
  const { firstName, infix, lastName, organisation, email, code } = one
  const text = plain([firstName, infix, lastName, organisation, email, code].join(' '))
  const glued = text.replace(/[^\p{L}\p{N}]/gu, '')
  const initials = text.split(/[^\p{L}\p{N}]+/u).map((word) => word.charAt(0))
  return plain(question)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .every((word) => isNearIn(glued, word) || initials.join('').includes(word))
}

/** Whether a text has a part that is one slip away from a word; of "y" and "ij" each stands for the other. */
function isNearIn(text: string, word: string): boolean {
  const [held, asked] = [text, word].map((one) =>
    one.replaceAll('ij', 'y').replace(/([ou])e/g, '$1'),
  )
  return nearestPart(held ?? '', asked ?? '') <= 1 || nearestPart(text, word) <= 1
}

/** The fewest slips from a word to any part of a text: letters left out, too many, other ones, or two turned. */
function nearestPart(text: string, word: string): number {
  let twoUp: number[] = []
  let up = Array.from({ length: text.length + 1 }, () => 0)
  for (let row = 1; row <= word.length; row += 1) {
    const now = [row]
    for (let at = 1; at <= text.length; at += 1) {
      const same = word[row - 1] === text[at - 1]
      const turned = word[row - 1] === text[at - 2] && word[row - 2] === text[at - 1]
      const steps = [(up[at - 1] ?? 0) + (same ? 0 : 1), (up[at] ?? 0) + 1, (now[at - 1] ?? 0) + 1]
      if (row > 1 && at > 1 && turned) steps.push((twoUp[at - 2] ?? 0) + 1)
      now.push(Math.min(...steps))
    }
    twoUp = up
    up = now
  }
  return Math.min(...up)
}
