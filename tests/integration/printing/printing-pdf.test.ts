import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { describe, expect, test } from 'vitest'
import { drawPdf } from '../../../electron/printing/drawing/draw-pdf.ts'
import type { BadgeContent } from '../../../shared/domain/badge/badge-content.ts'
import { drawSvg } from '../../../shared/domain/badge/draw-svg.ts'
import { placeBadge } from '../../../shared/domain/badge/place-badge.ts'
import { scaleLayout } from '../../../shared/domain/badge/scale-layout.ts'
import {
  badgeContent,
  badgeFonts,
  badgeTools,
  defaultLayout,
  difficultGuests,
} from '../../support/badges/badge.ts'
import { temporaryFolder } from '../../support/event-file.ts'

const dotsPerMillimetre = 300 / 25.4

/** A picture in shades of grey; 0 is black. */
type Picture = { width: number; height: number; shade: (x: number, y: number) => number }

async function pdfFile(contents: readonly BadgeContent[], layout = defaultLayout) {
  const file = join(temporaryFolder(), 'badges.pdf')
  const pages = contents.map((content) => placeBadge(layout, content, badgeTools))
  writeFileSync(file, await drawPdf(badgeFonts, pages))
  return file
}

function textOf(file: string): string {
  return execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' })
}

function paintPdf(file: string): Picture {
  const root = file.replace(/\.pdf$/, '')
  execFileSync('pdftoppm', ['-r', '300', '-gray', '-singlefile', file, root])
  const bytes = readFileSync(`${root}.pgm`)
  const [, width = 0, height = 0] =
    /^P5\s(\d+)\s(\d+)\s255\s/.exec(bytes.subarray(0, 40).toString('latin1'))?.map(Number) ?? []
  const pixels = bytes.subarray(bytes.length - width * height)
  return { width, height, shade: (x, y) => pixels[y * width + x] ?? 255 }
}

function paintSvg(svg: string, width: number): Picture {
  const image = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { fontFiles: [...badgeFonts.files], loadSystemFonts: false },
  }).render()
  const { pixels } = image
  return {
    width: image.width,
    height: image.height,
    shade: (x, y) => {
      const at = (y * image.width + x) * 4
      const [red = 255, green = 255, blue = 255] = pixels.subarray(at, at + 3)
      return 0.299 * red + 0.587 * green + 0.114 * blue
    },
  }
}

/** Where ink begins and ends within a band of a picture, in mm: left, top, right, bottom. */
function inkBox(picture: Picture, top: number, bottom: number): readonly number[] {
  let box = [Infinity, Infinity, -Infinity, -Infinity]
  const last = Math.min(picture.height, Math.round(bottom * dotsPerMillimetre))
  for (let y = Math.round(top * dotsPerMillimetre); y < last; y += 1) {
    for (let x = 0; x < picture.width; x += 1) {
      if (picture.shade(x, y) > 140) continue
      const [left = 0, upper = 0, right = 0, lower = 0] = box
      box = [Math.min(left, x), Math.min(upper, y), Math.max(right, x), Math.max(lower, y)]
    }
  }
  return box.map((dots) => dots / dotsPerMillimetre)
}

describe('a badge as a PDF', () => {
  test('says the guest, the organisation and the function, each in one piece', async () => {
    const text = textOf(await pdfFile(difficultGuests))

    expect(text.split('\n')).toEqual(
      expect.arrayContaining([
        'Anneke van der Heijden',
        'Súdwest-Fryslân',
        'Manager werk & inkomen',
        'Çağla Łukasik',
        'Maria Wilhelmina Geertruida van Oosterhout-Schimmelpenninck van der Oye',
        'Intergemeentelijke Sociale Dienst Bollenstreek en Omgeving',
        "Bé van 't Hof",
        'In den Bäumen',
        'Ελένη Жукова-Ньюман',
      ]),
    )
  })

  test('has pages of exactly the size of the badge, and its typeface inside', async () => {
    const file = await pdfFile([badgeContent()])
    const information = execFileSync('pdfinfo', [file], { encoding: 'utf8' })
    const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' }).split('\n').slice(2, -1)
    const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+) pts/.exec(information) ?? []

    expect([Number(width), Number(height)]).toEqual([
      expect.closeTo((86 / 25.4) * 72, 2),
      expect.closeTo((120 / 25.4) * 72, 2),
    ])
    expect(fonts.map((line) => /\+(Inter-\w+).* yes yes yes /.exec(line)?.[1]).sort()).toEqual([
      'Inter-Bold',
      'Inter-Regular',
      'Inter-SemiBold',
    ])
  })

  test.each(difficultGuests.map((content) => [content.lastName, content] as const))(
    'stands where the preview shows it: %s',
    async (_, content) => {
      const file = await pdfFile([content])
      const pdf = paintPdf(file)
      const svg = paintSvg(drawSvg(placeBadge(defaultLayout, content, badgeTools)), pdf.width)
      const bands = [24, 45, 65, 81, 91]

      bands.forEach((top, index) => {
        const bottom = bands[index + 1] ?? 120
        const [onPaper, onScreen] = [inkBox(pdf, top, bottom), inkBox(svg, top, bottom)]
        onPaper.forEach((edge, side) => {
          if (Number.isFinite(edge))
            expect(Math.abs(edge - (onScreen[side] ?? 0))).toBeLessThan(0.2)
        })
        expect(onPaper.map(Number.isFinite)).toEqual(onScreen.map(Number.isFinite))
      })
    },
  )

  test.each([
    ['86x120', 86, 120],
    ['62x100', 62, 100],
    ['86x54', 86, 54],
  ])('of %s has a QR code that a scanner reads', async (_, width, height) => {
    const guests = difficultGuests.slice(0, 4)
    const file = await pdfFile(guests, scaleLayout(defaultLayout, { width, height }))
    const root = file.replace(/\.pdf$/, '')
    execFileSync('pdftoppm', ['-r', '300', '-gray', '-png', file, root])
    const pages = guests.map((_guest, index) => `${root}-${index + 1}.png`)
    const read = execFileSync('zbarimg', ['--quiet', '--nodbus', '--raw', ...pages], {
      encoding: 'utf8',
    })

    expect(read.trim().split('\n')).toEqual(guests.map(({ code }) => code))
  })
})

test('the preview has a QR code that a scanner reads', () => {
  const badge = placeBadge(defaultLayout, badgeContent(), badgeTools)
  const picture = join(temporaryFolder(), 'preview.png')
  writeFileSync(
    picture,
    new Resvg(drawSvg(badge), { fitTo: { mode: 'width', value: 400 } }).render().asPng(),
  )

  expect(
    execFileSync('zbarimg', ['--quiet', '--nodbus', '--raw', picture]).toString('utf8').trim(),
  ).toBe(badgeContent().code)
})
