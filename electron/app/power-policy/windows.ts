import type { PowerPolicy, Wait } from '../../../shared/domain/readiness/readiness-facts.ts'
import type { RunProgram } from './run-program.ts'
import { soonest, waitOf } from './soonest.ts'

const SAVER = 'Control Panel\\Desktop'
const SAVER_BY_POLICY = 'Software\\Policies\\Microsoft\\Windows\\Control Panel\\Desktop'
const SYSTEM = 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System'

/** The plan in use, by `powercfg`; the screen saver's lock and the administrator's, by the registry. */
export async function windowsPolicy(run: RunProgram): Promise<PowerPolicy> {
  const [standby, hibernate, saver, forced] = await Promise.all([
    planned(run, 'STANDBYIDLE'),
    planned(run, 'HIBERNATEIDLE'),
    saverLock(run),
    registry(run, SYSTEM, 'InactivityTimeoutSecs'),
  ])
  const inactivity: Wait = forced === null ? 'never' : waitOf(Number(forced))
  return {
    sleepsAfter: soonest([standby, hibernate]),
    locksAfter: soonest([saver, inactivity]),
  }
}

/**
 * Seconds on mains. The words around are in the language of Windows, so the numbers are found by their place: the last
 * two of eight hexadecimal digits are those on mains and on battery.
 */
async function planned(run: RunProgram, setting: string): Promise<Wait> {
  const said = await run('powercfg', ['/query', 'SCHEME_CURRENT', 'SUB_SLEEP', setting])
  const mains = [...(said ?? '').matchAll(/0x[\da-f]{8}\b/gi)].at(-2)?.[0]
  return waitOf(mains === undefined ? null : Number(mains))
}

/** What the administrator prescribes goes before what was chosen. */
async function saverLock(run: RunProgram): Promise<Wait> {
  const ask = async (name: string): Promise<string | null> =>
    (await registry(run, `HKCU\\${SAVER_BY_POLICY}`, name)) ??
    (await registry(run, `HKCU\\${SAVER}`, name))
  const [active, secure, timeout] = await Promise.all([
    ask('ScreenSaveActive'),
    ask('ScreenSaverIsSecure'),
    ask('ScreenSaveTimeOut'),
  ])
  if (active === null) return 'unknown'
  if (active === '0' || secure !== '1') return 'never'
  return waitOf(timeout === null ? null : Number(timeout))
}

/** A value as `reg query` writes it: name, type, value; null where there is none. */
async function registry(run: RunProgram, key: string, name: string): Promise<string | null> {
  const said = await run('reg', ['query', key, '/v', name])
  const line = new RegExp(`^\\s*${name}\\s+REG_\\w+\\s+(\\S+)\\s*$`, 'im')
  return line.exec(said ?? '')?.[1] ?? null
}
