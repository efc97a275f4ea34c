import type { PowerPolicy, Wait } from '../../../shared/domain/readiness/readiness-facts.ts'
import type { RunProgram } from './run-program.ts'
import { soonest, waitOf } from './soonest.ts'

/** What holds on mains, by `pmset` (minutes), and the lock behind a black screen or the screen saver. */
export async function macosPolicy(run: RunProgram): Promise<PowerPolicy> {
  const [plans, lock, saver] = await Promise.all([
    run('pmset', ['-g', 'custom']),
    run('sysadminctl', ['-screenLock', 'status']),
    run('defaults', ['-currentHost', 'read', 'com.apple.screensaver', 'idleTime']),
  ])
  const mains = plans?.split(/^AC Power:$/m)[1]?.split(/^\S.*:$/m)[0] ?? ''
  const dark = [minutes(mains, 'displaysleep'), waitOf(saver === null ? null : Number(saver))]
  return {
    sleepsAfter: minutes(mains, 'sleep'),
    locksAfter: lockOf(lock, soonest(dark)),
  }
}

/** `screenLock is off`, `screenLock delay is immediate`, `screenLock delay is 300 seconds`. */
function lockOf(said: string | null, dark: Wait): Wait {
  if (!said?.includes('screenLock')) return 'unknown'
  if (/screenLock is off/i.test(said)) return 'never'
  const delay = Number(/(\d+) seconds/.exec(said)?.[1] ?? 0)
  return typeof dark === 'number' ? dark + delay : dark
}

function minutes(plan: string, setting: string): Wait {
  const found = new RegExp(`^\\s+${setting}\\s+(\\d+)`, 'm').exec(plan)?.[1]
  return waitOf(found === undefined ? null : Number(found) * 60)
}
