import type { PowerPolicy } from '../../../shared/domain/readiness/readiness-facts.ts'
import { linuxPolicy } from './linux.ts'
import { macosPolicy } from './macos.ts'
import { runPrograms } from './run-program.ts'
import { windowsPolicy } from './windows.ts'

/** How the laptop is set to sleep and to lock itself when nobody touches it; asks the system's own programs. */
export function readPowerPolicy(
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
): Promise<PowerPolicy> {
  const run = runPrograms(environment)
  switch (platform) {
    case 'win32':
      return windowsPolicy(run)
    case 'darwin':
      return macosPolicy(run)
    default:
      return linuxPolicy(run, environment['XDG_CURRENT_DESKTOP'] ?? '')
  }
}
