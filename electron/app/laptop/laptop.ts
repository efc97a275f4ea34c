import { statfs } from 'node:fs/promises'
import os from 'node:os'
import { powerMonitor, powerSaveBlocker } from 'electron'
import { dayIsOn } from '../../../shared/domain/event/day-is-on.ts'
import type { LaptopFacts } from '../../../shared/domain/readiness/readiness-facts.ts'
import { findEvent } from '../../db/event/definitions.ts'
import type { Desk } from '../../events/desk.ts'
import type { Push } from '../../ipc/push.ts'
import type { Clock } from './clock.ts'

/** The machine on which Balie runs. */
export type Laptop = {
  readonly facts: () => Promise<LaptopFacts>
  readonly stop: () => void
}

type Surroundings = {
  readonly desk: Pick<Desk, 'current'>
  readonly clock: Clock
  /** The folder whose disk fills up. */
  readonly folder: string
  readonly push: Push
  /** What is told when the laptop woke. */
  readonly onWake: readonly (() => void)[]
}

/** A day begins at midnight, and an event may be opened at any time: so often it is looked at, in ms. */
const LOOK_EVERY = 30_000

/** Keeps the screen on while a day of the open event is on, and tells how power, disk and sleep are; the page hears when it woke. */
export function openLaptop({ desk, clock, folder, push, onWake }: Surroundings): Laptop {
  let blocker: number | null = null
  let lastAway: number | null = null
  const keepAwake = (): void => {
    const isOn = isDayOn(desk, clock.now())
    if (isOn === (blocker !== null)) return
    if (blocker !== null) powerSaveBlocker.stop(blocker)
    blocker = isOn ? powerSaveBlocker.start('prevent-display-sleep') : null
  }
  const wentAway = (): void => {
    lastAway = clock.now()
  }
  let asleepSince: number | null = null
  powerMonitor.on('suspend', () => {
    // Runs on while the laptop sleeps, and is not set back with its clock.
    asleepSince = os.uptime()
    wentAway()
  })
  powerMonitor.on('resume', () => {
    // Not all systems tell of both.
    const sleptMs = asleepSince === null ? 0 : Math.round((os.uptime() - asleepSince) * 1_000)
    push('laptop.woke', { sleptMs })
    asleepSince = null
    for (const tell of onWake) tell()
  })
  powerMonitor.on('lock-screen', wentAway)
  const timer = setInterval(keepAwake, LOOK_EVERY)
  return {
    facts: async () => {
      keepAwake()
      return {
        onBattery: powerMonitor.isOnBatteryPower(),
        diskFree: await freeBytes(folder),
        keptAwake: blocker !== null && powerSaveBlocker.isStarted(blocker),
        lastAway,
        zoneOffset: -new Date(clock.now()).getTimezoneOffset(),
      }
    },
    stop: () => {
      clearInterval(timer)
      if (blocker !== null) powerSaveBlocker.stop(blocker)
      blocker = null
    },
  }
}

function isDayOn({ current }: Pick<Desk, 'current'>, now: number): boolean {
  const event = current === null ? null : findEvent(current.deps.db)
  return event !== null && dayIsOn(event.description, now)
}

async function freeBytes(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  } catch {
    return null
  }
}
