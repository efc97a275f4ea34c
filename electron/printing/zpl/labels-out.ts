import type { Heard, TcpLine } from '../raw/tcp-line.ts'

/** What is known of labels that printers have and that are not out yet. */
export type LabelsOut = {
  /** The connection at an address on which the printer fell silent after a label: an answer there proves that it has it. */
  readonly heldAt: (address: string) => HeldLabel | null
  readonly hold: (address: string, held: HeldLabel) => void
  /** A printer was seen to take a label. */
  readonly take: (address: string, reference: string) => void
  /** Whether a printer was seen to take a label and was never away for long since. */
  readonly isTaken: (reference: string) => boolean
  /** Nobody asks after a label any more. */
  readonly forget: (reference: string) => void
  /** Takes what an attempt to ask a printer came to: one that is away for long may forget what it had. */
  readonly heard: (address: string, outcome: Heard<unknown>['outcome']) => void
}

export type HeldLabel = { readonly reference: string; readonly line: TcpLine }

/** Keeps them; a printer is away for long when it cannot be reached for so many ms of that clock. */
export function labelsOut(awayMs: number, now: () => number): LabelsOut {
  const held = new Map<string, HeldLabel>()
  /** Addresses of printers by the labels that they took. */
  const taken = new Map<string, string>()
  const awaySince = new Map<string, number>()

  function letGo(address: string): void {
    held.get(address)?.line.close()
    held.delete(address)
  }

  return {
    heldAt: (address) => held.get(address) ?? null,
    hold: (address, label) => void held.set(address, label),
    take(address, reference) {
      if (held.get(address)?.reference === reference) letGo(address)
      taken.set(reference, address)
    },
    isTaken: (reference) => taken.has(reference),
    forget(reference) {
      taken.delete(reference)
      for (const [address, label] of held) if (label.reference === reference) letGo(address)
    },
    heard(address, outcome) {
      if (outcome === 'lost') {
        awaySince.set(address, awaySince.get(address) ?? now())
        return
      }
      const since = awaySince.get(address)
      awaySince.delete(address)
      if (since === undefined || now() - since < awayMs) return
      for (const [reference, at] of taken) if (at === address) taken.delete(reference)
    },
  }
}
