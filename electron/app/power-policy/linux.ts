import type { PowerPolicy, Wait } from '../../../shared/domain/readiness/readiness-facts.ts'
import type { RunProgram } from './run-program.ts'
import { waitOf } from './soonest.ts'

const POWER = 'org.gnome.settings-daemon.plugins.power'

/**
 * The settings of GNOME, by `gsettings`; times are seconds, written `uint32 300` or `900`.
 * Another desktop may have GNOME's settings lying about without going by them, so it is not asked.
 */
export async function linuxPolicy(run: RunProgram, desktop: string): Promise<PowerPolicy> {
  const isGnome = desktop.split(':').some((name) => /^(?:gnome|unity|budgie)$/i.test(name))
  if (!isGnome) return { sleepsAfter: 'unknown', locksAfter: 'unknown' }
  const ask = async (schema: string, key: string): Promise<string | null> =>
    (await run('gsettings', ['get', schema, key]))?.trim() ?? null
  const [act, pause, idle, locks, delay] = await Promise.all([
    ask(POWER, 'sleep-inactive-ac-type'),
    ask(POWER, 'sleep-inactive-ac-timeout'),
    ask('org.gnome.desktop.session', 'idle-delay'),
    ask('org.gnome.desktop.screensaver', 'lock-enabled'),
    ask('org.gnome.desktop.screensaver', 'lock-delay'),
  ])
  return {
    sleepsAfter: act === `'nothing'` ? 'never' : waitOf(seconds(pause)),
    locksAfter: lockOf(locks, waitOf(seconds(idle)), seconds(delay)),
  }
}

/** The screen goes black first, and is locked so long after. */
function lockOf(locks: string | null, idle: Wait, delay: number | null): Wait {
  if (locks === 'false') return 'never'
  if (locks !== 'true') return 'unknown'
  return typeof idle === 'number' ? idle + (delay ?? 0) : idle
}

function seconds(said: string | null): number | null {
  const found = /^(?:uint32 )?(\d+)$/.exec(said ?? '')?.[1]
  return found === undefined ? null : Number(found)
}
