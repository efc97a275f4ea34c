import { spawn } from 'node:child_process'
import { onTestFinished } from 'vitest'

/** When to kill: once the lines that were said so far are as wanted, or once something else came about. */
export type Moment = ((lines: readonly string[]) => boolean) | Promise<unknown>

/** Runs a program of the tests until it is killed by force at that moment, or when its test ends; the lines that it said. */
export async function runAndKill(
  program: string,
  args: readonly string[],
  moment: Moment,
): Promise<string[]> {
  const child = spawn(process.execPath, [`tests/support/killed/${program}`, ...args])
  const kill = () => void child.kill('SIGKILL')
  onTestFinished(kill)
  let said = ''
  const lines = () => said.split('\n').slice(0, -1)
  child.stderr.on('data', (data: Buffer) => process.stderr.write(data))
  child.stdout.on('data', (data: Buffer) => {
    said += data.toString()
    if (typeof moment === 'function' && moment(lines())) kill()
  })
  if (typeof moment !== 'function') void moment.finally(kill)
  const end = await new Promise((resolve) => {
    child.on('close', (_code, signal) => {
      resolve(signal)
    })
  })
  if (end !== 'SIGKILL') throw new Error(`${program} ended by itself, after: ${said}`)
  await (typeof moment === 'function' ? null : moment)
  return lines()
}
