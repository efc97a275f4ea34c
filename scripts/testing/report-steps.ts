import { inSeconds } from '../note.ts'
import type { StepResult } from './run-steps.ts'

/** Writes a table of the steps, what failed by name and, as the last line, `N passed, N failed`. */
export function reportSteps(results: readonly StepResult[]): string {
  const rows = results.map(({ name, passed, failed, milliseconds, skippedFor }) =>
    line(
      name,
      String(passed),
      String(failed),
      skippedFor === undefined ? inSeconds(milliseconds) : `not run: ${skippedFor} failed`,
    ),
  )
  const failures = results.flatMap(({ failures: names = [] }) =>
    names.map((name) => `failed: ${name}`),
  )
  return [line('step', 'passed', 'failed', 'time'), ...rows, '', ...failures, totals(results)].join(
    '\n',
  )
}

function totals(results: readonly StepResult[]): string {
  const passed = results.reduce((sum, result) => sum + result.passed, 0)
  const failed = results.reduce((sum, result) => sum + result.failed, 0)
  return `${passed} passed, ${failed} failed`
}

function line(name: string, passed: string, failed: string, time: string): string {
  return `${name.padEnd(22)}${passed.padStart(8)}${failed.padStart(8)}   ${time}`
}
