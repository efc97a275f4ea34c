import type {
  Cancellation,
  JobReport,
  Search,
} from '../../../shared/domain/printing/print-reports.ts'
import type { PrintProblem } from '../../../shared/model/print-job.ts'
import type { Printer } from '../../../shared/model/settings.ts'
import { success } from '../../../shared/result.ts'
import type { DriverDescriptor, JobKey, PrinterDriver } from '../driver.ts'
import { fitOf } from '../drawing/media-fit.ts'
import { usualKind } from '../usual-kind.ts'
import { readIppAddress } from './ipp-address.ts'
import { groupOf, groupTags, textsOf, type IppAnswer } from './ipp-answer.ts'
import { exchangeIpp, type ExchangeLimits } from './ipp-exchange.ts'
import {
  cancelJob,
  getJob,
  getJobs,
  getMedia,
  getPrinter,
  jobNameStart,
  printJob,
  type DocumentFormat,
} from './ipp-messages.ts'
import { readIppMedia } from './ipp-media.ts'
import { problemOfHttp, problemOfStatus } from './ipp-problems.ts'
import { isHeld, jobReport, printerStatus } from './ipp-states.ts'

/** How long to wait for the whole answer to a question and to a print job, and for a connection, in milliseconds. */
export type IppLimits = {
  readonly askMs: number
  readonly printMs: number
  readonly connectMs?: number
}

/** A printer on the same network is there at once, or not at all. */
const usualConnectMs = 3_000

type Reply =
  | { readonly outcome: 'answered'; readonly answer: IppAnswer }
  | {
      readonly outcome: 'failed'
      readonly problem: PrintProblem
      readonly detail: string
      /** The printer may have received and done it all the same. */
      readonly uncertain: boolean
      readonly status: number | null
    }

const notFound = 0x0406
const notPossible = 0x0404
const operationNotSupported = 0x0501

const descriptor: DriverDescriptor = {
  kind: {
    ...usualKind,
    driver: 'ipp',
    name: 'printers.driver.ipp',
    addressHelp: 'printers.addressHelp',
  },
  takesAddress: (address) => readIppAddress(address) !== null,
  tellsTheEnd: () => true,
  misfits: (_printer, told) => (told?.takesPdf === false ? [{ kind: 'no-pdf' }] : []),
}

/** Printers that speak IPP: queues of CUPS, and network printers themselves. */
export function ippDriver(
  limits: IppLimits = { askMs: 4_000, printMs: 15_000 },
  format: DocumentFormat = 'application/pdf',
): PrinterDriver {
  const { connectMs = usualConnectMs } = limits
  const ask = (printer: Printer, make: (printerUri: string) => Buffer) =>
    send(printer, make, { connectMs, answerMs: limits.askMs })

  const driver: PrinterDriver = {
    ...descriptor,

    draw: async (printer, badge, drawing) => success(await drawing.pdf(badge, fitOf(printer))),

    async status(printer) {
      const reply = await ask(printer, getPrinter)
      if (reply.outcome === 'answered') return printerStatus(reply.answer)
      return { state: 'not-answering', problem: reply.problem, detail: reply.detail }
    },

    async media(printer) {
      const reply = await ask(printer, getMedia)
      return reply.outcome === 'answered' ? readIppMedia(reply.answer) : null
    },

    async print(printer, page) {
      const make = (printerUri: string) => printJob(printerUri, printer, page, format)
      const reply = await send(printer, make, { connectMs, answerMs: limits.printMs })
      if (reply.outcome === 'failed') {
        const { problem, detail, uncertain } = reply
        return { outcome: uncertain ? 'uncertain' : 'refused', problem, detail }
      }
      const [reference] = textsOf(groupOf(reply.answer, groupTags.job), 'job-id')
      if (reference !== undefined) return { outcome: 'accepted', reference }
      return { outcome: 'uncertain', problem: 'interrupted', detail: 'no job-id in the answer' }
    },

    async jobState(printer, job) {
      const reply = await ask(printer, (printerUri) => getJob(printerUri, job.reference))
      if (reply.outcome === 'answered') {
        const report = jobReport(reply.answer, job.jobId)
        if (report.state === 'aborted' && isHeld(reply.answer))
          return takenAway(report, await driver.cancel(printer, job))
        if (report.state !== 'waiting' && report.state !== 'printing') return report
        const { problem, detail } = await driver.status(printer)
        const concernsTheJob = problem !== null && problem !== 'printer-rejecting'
        return concernsTheJob ? { ...report, problem, detail } : report
      }
      if (reply.status !== notFound) {
        return { state: 'not-answering', problem: reply.problem, detail: reply.detail }
      }
      const { problem } = await driver.status(printer)
      const isAway = problem === 'printer-unknown'
      return { state: 'gone', problem: isAway ? problem : 'interrupted', detail: reply.detail }
    },

    find: (printer, job) => findJob((make) => ask(printer, make), job),

    async cancel(printer, job) {
      const reply = await ask(printer, (printerUri) => cancelJob(printerUri, job.reference))
      if (reply.outcome === 'answered') return { outcome: 'canceled' }
      const { problem, detail, status } = reply
      if (status === notPossible || status === notFound) return { outcome: 'too-late' }
      return { outcome: 'refused', problem, detail }
    },
  }
  return driver
}

