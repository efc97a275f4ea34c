/** One of our own PDFs, taken apart: what its objects say by their numbers, the lists of pages among them. */
type Parts = {
  readonly objects: ReadonlyMap<number, string>
  readonly root: number
  readonly info: number
  readonly head: string
}

/** An object says what follows "obj" and before "endobj"; only before a stream it refers to others. */
const reference = /\b(\d+) 0 R\b/g
const streamBegins = '\nstream\n'

/** The tag of a part of a typeface, by which printers know it: two parts may not have the same one. */
const fontTag = /\/[A-Z]{6}\+/g

/**
 * The pages of several PDFs as one, in their order; what is the same in several (a picture) stands in it once. They are
 * PDFs that we drew ourselves: with a plain table of objects, and no more in their catalogue than pages.
 */
export function joinPdfs(files: readonly Uint8Array[]): Uint8Array {
  const [only] = files
  if (only !== undefined && files.length === 1) return only
  const bodies: string[] = []
  const known = new Map<string, number>()
  const add = (body: string): number => {
    const before = known.get(body)
    if (before !== undefined) return before
    known.set(body, bodies.push(body))
    return bodies.length
  }
  // The list of all pages is the first object; it is filled in at the end.
  const pagesAt = bodies.push('')
  const pages: number[] = []
  let info: number | null = null
  const parts = files.map(takeApart)
  for (const [index, part] of parts.entries()) {
    const { copy, kids } = copier(part, pagesAt, tagOf(index), add)
    pages.push(...kids.map(copy))
    info ??= copy(part.info)
  }
  bodies[pagesAt - 1] =
    `<<\n/Type /Pages\n/Count ${String(pages.length)}\n/Kids [${pages.map(referTo).join(' ')}]\n>>\n`
  const root = bodies.push(`<<\n/Type /Catalog\n/Pages ${referTo(pagesAt)}\n>>\n`)
  return written(parts[0]?.head ?? '', bodies, root, info ?? root)
}

/** What copies an object, and before it all that it refers to, into the new file; answers its number there. */
function copier(part: Parts, pagesAt: number, tag: string, add: (body: string) => number) {
  const catalogue = part.objects.get(part.root) ?? ''
  const list = numberAfter(catalogue, '/Pages')
  const kids = Array.from(
    /\/Kids \[([^\]]*)\]/.exec(part.objects.get(list) ?? '')?.[1]?.matchAll(reference) ?? [],
    ([, number]) => Number(number),
  )
  const copied = new Map([[list, pagesAt]])
  const copy = (number: number): number => {
    const before = copied.get(number)
    if (before !== undefined) return before
    const body = part.objects.get(number)
    if (body === undefined) throw new Error(`The PDF has no object ${String(number)}`)
    const end = body.indexOf(streamBegins)
    const words = end < 0 ? body : body.slice(0, end)
    const anew = words
      .replace(reference, (_whole, one: string) => referTo(copy(Number(one))))
      .replace(fontTag, tag)
    const at = add(anew + body.slice(words.length))
    copied.set(number, at)
    return at
  }
  return { copy, kids }
}

function takeApart(file: Uint8Array): Parts {
  const text = Buffer.from(file).toString('latin1')
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-100))?.[1])
  const [, rows = '', trailer = ''] =
    /^xref\n0 \d+\n((?:\d{10} \d{5} [fn] \n)+)trailer\n([\s\S]*)/.exec(text.slice(table)) ?? []
  const offsets = Array.from(rows.matchAll(/(\d{10}) \d{5} [fn]/g), ([, offset]) => Number(offset))
  if (offsets.length === 0) throw new Error('The PDF has no table of its objects')
  const inOrder = offsets.slice(1).toSorted((one, other) => one - other)
  const ends = new Map(inOrder.map((offset, index) => [offset, inOrder[index + 1] ?? table]))
  const objects = new Map(
    offsets.slice(1).map((offset, index) => {
      const whole = text.slice(offset, ends.get(offset))
      const body = whole.slice(whole.indexOf(' obj\n') + 5, whole.lastIndexOf('endobj'))
      return [index + 1, body]
    }),
  )
  const [root, info] = [numberAfter(trailer, '/Root'), numberAfter(trailer, '/Info')]
  return { objects, root, info, head: text.slice(0, inOrder[0]) }
}

function written(head: string, bodies: readonly string[], root: number, info: number): Uint8Array {
  const pieces = [head]
  const rows: string[] = []
  let at = head.length
  for (const [index, body] of bodies.entries()) {
    const piece = `${String(index + 1)} 0 obj\n${body}endobj\n`
    rows.push(`${String(at).padStart(10, '0')} 00000 n \n`)
    pieces.push(piece)
    at += piece.length
  }
  const size = String(bodies.length + 1)
  pieces.push(
    `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}`,
    `trailer\n<<\n/Size ${size}\n/Root ${referTo(root)}\n/Info ${referTo(info)}\n>>\n`,
    `startxref\n${String(at)}\n%%EOF\n`,
  )
  return Buffer.from(pieces.join(''), 'latin1')
}

function numberAfter(text: string, name: string): number {
  return Number(new RegExp(`${name} (\\d+) 0 R`).exec(text)?.[1])
}

function referTo(number: number): string {
  return `${String(number)} 0 R`
}

/** Six letters of each part's own, after one for the typeface. */
function tagOf(index: number): string {
  const letters = Array.from({ length: 5 }, (_letter, place) =>
    String.fromCodePoint(65 + (Math.floor(index / 26 ** place) % 26)),
  )
  return `/B${letters.join('')}+`
}
