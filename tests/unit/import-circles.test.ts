import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const folders = '{electron,renderer,scripts,shared,tests}/**/*.{ts,tsx}'

// The linter looks over imports of types; two files that know each other are hard to tell apart all the same.
test('no file comes back to itself along its imports, also of types', () => {
  const files = globSync(folders, { cwd: root })
  expect(files.length).toBeGreaterThan(1_000)
  expect(circleIn(new Map(files.map((file) => [file, importsOf(file)])))).toEqual([])
})

const houses = [
  ...globSync('electron/*/', { cwd: root }),
  'shared/domain',
  'renderer/features/badges/designer',
]

test.each(houses)('no room of %s comes back to itself', (house) => {
  const rooms = new Map<string, Set<string>>()
  for (const file of globSync(`${house}/*/**/*.{ts,tsx}`, { cwd: root })) {
    const room = dirname(file)
    const others = importsOf(file).map((name) => dirname(name))
    const known = rooms.get(room) ?? new Set()
    rooms.set(room, known)
    for (const other of others)
      if (other !== room && other.startsWith(`${house}/`)) known.add(other)
  }
  const ways = [...rooms].map(([room, others]) => [room, [...others]] as const)
  expect(circleIn(new Map(ways))).toEqual([])
})

test('a circle is found and named', () => {
  const imports = new Map([
    ['a.ts', ['b.ts']],
    ['b.ts', ['c.ts', 'd.ts']],
    ['c.ts', []],
    ['d.ts', ['b.ts']],
  ])
  expect(circleIn(imports)).toEqual(['b.ts', 'd.ts', 'b.ts'])
})

/** The files of the project that a file imports. */
function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(root, file), 'utf8'), true, true)
  return importedFiles
    .map(({ fileName }) => fileName.replace(/\?.*$/, ''))
    .filter((name) => name.startsWith('.'))
    .map((name) => join(dirname(file), name))
}

/** The first way from a file back to itself, empty where there is none. */
function circleIn(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>()
  const walk = (file: string, way: readonly string[]): string[] => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file]
    if (done.has(file)) return []
    for (const next of imports.get(file) ?? []) {
      const circle = walk(next, [...way, file])
      if (circle.length > 0) return circle
    }
    done.add(file)
    return []
  }
  for (const file of imports.keys()) {
    const circle = walk(file, [])
    if (circle.length > 0) return circle
  }
  return []
}