/** What failed and stays with the printer would come out later, after the badge that replaces it. */
function takenAway(report: JobReport, taken: Cancellation): JobReport {
  if (taken.outcome !== 'refused') return report
  const { problem, detail } = taken
  if (problem === 'not-answering') return { state: problem, problem, detail }
  return { ...report, state: 'gone' }
}

async function findJob(
  ask: (make: (printerUri: string) => Buffer) => Promise<Reply>,
  job: JobKey,
): Promise<Search> {
  for (const which of ['not-completed', 'completed'] as const) {
    const reply = await ask((printerUri) => getJobs(printerUri, which))
    if (reply.outcome === 'failed') {
      const { problem, detail, status } = reply
      if (status === operationNotSupported) return { outcome: 'untold' }
      return { outcome: 'not-answering', problem, detail }
    }
    const reference = referenceIn(reply.answer, job)
    if (reference !== undefined) return { outcome: 'found', reference }
  }
  return { outcome: 'absent' }
}

async function send(
  printer: Printer,
  make: (printerUri: string) => Buffer,
  limits: ExchangeLimits,
): Promise<Reply> {
  const address = readIppAddress(printer.address ?? '')
  if (address === null) {
    return failed('printer-unknown', `not an IPP address: ${printer.address ?? ''}`)
  }
  const { certificate } = printer
  const exchange = await exchangeIpp(address, make(address.printerUri), { ...limits, certificate })
  if (exchange.outcome === 'strange-certificate') {
    return failed('certificate-unknown', exchange.detail)
  }
  if (exchange.outcome === 'no-answer') {
    return { ...failed('not-answering', exchange.detail), uncertain: exchange.sent }
  }
  if (exchange.outcome === 'turned-away') {
    const { problem, detail } = problemOfHttp(exchange.httpStatus)
    return failed(problem, detail)
  }
  const { status } = exchange.answer
  if (status < 0x0100) return exchange
  const { problem, detail } = problemOfStatus(status)
  const [said] = exchange.answer.groups.flatMap(({ attributes }) =>
    textsOf(attributes, 'status-message'),
  )
  return { ...failed(problem, said === undefined ? detail : `${detail}: ${said}`), status }
}

function failed(problem: PrintProblem, detail: string) {
  return { outcome: 'failed' as const, problem, detail, uncertain: false, status: null }
}

function referenceIn(answer: IppAnswer, wanted: JobKey): string | undefined {
  const job = answer.groups.find(
    ({ tag, attributes }) =>
      tag === groupTags.job &&
      textsOf(attributes, 'job-name').some((name) => `${name} `.startsWith(jobNameStart(wanted))),
  )
  return job && textsOf(job.attributes, 'job-id')[0]
}
