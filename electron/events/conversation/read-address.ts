/** Where a laptop listens. */
export type Address = { readonly host: string; readonly port: number }

/**
 * An address as another laptop shows it (`192.168.1.20:47417`), or as somebody types it without the port that `usual` is;
 * null where it is none.
 */
export function readAddress(text: string, usual: number | null = null): Address | null {
  const found = /^([a-z0-9.-]+|\[[0-9a-f:]+\])(?::(\d{1,5}))?$/i.exec(text.trim())
  const port = found?.[2] === undefined ? usual : Number(found[2])
  if (found?.[1] === undefined || port === null || !(port > 0 && port < 65_536)) return null
  return { host: found[1].replaceAll(/[[\]]/g, ''), port }
}

/** An address as it is shown. */
export function writeAddress({ host, port }: Address): string {
  return `${host.includes(':') ? `[${host}]` : host}:${String(port)}`
}
