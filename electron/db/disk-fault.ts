import { startFailureOf } from '../../shared/domain/start-failure.ts'

/** What an error says of the disk: it is full, may not be written to, or nothing. */
export function diskFaultOf(error: unknown): 'disk-full' | 'not-writable' | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : null
  const fault = startFailureOf(code)
  return fault === 'other' ? null : fault
}

/** Whether something could not be written because the disk is full. */
export function isDiskFull(error: unknown): boolean {
  return diskFaultOf(error) === 'disk-full'
}
