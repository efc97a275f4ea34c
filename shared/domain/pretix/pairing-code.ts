/** Tells whether a text is pretix's code for a new device, of whatever version: only where it is used is it judged. */
export function isPairingCode(text: string): boolean {
  if (!text.trimStart().startsWith('{')) return false
  try {
    const read = JSON.parse(text) as { readonly handshake_version?: unknown }
    return typeof read.handshake_version === 'number'
  } catch {
    return false
  }
}
