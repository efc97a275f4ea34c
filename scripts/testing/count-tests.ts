import { existsSync, readFileSync } from 'node:fs'

/** How many tests of a step passed and failed. */
export type Tally = { readonly passed: number; readonly failed: number }

/** The parts of vitest's JSON report (Jest's format) that we count. */
type VitestReport = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly { status: string; assertionResults: readonly unknown[] }[]
}

/** The parts of Playwright's JSON report that we count. */
type PlaywrightReport = {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number }
  readonly errors: readonly unknown[]
}

/** Counts a step that is one check as a whole. */
export function countAsOne(succeeded: boolean): Tally {
  return succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** Counts vitest's tests; a file that could not even be loaded is one failure. */
export function countVitest(reportFile: string, succeeded: boolean): Tally {
  const report = read(reportFile) as VitestReport | undefined
  if (report === undefined) return countAsOne(false)
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  return atLeastOneFailure(
    { passed: report.numPassedTests, failed: report.numFailedTests + broken.length },
    succeeded,
  )
}

/** Counts Playwright's tests, one that passed at its second try among them; an error outside of any test is one failure. */
export function countPlaywright(reportFile: string, succeeded: boolean): Tally {
  const report = read(reportFile) as PlaywrightReport | undefined
  if (report === undefined) return countAsOne(false)
  const { expected, unexpected, flaky } = report.stats
  return atLeastOneFailure(
    { passed: expected + flaky, failed: unexpected + report.errors.length },
    succeeded,
  )
}

/** A runner that ended unhappily without naming a test still counts as a failure. */
function atLeastOneFailure(tally: Tally, succeeded: boolean): Tally {
  return succeeded || tally.failed > 0 ? tally : { ...tally, failed: 1 }
}

function read(reportFile: string): unknown {
  return existsSync(reportFile) ? JSON.parse(readFileSync(reportFile, 'utf8')) : undefined
}
