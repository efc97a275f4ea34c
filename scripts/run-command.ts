import { spawn } from 'node:child_process'
import { done, failed, type Outcome } from './outcome.ts'

/** How to run a command; `timeLimit` is in milliseconds. */
export type CommandOptions = {
  readonly cwd?: string
  readonly environment?: NodeJS.ProcessEnv
  readonly timeLimit?: number
  /** `show` passes all output on to stderr; `keep` returns stdout and names stderr when it fails. */
  readonly output?: 'show' | 'keep'
}

/** Runs a program without a shell and gives its stdout, or why it failed; it never throws. */
export function runCommand(
  program: string,
  programArguments: readonly string[],
  options: CommandOptions = {},
): Promise<Outcome<string>> {
  const shown = options.output === 'show'
  return new Promise((resolve) => {
    const child = spawn(program, programArguments, {
      cwd: options.cwd,
      env: options.environment ?? process.env,
      stdio: ['ignore', shown ? 2 : 'pipe', shown ? 2 : 'pipe'],
      timeout: options.timeLimit,
      killSignal: 'SIGKILL',
    })
    const output: string[] = []
    const complaints: string[] = []
    child.stdout?.setEncoding('utf8').on('data', (text: string) => output.push(text))
    child.stderr?.setEncoding('utf8').on('data', (text: string) => complaints.push(text))
    child.on('error', (error) =>
      resolve(failed(`${program} could not be started: ${error.message}`)),
    )
    child.on('close', (code, signal) => {
      if (code === 0) return resolve(done(output.join('')))
      const ending = signal === null ? `ended with code ${code}` : `was stopped by ${signal}`
      const reason = lastLines(complaints.join('') || output.join(''))
      resolve(failed(`${program} ${ending}${reason === '' ? '' : `: ${reason}`}`))
    })
  })
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-30).join('\n')
}
