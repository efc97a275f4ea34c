import type { JobReport } from '../../../shared/domain/printing/print-reports.ts'
import type { PrintProblem } from '../../../shared/model/print-job.ts'
import type { PrinterStatus } from '../driver.ts'
import { groupOf, groupTags, textsOf, type IppAnswer, type IppGroup } from './ipp-answer.ts'
import { problemOfMessage, problemOfReasons } from './ipp-problems.ts'

/** Reads how a printer is out of its answer to Get-Printer-Attributes. */
export function printerStatus(answer: IppAnswer): PrinterStatus {
  const attributes = groupOf(answer, groupTags.printer)
  const reasons = textsOf(attributes, 'printer-state-reasons')
  const detail = saidBy(attributes, ['printer-state-reasons', 'printer-state-message'])
  const state = printerStates.get(Number(textsOf(attributes, 'printer-state')[0]))
  if (state === undefined) return { state: 'not-answering', problem: 'not-answering', detail }
  const isRejecting = textsOf(attributes, 'printer-is-accepting-jobs')[0] === 'false'
  return { state, problem: printerProblem(state, reasons, isRejecting), detail }
}

/** Reads how a job is getting on out of the answer to Get-Job-Attributes. */
export function jobReport(answer: IppAnswer, jobId: string): JobReport {
  const attributes = groupOf(answer, groupTags.job)
  const detail = saidBy(attributes, [
    'job-state-reasons',
    'job-state-message',
    'job-printer-state-message',
  ])
  const [name] = textsOf(attributes, 'job-name')
  // A spooler that lost its state begins to number again: then this is someone else's job.
  if (name !== undefined && !name.includes(jobId)) {
    return { state: 'gone', problem: 'interrupted', detail: 'the number is another job now' }
  }
  const reasons = textsOf(attributes, 'job-state-reasons')
  switch (Number(textsOf(attributes, 'job-state')[0])) {
    case 3:
      return { state: 'waiting', problem: problemOfReasons(reasons), detail }
    case 4:
      return { state: 'waiting', problem: 'attention', detail }
    case 5:
      return {
        state: 'printing',
        problem: problemOfReasons(reasons) ?? problemOfMessage(detail),
        detail,
      }
    case 6:
      // CUPS leaves a job that its filters could not read as stopped, and never takes it up by itself.
      if (/job-completed-with-errors|filter (?:errors|failed)/i.test(detail)) {
        return { state: 'aborted', problem: 'job-aborted', detail }
      }
      return { state: 'printing', problem: problemOfReasons(reasons) ?? 'printer-stopped', detail }
    case 7:
      return { state: 'canceled', problem: 'job-canceled', detail }
    case 8:
      return { state: 'aborted', problem: 'job-aborted', detail }
    case 9:
      return { state: 'printed', problem: null, detail }
    default:
      return { state: 'not-answering', problem: 'not-answering', detail }
  }
}

/** Whether the printer keeps a job that it stopped, to go on with it one day (`processing-stopped`). */
export function isHeld(answer: IppAnswer): boolean {
  return textsOf(groupOf(answer, groupTags.job), 'job-state')[0] === '6'
}

/** The enum `printer-state` of RFC 8011, section 5.4.11. */
const printerStates: ReadonlyMap<number, 'idle' | 'printing' | 'stopped'> = new Map([
  [3, 'idle'],
  [4, 'printing'],
  [5, 'stopped'],
])

function printerProblem(
  state: PrinterStatus['state'],
  reasons: readonly string[],
  isRejecting: boolean,
): PrintProblem | null {
  const problem = problemOfReasons(reasons)
  if (problem !== null && problem !== 'printer-stopped') return problem
  if (problem !== null || state === 'stopped') return 'printer-stopped'
  return isRejecting ? 'printer-rejecting' : null
}

function saidBy(attributes: IppGroup['attributes'], names: readonly string[]): string {
  const said = names.flatMap((name) => textsOf(attributes, name))
  return said.filter((text) => text !== '' && text !== 'none').join(', ')
}
