import { join } from 'node:path'
import { ensureElectron } from '../runtime/electron-runtime.ts'
import type { Outcome } from '../outcome.ts'
import { ensureSystemPackages } from '../system-packages.ts'
import { countAsOne, countPlaywright, countVitest, type Tally } from './count-tests.ts'

/** One part of `npm test`. */
export type Step = {
  readonly name: string
  /** A name of package.json's "scripts", or what to do here. */
  readonly run: NpmScript | (() => Promise<Outcome<unknown>>)
  readonly count: (succeeded: boolean) => Tally
  /** Steps without whose success this one makes no sense. */
  readonly needs: readonly string[]
}

/** A script of package.json with further words on its command line. */
export type NpmScript = {
  readonly script: string
  readonly words?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
}

/** The parts of `npm test` in their order; reports are written into `reportFolder`. */
export function testSteps(reportFolder: string): readonly Step[] {
  const vitestReport = join(reportFolder, 'vitest.json')
  const playwrightReport = join(reportFolder, 'playwright.json')
  return [
    { name: 'set-up', run: setUp, count: countAsOne, needs: [] },
    { name: 'format', run: { script: 'format:check' }, count: countAsOne, needs: [] },
    { name: 'lint', run: { script: 'lint' }, count: countAsOne, needs: [] },
    { name: 'types', run: { script: 'typecheck' }, count: countAsOne, needs: [] },
    {
      name: 'unit and integration',
      run: {
        script: 'test:vitest',
        words: ['--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`],
      },
      count: (succeeded) => countVitest(vitestReport, succeeded),
      needs: [],
    },
    { name: 'build', run: { script: 'build' }, count: countAsOne, needs: [] },
    {
      name: 'end-to-end',
      run: {
        script: 'test:e2e',
        words: ['--reporter=list,json'],
        environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport },
      },
      count: (succeeded) => countPlaywright(playwrightReport, succeeded),
      needs: ['set-up', 'build'],
    },
  ]
}

async function setUp(): Promise<Outcome<unknown>> {
  const system = await ensureSystemPackages(['electron', 'display', 'testing'])
  return system.ok ? ensureElectron() : system
}
