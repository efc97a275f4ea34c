import { createWriteStream, readdirSync } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import PDFDocument from 'pdfkit'
import { expect, it } from 'vitest'
import { readBadges } from '../../../scripts/main-job/read-badges.ts'
import type { PlayedScan } from '../../../scripts/main-job/play-scan.ts'
import { encodeQr } from '../../../electron/printing/drawing/encode-qr.ts'
import { temporaryFolder } from '../../support/event-file.ts'

/** A badge as a PDF: words, and a QR with that code. */
async function badge(folder: string, name: string, words: string, code: string): Promise<void> {
  const document = new PDFDocument({ size: [244, 340], margin: 20 })
  const written = document.pipe(createWriteStream(join(folder, name)))
  document.text(words, { width: 90 })
  const matrix = encodeQr(code, 'M')
  if (matrix === null) throw new Error('no QR')
  for (let row = 0; row < matrix.size; row += 1) {
    for (let column = 0; column < matrix.size; column += 1) {
      if (matrix.dark(row, column)) document.rect(60 + column * 4, 160 + row * 4, 4, 4)
    }
  }
  document.fill('#000000')
  document.end()
  await once(written, 'finish')
}

it('reads words and QR of each badge back, and names the badge on which one is wrong', async () => {
  const folder = temporaryFolder()
  await badge(folder, 'right.pdf', 'Anneke van der Heijden Gemeente Súdwest-Fryslân', 'DVS26H7K2M')
  await badge(folder, 'wrong.pdf', 'Anneke van der Heijden Gemeente Assen', 'DVS26C5T8R')
  const guest = {
    lastName: 'Heijden',
    organisation: 'Gemeente Súdwest-Fryslân',
    tickets: [{ code: 'DVS26H7K2M' }],
  }
  const scan = (file: string) => ({ badge: file, guest }) as unknown as PlayedScan
  expect(await readBadges([scan('right.pdf'), scan('wrong.pdf')], folder)).toEqual({
    problems: [
      'the badge wrong.pdf does not carry Gemeente Súdwest-Fryslân',
      'the QR of the badge wrong.pdf is none of DVS26H7K2M',
    ],
    unchecked: [],
  })
  expect(readdirSync(folder).toSorted()).toEqual(['right.pdf', 'wrong.pdf'])
})
