/** Where a label printer listens. */
export type TcpAddress = { readonly host: string; readonly port: number }

/** The port on which label printers take what they print. */
const usualPort = 9100

/** Reads `host`, `host:9100`, `[::1]:9100` or `socket://host:9100`; null for anything else. */
export function readTcpAddress(address: string): TcpAddress | null {
  const bare = address.trim().replace(/^(?:socket|tcp):\/\//, '')
  if (!/^(?:\[[\da-fA-F:.]+\]|[\p{L}\d._-]+)(?::\d{1,5})?\/?$/u.test(bare)) return null
  const port = /:(\d+)\/?$/.exec(bare.replace(/^\[.*\]/, ''))?.[1]
  const host = bare.replace(/\/$/, '').replace(port === undefined ? '' : `:${port}`, '')
  const number = port === undefined ? usualPort : Number(port)
  if (number < 1 || number > 65_535) return null
  return { host: host.replace(/^\[|\]$/g, ''), port: number }
}
