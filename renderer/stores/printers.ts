import { create } from 'zustand'
import type { CallInput, CallOutput } from '../../shared/contract.ts'
import { call } from '../api.ts'
import { loadPrinting } from './printing.ts'

export type OnePrinterState = CallOutput<'printing.printerStates'>['states'][number]
export type PrinterChange = CallInput<'printing.changePrinter'>['change']
export type ProofKind = CallInput<'printing.proof'>['kind']
export type ProofState = CallOutput<'printing.proof'>

/** How often all printers are asked how they are while somebody looks at them, in ms. */
const ASK_PAUSE_MS = 4_000

/** How every printer of this laptop is, by its id. */
export const usePrinters = create<{ readonly states: ReadonlyMap<string, OnePrinterState> }>()(
  () => ({ states: new Map() }),
)

/** Asks all printers how they are, again and again; the returned function ends it. */
export function followPrinters(): () => void {
  let timer: number | undefined
  let ended = false
  const ask = async (): Promise<void> => {
    await askPrinters()
    if (!ended) timer = window.setTimeout(() => void ask(), ASK_PAUSE_MS)
  }
  void ask()
  return () => {
    ended = true
    window.clearTimeout(timer)
  }
}

/** Asks all printers how they are. */
async function askPrinters(): Promise<void> {
  const answer = await call('printing.printerStates', {})
  if (!answer.ok) return
  usePrinters.setState({
    states: new Map(answer.value.states.map((state) => [state.printerId, state])),
  })
}

/** Changes how a printer is set; the code of what went wrong, or null. */
export async function changePrinter(id: string, change: PrinterChange): Promise<string | null> {
  const answer = await call('printing.changePrinter', { id, change })
  await loadPrinting()
  void askPrinters()
  return answer.ok ? null : answer.code
}

/** Takes a printer off this laptop; the code of what went wrong, or null. */
export async function removePrinter(id: string): Promise<string | null> {
  const answer = await call('printing.removePrinter', { id })
  await loadPrinting()
  return answer.ok ? null : answer.code
}

/** Chooses which printer takes over while the chosen one cannot print, or none. */
export async function chooseStandby(id: string | null): Promise<void> {
  await call('printing.chooseStandby', { id })
  await loadPrinting()
}

export type SightedPrinter = CallOutput<'printing.findPrinters'>['found'][number]
export type SearchOutcome = CallOutput<'printing.findPrinters'>

/** Looks for printers everywhere, and at a print server where one is named; null where the call itself failed. */
export async function findPrinters(server: string): Promise<SearchOutcome | null> {
  const given = server.trim()
  const answer = await call('printing.findPrinters', given === '' ? {} : { server: given })
  return answer.ok ? answer.value : null
}

/** Prints a page by which one sees how a printer prints; null where the call itself failed. */
export async function printProof(printerId: string, kind: ProofKind): Promise<ProofState | null> {
  const answer = await call('printing.proof', { printerId, kind })
  await loadPrinting()
  return answer.ok ? answer.value : null
}
