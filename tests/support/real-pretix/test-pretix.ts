import { join } from 'node:path'
import { note } from '../../../scripts/note.ts'
import type { Outcome } from '../../../scripts/outcome.ts'
import { packageFolder } from '../../../scripts/project-folder.ts'
import { runAttached } from '../../../scripts/run-attached.ts'
import { installPretix, PRETIX_VERSION } from './install-pretix.ts'
import { startRealPretix } from './start-pretix.ts'

const code = await testPretix(process.argv.slice(2))
if (!code.ok) note(code.message)
process.exitCode = code.ok ? code.value : 1

/** Runs the connector's tests against a real pretix on this machine; its packages come by pip, once. */
async function testPretix(words: readonly string[]): Promise<Outcome<number>> {
  const installed = await installPretix()
  if (!installed.ok) return installed
  const started = await startRealPretix(installed.value)
  if (!started.ok) return started
  note(`Pretix ${PRETIX_VERSION} is up.`)
  try {
    const vitest = [join(packageFolder('vitest'), 'vitest.mjs'), 'run']
    const configuration = ['--config', join('tests', 'pretix', 'vitest.config.ts')]
    const environment = { ...process.env, BALIE_PRETIX: started.value.place }
    const all = [...vitest, ...configuration, ...words]
    return await runAttached(process.execPath, all, environment)
  } finally {
    await started.value.stop()
  }
}
