import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { reportSteps } from './testing/report-steps.ts'
import { runSteps } from './testing/run-steps.ts'
import { testSteps } from './testing/steps.ts'

const reportFolder = await mkdtemp(join(tmpdir(), 'balie-test-'))
try {
  const results = await runSteps(testSteps(reportFolder))
  process.stdout.write(`\n${reportSteps(results)}\n`)
  process.exitCode = results.some(({ failed }) => failed > 0) ? 1 : 0
} finally {
  await rm(reportFolder, { recursive: true, force: true })
}
