import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { ShellProgram } from '../../../electron/printing/windows/lasting-shell.ts'
import {
  windowsSpooler,
  type WindowsSpooler,
} from '../../../electron/printing/windows/windows-spooler.ts'
import { temporaryFolder } from '../event-file.ts'

/** How a printer of the stand-in takes what is sent to it. */
export type SpoolerTurn =
  'takes' | 'unknown' | 'refuses' | 'breaks' | 'dies-before' | 'dies-within' | 'hangs' | 'fails'

/** A printer behind the stand-in; `state` in the words of Windows. */
export type StandInPrinter = {
  name: string
  driver: string
  port: string
  place: string
  state: string
  turn: SpoolerTurn
}

/** Something that happened in a stand-in, in the order in which it did. */
type SpoolerNote =
  | { readonly what: 'started' | 'ended'; readonly pid: number }
  | { readonly what: 'sent'; readonly name: string; readonly title: string; readonly bytes: string }

/** A program of Node in the place of PowerShell that speaks the lines of `spoolerScript`. */
const program = `
const { appendFileSync, readFileSync } = require('node:fs')
const [file, notes] = process.argv.slice(1)
const note = (what) => appendFileSync(notes, JSON.stringify(what) + '\\n')
const text = (word) => word === '-' ? '' : Buffer.from(word, 'base64').toString('utf8')
const word = (said) => Buffer.from(said).toString('base64') || '-'
const say = (line) => process.stdout.write(line + '\\n')
let jobs = 0
note({ what: 'started', pid: process.pid })
const answer = (line) => {
  const [id, verb, ...words] = line.split(' ')
  const printers = JSON.parse(readFileSync(file, 'utf8'))
  const one = printers.find(({ name }) => name === text(words[0] ?? '-'))
  const turn = one?.turn ?? 'unknown'
  if (turn === 'hangs') return
  if (turn === 'fails' || (verb === 'LIST' && printers.some((each) => each.turn === 'fails'))) {
    say(id + ' FAILED ' + word('De spooler staat uit: é'))
  } else if (verb === 'LIST') {
    for (const { name, driver, port, place } of printers)
      say([id, 'PRINTER', ...[name, driver, port, place].map(word)].join(' '))
  } else if (verb === 'STATUS') {
    say(one === undefined ? id + ' UNKNOWN' : id + ' STATE ' + one.state)
  } else if (turn === 'unknown' || turn === 'refuses') {
    say(id + ' ERROR ' + (turn === 'unknown' ? 1801 : 1722))
  } else if (turn === 'dies-before') {
    process.exit(3)
  } else {
    say(id + ' BEGUN')
    if (turn === 'dies-within') { process.stdout.write('', () => process.exit(1)); return }
    if (turn === 'breaks') say(id + ' ERROR 5')
    else {
      note({ what: 'sent', name: text(words[0]), title: text(words[1]), bytes: words[2] })
      say(id + ' JOB ' + (jobs += 1))
    }
  }
  say(id + ' END')
}
require('node:readline').createInterface(process.stdin).on('line', answer).on('close', () => {
  note({ what: 'ended', pid: process.pid })
})`

/** A spooler with those printers; change one and the next answer is so. It is ended with the test. */
export function openSpooler(printers: readonly Partial<StandInPrinter>[], printMs = 5_000) {
  const folder = temporaryFolder()
  const [file, notes] = [join(folder, 'printers.json'), join(folder, 'notes')]
  const all = printers.map((one): StandInPrinter => ({ ...usual, ...one }))
  const keep = () => {
    writeFileSync(file, JSON.stringify(all))
  }
  keep()
  writeFileSync(notes, '')
  const shell: ShellProgram = { file: process.execPath, args: ['-e', program, file, notes] }
  const limits = { printMs, askMs: 5_000, listMs: 5_000, statusAgeMs: 0 }
  const spooler: WindowsSpooler = windowsSpooler(shell, limits)
  onTestFinished(() => {
    spooler.stop()
  })
  const happened = (): readonly SpoolerNote[] =>
    readFileSync(notes, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as SpoolerNote)
  return {
    spooler,
    change: (index: number, change: Partial<StandInPrinter>) => {
      Object.assign(all[index] ?? {}, change)
      keep()
    },
    started: () => happened().filter(({ what }) => what === 'started').length,
    ended: () => happened().filter(({ what }) => what === 'ended').length,
    sent: () => happened().flatMap((one) => (one.what === 'sent' ? [one] : [])),
    /** Ends the programs as a person would who ends a task. */
    kill: () => {
      for (const one of happened()) if (one.what === 'started') process.kill(one.pid, 'SIGKILL')
    },
  }
}

const usual: StandInPrinter = {
  name: 'Zebra ZD421',
  driver: 'ZDesigner ZD421-203dpi ZPL',
  port: 'USB001',
  place: '',
  state: 'Normal',
  turn: 'takes',
}
