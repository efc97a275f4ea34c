import { rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { runCommand } from '../run-command.ts'
import { isCommand } from '../system-packages.ts'
import type { PlayedScan } from './play-scan.ts'

/** What badges hold when they are read back: what is wrong, and what nobody could look at here. */
export type BadgesRead = {
  readonly problems: readonly string[]
  readonly unchecked: readonly string[]
}

/** Reads each badge back as a person and a scanner would: last name and organisation in words, the ticket code in the QR. */
export async function readBadges(
  scans: readonly PlayedScan[],
  badgeFolder: string,
): Promise<BadgesRead> {
  const hasWords = isCommand('pdftotext')
  const hasCodes = isCommand('pdftoppm') && isCommand('zbarimg')
  const problems: string[] = []
  for (const { badge, guest } of scans) {
    if (badge === undefined || guest === null) continue
    const path = join(badgeFolder, badge)
    const codes = guest.tickets.map(({ code }) => code)
    if (hasWords)
      problems.push(...(await problemsInWords(path, [guest.lastName, guest.organisation])))
    if (hasCodes) problems.push(...(await problemsInCode(path, codes)))
  }
  return {
    problems,
    unchecked: [
      ...(hasWords ? [] : ['the words on the badges (pdftotext is not there: poppler-utils)']),
      ...(hasCodes ? [] : ['the QR on the badges (zbarimg is not there: zbar-tools)']),
    ],
  }
}

async function problemsInWords(path: string, wanted: readonly string[]): Promise<string[]> {
  const read = await runCommand('pdftotext', [path, '-'])
  if (!read.ok) return [`the badge ${basename(path)} cannot be read: ${read.message}`]
  // A long word is broken over two lines of the badge.
  const said = read.value.replaceAll(/\s+/g, '')
  return wanted
    .filter((words) => !said.includes(words.replaceAll(/\s+/g, '')))
    .map((words) => `the badge ${basename(path)} does not carry ${words}`)
}

async function problemsInCode(path: string, codes: readonly string[]): Promise<string[]> {
  const picture = path.replace(/\.pdf$/, '')
  const drawn = await runCommand('pdftoppm', ['-r', '200', '-png', '-singlefile', path, picture])
  if (!drawn.ok) return [`the badge ${basename(path)} cannot be drawn: ${drawn.message}`]
  const read = await runCommand('zbarimg', ['--quiet', '--nodbus', '--raw', `${picture}.png`])
  await rm(`${picture}.png`, { force: true })
  const found = read.ok ? read.value.split('\n').map((line) => line.trim()) : []
  return codes.some((code) => found.includes(code))
    ? []
    : [`the QR of the badge ${basename(path)} is none of ${codes.join(', ')}`]
}
