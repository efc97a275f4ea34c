import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const sources = new Map(
  globSync('{electron,renderer,scripts,shared,tests}/**/*.{ts,tsx}', { cwd: root }).map((file) => [
    file,
    readFileSync(join(root, file), 'utf8'),
  ]),
)

test('every value that a file exports is used by another', () => {
  const users = new Map<string, Set<string>>()
  for (const [file, text] of sources)
    for (const word of new Set(text.match(/[\w$]+/g) ?? []))
      users.set(word, (users.get(word) ?? new Set()).add(file))
  const alone = [...sources].flatMap(([file, text]) =>
    [...text.matchAll(/^export (?:async )?(?:const|function\*?|class) ([\w$]+)/gm)]
      .map((found) => found[1] ?? '')
      .filter((name) => users.get(name)?.size === 1)
      .map((name) => `${file} ${name}`),
  )
  expect(alone).toEqual([])
})

test('every class of a style sheet is put on something', () => {
  const sheets = new Map(
    globSync('renderer/**/*.module.css', { cwd: root }).map((file) => [
      file,
      readFileSync(join(root, file), 'utf8').replace(/\/\*[^]*?\*\//g, ''),
    ]),
  )
  expect(sheets.size).toBeGreaterThan(50)
  const unused = [...sheets].flatMap(([sheet, css]) => {
    // A file that imports the sheet, a sheet that composes of it, and what composes within it.
    const users = [...sources, ...sheets]
      .filter(([file, text]) => namesSheet(file, text, sheet))
      .map(([, text]) => text)
    const within = [...css.matchAll(/composes: [^;]+/g)].map(([text]) => text)
    const uses = [...users, ...within].join('\n')
    return classesOf(css)
      .filter((name) => !new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(uses))
      .map((name) => `${sheet} ${name}`)
  })
  expect(unused).toEqual([])
})

/** The classes of a style sheet, without those of a library. */
function classesOf(css: string): string[] {
  const own = css.replace(/:global\([^)]*\)/g, '')
  const found = [...own.matchAll(/\.([a-zA-Z][\w-]*)(?=[^{};]*\{)/g)]
  return [...new Set(found.map(([, name]) => name ?? ''))]
}

/** Whether a file takes something from a style sheet. */
function namesSheet(file: string, text: string, sheet: string): boolean {
  const named = [...text.matchAll(/from '(\.[^']+\.module\.css)'/g)]
  return named.some(([, path]) => join(dirname(file), path ?? '') === sheet)
}
