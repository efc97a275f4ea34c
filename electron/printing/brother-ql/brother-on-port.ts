import type { Printer } from '../../../shared/model/settings.ts'
import type { PrinterStatus } from '../driver.ts'
import type { Heard, TcpLine } from '../raw/tcp-line.ts'
import {
  readBrotherMedium,
  readBrotherStatus,
  statusRequest,
  type BrotherMedium,
} from './brother-status.ts'

/** What Brother printers tell of themselves on the port on which they take badges. */
export type BrotherOnPort = {
  /** Asks one how it is, on a connection that is open. */
  readonly ask: (printer: Printer, line: TcpLine) => Promise<PrinterStatus>
  /** Whether it answered when it was asked last. */
  readonly isTalkative: (printer: Printer) => boolean
  /** What lay in it when it answered last, null for nothing; undefined for one that never did. */
  readonly medium: (printer: Printer) => BrotherMedium | null | undefined
}

/** Most say nothing on this port, ever: one that did not is not asked again for so many ms, and no badge waits for it. */
const LEFT_ALONE = 60_000

/** Waits so many ms for an answer; keeps who answered, by that clock. */
export function brotherOnPort(answerMs: number, now: () => number): BrotherOnPort {
  const talkative = new Set<string>()
  const media = new Map<string, BrotherMedium | null>()
  /** When a printer was connected and said nothing. */
  const muteSince = new Map<string, number>()
  const addressOf = ({ address }: Printer) => address ?? ''
  return {
    async ask(printer, line) {
      const address = addressOf(printer)
      if (now() - (muteSince.get(address) ?? -Infinity) < LEFT_ALONE) return unasked
      const heard = await askOn(line, answerMs)
      muteSince.delete(address)
      if (heard.outcome === 'heard') {
        talkative.add(address)
        media.set(address, heard.value.medium)
      }
      if (heard.outcome === 'silent') {
        talkative.delete(address)
        muteSince.set(address, now())
      }
      return statusOf(heard)
    },
    isTalkative: (printer) => talkative.has(addressOf(printer)),
    medium: (printer) => media.get(addressOf(printer)),
  }
}

/** How a printer is that tells nothing of itself. */
export const unasked: PrinterStatus = {
  state: 'idle',
  problem: null,
  detail: 'connected; this printer tells no more',
}

type Told = { readonly status: PrinterStatus; readonly medium: BrotherMedium | null }

async function askOn(line: TcpLine, answerMs: number): Promise<Heard<Told>> {
  const read = (answer: Buffer): Told | null => {
    const status = readBrotherStatus(answer)
    return status && { status, medium: readBrotherMedium(answer) }
  }
  const sent = await line.send(statusRequest, answerMs)
  return sent.outcome === 'heard' ? line.listen(read, answerMs) : sent
}

function statusOf(heard: Heard<Told>): PrinterStatus {
  if (heard.outcome === 'heard') return heard.value.status
  if (heard.outcome === 'silent') return unasked
  return { state: 'not-answering', problem: 'not-answering', detail: heard.detail }
}
