import { create } from 'zustand'
import { isPairingCode } from '../../shared/domain/pretix/pairing-code.ts'
import { pair, renewToken, useSources } from './sources.ts'

/** The longest text that main takes for a pairing code. */
export const LONGEST_CODE = 2_000

/** What stands in the field for pretix's pairing code; null while no such field is on the page. */
export const usePairingCode = create<{ readonly text: string | null }>()(() => ({ text: null }))

const { getState: get, setState: set } = usePairingCode

/** A field for the code has come on the page; the returned function takes it away. */
export function askForPairingCode(): () => void {
  set({ text: '' })
  return () => {
    set({ text: null })
  }
}

/** Puts a text into the field. */
export function writePairingCode(text: string): void {
  set({ text })
}

/** Pairs by what the field says, or goes on with it as the new token of what is connected already. */
export async function sendPairingCode(): Promise<void> {
  const { text } = get()
  const { source, busy } = useSources.getState()
  if (text === null || text.trim() === '' || busy) return
  const address = source?.address ?? null
  await (address === null ? pair(text) : renewToken(address, text))
}

/**
 * Takes what a scanner or the camera read: into the field, and when it is pretix's code it pairs at once. What is no
 * such code stays out of the field unless it is `meant` for it. Whether it was taken.
 */
export function takePairingCode(text: string, meant: boolean): boolean {
  const isCode = isPairingCode(text)
  if (get().text === null || !(isCode || meant)) return false
  writePairingCode(text.slice(0, LONGEST_CODE))
  if (isCode) void sendPairingCode()
  return true
}
