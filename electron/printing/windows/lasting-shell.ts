import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { createInterface } from 'node:readline'
import { takeTurns } from '../queue/take-turns.ts'

/** A program that answers requests by line, as `spoolerScript` tells; tests put another in its place. */
export type ShellProgram = { readonly file: string; readonly args: readonly string[] }

/** What was said to a request, without its id. */
export type Said = {
  readonly lines: readonly string[]
  /** `whole` to the end, `late` when the time was over, `gone` when the program died or could not be started. */
  readonly end: 'whole' | 'late' | 'gone'
  /** What it, or who was to start it, said beside, for support. */
  readonly detail: string
}

type Request = {
  readonly id: string
  readonly lines: string[]
  readonly end: (end: Said['end'], detail: string) => void
}

/** Of what a program says beside, the end tells most. */
const mostDetail = 500

/**
 * A program that is started once, at the first request, and asked one thing at a time. When it died it is started anew
 * at the next request; one that answers too late is ended, for nobody knows any more what it answers.
 */
export class LastingShell {
  readonly #program: ShellProgram
  readonly #turns = takeTurns()
  #child: ChildProcessWithoutNullStreams | null = null
  #asked: Request | null = null
  #count = 0

  constructor(program: ShellProgram) {
    this.#program = program
  }

  /** Starts it before it is needed: its start takes longest. */
  start(): void {
    this.#child ??= this.#spawn()
  }

  /** Asks in turn; the words go in base64. Its time, in ms, begins with its turn. */
  ask(verb: string, words: readonly (string | Uint8Array)[], limitMs: number): Promise<Said> {
    return this.#turns('', () => this.#ask(verb, words, limitMs))
  }

  /** Ends it when it has done what it was asked. */
  stop(): void {
    void this.#turns('', async () => {
      this.#child?.stdin.end()
      await Promise.resolve()
    })
  }

  #ask(verb: string, words: readonly (string | Uint8Array)[], limitMs: number): Promise<Said> {
    return new Promise((resolve) => {
      this.#count += 1
      const id = String(this.#count)
      const lines: string[] = []
      const limit = setTimeout(() => {
        this.#child?.kill('SIGKILL')
        this.#child = null
        end('late', `no answer within ${limitMs} ms`)
      }, limitMs)
      const end = (how: Said['end'], detail: string) => {
        clearTimeout(limit)
        this.#asked = null
        resolve({ lines, end: how, detail })
      }
      this.#asked = { id, lines, end }
      this.start()
      this.#child?.stdin.write(`${[id, verb, ...words.map(wordOf)].join(' ')}\n`)
    })
  }

  #spawn(): ChildProcessWithoutNullStreams {
    const { file, args } = this.#program
    const child = spawn(file, args, { windowsHide: true, stdio: 'pipe' })
    let beside = ''
    const lose = (detail: string) => {
      // Another may have taken its place.
      if (this.#child !== child) return
      this.#child = null
      this.#asked?.end('gone', detail)
    }
    createInterface(child.stdout).on('line', (line) => {
      if (this.#child === child) this.#hear(line)
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      beside = (beside + text).slice(-mostDetail)
    })
    child.stdin.on('error', () => {})
    child.on('error', (error) => {
      lose(error.message)
    })
    child.on('close', (code, signal) => {
      lose(beside.trim() === '' ? `ended with ${String(code ?? signal)}` : beside.trim())
    })
    return child
  }

  #hear(line: string): void {
    const asked = this.#asked
    if (asked === null || !line.startsWith(`${asked.id} `)) return
    const said = line.slice(asked.id.length + 1).trim()
    if (said === 'END') asked.end('whole', '')
    else asked.lines.push(said)
  }
}

/** The text of a word of an answer. */
export function textOf(word: string | undefined): string {
  return word === undefined || word === '-' ? '' : Buffer.from(word, 'base64').toString('utf8')
}

function wordOf(word: string | Uint8Array): string {
  const base64 = Buffer.from(word).toString('base64')
  return base64 === '' ? '-' : base64
}
