import type { Outcome } from './outcome.ts'
import { runCommand, type CommandOptions } from './run-command.ts'

/** Runs the npm that started us, or else the one on the search path. */
export function runNpm(
  npmArguments: readonly string[],
  options: CommandOptions,
): Promise<Outcome<string>> {
  const script = process.env['npm_execpath']
  return script?.endsWith('npm-cli.js') === true
    ? runCommand(process.execPath, [script, ...npmArguments], options)
    : runCommand('npm', npmArguments, options)
}
