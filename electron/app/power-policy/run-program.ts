import { execFile } from 'node:child_process'

/** A system that does not tell its settings within this time does not tell them, in ms. */
const LIMIT_MS = 5_000

/** Runs a program of the system and answers all that it said; null where it is missing, failed or hung. */
export type RunProgram = (program: string, args: readonly string[]) => Promise<string | null>

/** Programs are found on the PATH of `environment`, and speak its language. */
export function runPrograms(environment: NodeJS.ProcessEnv): RunProgram {
  return (program, args) =>
    new Promise((resolve) => {
      execFile(
        program,
        [...args],
        { env: environment, timeout: LIMIT_MS, windowsHide: true },
        (error, stdout, stderr) => {
          resolve(error === null ? `${stdout}\n${stderr}` : null)
        },
      )
    })
}
