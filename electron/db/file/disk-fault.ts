import { startFailureOf } from '../../../shared/domain/readiness/start-failure.ts'

/** What a firewall bars with the codes of a disk. */
const onTheNetwork: ReadonlySet<unknown> = new Set(['connect', 'listen', 'bind'])

/** What an error says of the disk: it is full, may not be written to, or nothing. */
export function diskFaultOf(error: unknown): 'disk-full' | 'not-writable' | null {
  if (!(error instanceof Error && 'code' in error)) return null
  if ('syscall' in error && onTheNetwork.has(error.syscall)) return null
  const fault = startFailureOf(String(error.code))
  return fault === 'other' ? null : fault
}

/** Whether something could not be written because the disk is full. */
export function isDiskFull(error: unknown): boolean {
  return diskFaultOf(error) === 'disk-full'
}
