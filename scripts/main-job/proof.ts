import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Page } from '@playwright/test'
import { projectFolder } from '../project-folder.ts'
import { badgeFiles } from './badge-files.ts'
import type { PlayedScan } from './play-scan.ts'

/** The folder in which the main job leaves what it saw. */
export type Proof = {
  readonly folder: string
  /** Takes the next picture of the window and names it. */
  readonly picture: (page: Page, name: string) => Promise<void>
}

/** Makes `proof/<moment>/` for one run. */
export async function openProof(): Promise<Proof> {
  const moment = new Date().toISOString().slice(0, 19).replace('T', '-').replaceAll(':', '')
  const folder = join(projectFolder, 'proof', moment)
  await mkdir(folder, { recursive: true })
  let count = 0
  return {
    folder,
    picture: async (page, name) => {
      count += 1
      await page.screenshot({ path: join(folder, `${pad(count)}-${name}.png`) })
    },
  }
}

/** Copies the badges that the app printed into the proof. */
export async function keepBadges(proof: Proof, badgeFolder: string): Promise<void> {
  const target = join(proof.folder, 'badges')
  await mkdir(target, { recursive: true })
  for (const name of await badgeFiles(badgeFolder)) {
    await copyFile(join(badgeFolder, name), join(target, name))
  }
}

/** Writes the table of scans to the proof and gives it for the terminal. */
export async function writeTable(proof: Proof, scans: readonly PlayedScan[]): Promise<string> {
  const rows = [
    ['what', 'guest', 'code', 'verdict', 'ms', 'badge'],
    ...scans.map((scan) => [
      scan.what,
      scan.guestName,
      scan.raw,
      scan.verdict === scan.expected ? scan.verdict : `${scan.verdict}, not ${scan.expected}!`,
      scan.milliseconds?.toFixed(0) ?? '-',
      scan.badge ?? '-',
    ]),
  ]
  const widths = rows[0]?.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  const table = rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths?.[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
  await writeFile(join(proof.folder, 'scans.txt'), `${table}\n`)
  return table
}

/** A path as a person at the repository's root would type it. */
export function shownPath(path: string): string {
  return relative(projectFolder, path)
}

function pad(count: number): string {
  return String(count).padStart(2, '0')
}
