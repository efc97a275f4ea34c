import { inSeconds, note } from '../note.ts'
import type { Outcome } from '../outcome.ts'
import { projectFolder } from '../project-folder.ts'
import { runNpm } from '../run-npm.ts'
import { countAsOne, type Tally } from './count-tests.ts'
import type { Lane, NpmScript, Phase, Step } from './steps.ts'

/** What became of a step. */
export type StepResult = Tally & {
  readonly name: string
  readonly milliseconds: number
  readonly skippedFor?: string
}

/** Runs the phases one after another, also after a failure, except steps that need a failed one. */
export async function runSteps(phases: readonly Phase[]): Promise<readonly StepResult[]> {
  const results: StepResult[] = []
  for (const lanes of phases) {
    const ended = await Promise.all(lanes.map((steps) => runLane(steps, results)))
    results.push(...ended.flat())
  }
  return results
}

async function runLane(steps: Lane, before: readonly StepResult[]): Promise<StepResult[]> {
  const results: StepResult[] = []
  for (const step of steps) {
    const obstacle = [...before, ...results].find(
      ({ name, failed }) => failed > 0 && step.needs.includes(name),
    )
    results.push(obstacle === undefined ? await runStep(step) : skipped(step, obstacle.name))
  }
  return results
}

async function runStep(step: Step): Promise<StepResult> {
  note(`\n=== ${step.name} ===`)
  const startedAt = performance.now()
  const first = await countOf(step)
  const hasDied = first.failed > 0 && first.failures?.length === 0
  if (hasDied && step.again === true) note(`${step.name}: the runner died; it is run once more`)
  const tally = hasDied && step.again === true ? await countOf(step) : first
  const milliseconds = performance.now() - startedAt
  note(`--- ${step.name}: ${describe(tally)} in ${inSeconds(milliseconds)}`)
  return { name: step.name, milliseconds, ...tally }
}

async function countOf(step: Step): Promise<Tally> {
  const outcome = await (typeof step.run === 'function' ? step.run() : runScript(step.run))
  if (!outcome.ok && typeof step.run === 'function') note(outcome.message)
  return step.count(outcome.ok)
}

function runScript({ script, words = [], environment }: NpmScript): Promise<Outcome<string>> {
  return runNpm(['run', '--silent', script, '--', ...words], {
    cwd: projectFolder,
    environment: { ...process.env, ...environment },
    output: 'show',
  })
}

function skipped(step: Step, obstacle: string): StepResult {
  note(`\n=== ${step.name} === not run, as "${obstacle}" failed`)
  return { name: step.name, milliseconds: 0, skippedFor: obstacle, ...countAsOne(false) }
}

function describe({ passed, failed }: Tally): string {
  return `${passed} passed, ${failed} failed`
}
