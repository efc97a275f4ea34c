import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { drawPdf } from '../../../electron/printing/drawing/draw-pdf.ts'
import { joinPdfs } from '../../../electron/pdf/join-pdf.ts'
import { placeBadge } from '../../../shared/domain/badge/place-badge.ts'
import { badgeContent, badgeFonts, badgeTools } from '../../support/badges/badge.ts'
import { temporaryFolder } from '../../support/event-file.ts'
import { everythingLayout } from '../../support/badges/everything-layout.ts'

const names = ['Aalders', 'Çelik', 'Łukasik', 'Жукова', 'Ελένη', 'Zomer', 'Quist']
const badges = names.map((lastName, index) =>
  placeBadge(
    everythingLayout,
    badgeContent({ lastName, code: `CODE${String(index)}` }),
    badgeTools,
  ),
)

/** The badges drawn at once, and drawn in three parts and joined. */
async function bothWays() {
  const parts = [badges.slice(0, 3), badges.slice(3, 6), badges.slice(6)]
  const drawn = await Promise.all(parts.map((some) => drawPdf(badgeFonts, some)))
  const folder = temporaryFolder()
  const [atOnce, joined] = [join(folder, 'at-once.pdf'), join(folder, 'joined.pdf')]
  writeFileSync(atOnce, await drawPdf(badgeFonts, badges))
  writeFileSync(joined, joinPdfs(drawn))
  return { atOnce, joined, folder }
}

function told(program: string, ...args: string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

test('parts that are joined look and read as what was drawn at once, page by page', async () => {
  const { atOnce, joined, folder } = await bothWays()
  for (const file of [atOnce, joined]) told('pdftoppm', '-r', '100', '-gray', file, file)
  const pages = readdirSync(folder).filter((name) => name.endsWith('.pgm'))
  const pagesOf = (file: string) =>
    pages.filter((name) => join(folder, name).startsWith(file)).map((name) => join(folder, name))

  expect(pagesOf(joined)).toHaveLength(badges.length)
  expect(pagesOf(joined).map((page) => readFileSync(page))).toEqual(
    pagesOf(atOnce).map((page) => readFileSync(page)),
  )
  expect(told('pdftotext', '-layout', joined, '-')).toBe(told('pdftotext', '-layout', atOnce, '-'))
})

test('a picture stands in them once, and no two parts of a typeface have one name', async () => {
  const { atOnce, joined } = await bothWays()
  const pictures = (file: string) =>
    new Set(told('pdfimages', '-list', file).match(/(?<=^(?:\s*\S+){10}\s+)\d+/gm))
  const fonts = told('pdffonts', joined).match(/^[A-Z]{6}\+\S+/gm) ?? []

  expect(pictures(joined).size).toBe(pictures(atOnce).size)
  expect(fonts.length).toBeGreaterThan(3)
  expect(new Set(fonts).size).toBe(fonts.length)
})

test('one part is itself, and what is no PDF of ours is not joined', async () => {
  const part = await drawPdf(badgeFonts, badges.slice(0, 1))
  const half = part.slice(0, part.length / 2)

  expect(joinPdfs([part])).toBe(part)
  expect(() => joinPdfs([part, half])).toThrow('no table of its objects')
})
