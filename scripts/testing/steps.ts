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
  /** Whether it is run once more where its runner died and no test failed. */
  readonly again?: boolean
}

/** A script of package.json with further words on its command line. */
export type NpmScript = {
  readonly script: string
  readonly words?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
}

/** Steps that run one after another. */
export type Lane = readonly Step[]

/** Lanes that run side by side. */
export type Phase = readonly Lane[]

/** The parts of `npm test` in their order; reports are written into `reportFolder`. */
export function testSteps(reportFolder: string): readonly Phase[] {
  const vitest = vitestStep(join(reportFolder, 'vitest.json'))
  const playwright = playwrightStep(join(reportFolder, 'playwright.json'))
  const checks = [
    checkStep('format', 'format:check'),
    checkStep('lint', 'lint'),
    checkStep('types', 'typecheck'),
    checkStep('build', 'build'),
  ]
  return [
    [[{ name: 'set-up', run: setUp, count: countAsOne, needs: [] }]],
    [checks, [vitest]],
    // Windows, cameras and printers want the machine for themselves.
    [[playwright]],
    [[packageStep()]],
  ]
}

function checkStep(name: string, script: string): Step {
  return { name, run: { script }, count: countAsOne, needs: [] }
}

function vitestStep(report: string): Step {
  return {
    name: 'unit and integration',
    run: {
      script: 'test:vitest',
      words: ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    },
    count: (succeeded) => countVitest(report, succeeded),
    needs: [],
    // A process of Node's own may crash once; a test that fails is not tried anew here.
    again: process.env['CI'] !== undefined,
  }
}

function playwrightStep(report: string): Step {
  return {
    name: 'end-to-end',
    run: {
      script: 'test:e2e',
      words: ['--reporter=list,json'],
      environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    },
    count: (succeeded) => countPlaywright(report, succeeded),
    needs: ['set-up', 'build'],
  }
}

function packageStep(): Step {
  return {
    name: 'package',
    run: { script: 'package' },
    count: countAsOne,
    needs: ['set-up', 'build'],
  }
}

async function setUp(): Promise<Outcome<unknown>> {
  const system = await ensureSystemPackages(['electron', 'display', 'testing'])
  return system.ok ? ensureElectron() : system
}
