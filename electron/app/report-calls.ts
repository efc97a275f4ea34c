import type { DispatchReport } from '../ipc/dispatch.ts'
import type { Log } from './laptop/log.ts'

/** Writes calls that went wrong into the log; never what was in them. */
export function reportCalls(log: Log): DispatchReport {
  return {
    refused: (call, fields) => {
      log.warn('A call came with wrong input', { call, fields: fields.length })
    },
    crashed: (call, error) => {
      log.error('A call failed', error, { call })
    },
  }
}
