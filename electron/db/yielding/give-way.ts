import { constants, setPriority } from 'node:os'

/**
 * Lets a thread of its own give way to the desk where both want the processor. On Linux the priority that is set is that
 * of the calling thread alone; elsewhere it would be that of the whole app, and nothing is done.
 */
export function giveWay(): void {
  if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
}
