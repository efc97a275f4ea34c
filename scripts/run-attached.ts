import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { projectFolder } from './project-folder.ts'
import { done, failed, type Outcome } from './outcome.ts'

/** Runs a program on this terminal, in Balie's folder, and gives its exit code. */
export async function runAttached(
  program: string,
  programArguments: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
): Promise<Outcome<number>> {
  const child = spawn(program, programArguments, {
    cwd: projectFolder,
    env: environment,
    stdio: 'inherit',
  })
  try {
    const [code] = (await once(child, 'close')) as [number | null]
    return done(code ?? 1)
  } catch (error) {
    return failed(`${program} could not be started: ${String(error)}`)
  }
}
