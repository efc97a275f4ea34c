import { setImmediate } from 'node:timers/promises'

/** Lets waiting scans and messages through before long work goes on. */
export async function letOthersGoFirst(): Promise<void> {
  await setImmediate()
}
