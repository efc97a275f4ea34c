import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'

/** So much of a failure's message stands in the closing report. */
const REASON_LINES = 12

/** How many tests of a step passed and failed. */
export type Tally = {
  readonly passed: number
  readonly failed: number
  /** What failed by name, where the step has names. */
  readonly failures?: readonly string[]
}

/** The parts of vitest's JSON report (Jest's format) that we count. */
type VitestReport = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly VitestTest[]
  }[]
}

type VitestTest = {
  readonly fullName: string
  readonly status: string
  readonly failureMessages?: readonly string[]
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
  const failures = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map((test) => `${basename(name)} > ${test.fullName}\n${reasonOf(test)}`),
  )
  return atLeastOneFailure(
    {
      passed: report.numPassedTests,
      failed: report.numFailedTests + broken.length,
      failures: [...failures, ...broken.map(({ name }) => `${basename(name)} could not be loaded`)],
    },
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

/** The beginning of the first message of a failed test, indented. */
function reasonOf({ failureMessages }: VitestTest): string {
  const lines = (failureMessages?.[0] ?? '').split('\n').slice(0, REASON_LINES)
  return lines.map((line) => `    ${line}`).join('\n')
}

/** A runner that ended unhappily without naming a test still counts as a failure. */
function atLeastOneFailure(tally: Tally, succeeded: boolean): Tally {
  return succeeded || tally.failed > 0 ? tally : { ...tally, failed: 1 }
}

function read(reportFile: string): unknown {
  return existsSync(reportFile) ? JSON.parse(readFileSync(reportFile, 'utf8')) : undefined
}
