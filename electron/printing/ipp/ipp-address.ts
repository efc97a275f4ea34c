/** Where an IPP printer is: what to connect to, and the name by which it knows itself. */
export type IppAddress = {
  readonly secure: boolean
  readonly host: string
  readonly port: number
  readonly path: string
  /** `user:password` where the address has them. */
  readonly auth: string | null
  readonly printerUri: string
}

const standardPort = 631

/** Reads `ipp://host:631/printers/queue` (also `ipps`, `http`, `https`); null for anything else. */
export function readIppAddress(address: string): IppAddress | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  const scheme = /^(ipp|http)(s?):$/.exec(url.protocol)
  if (!scheme || url.hostname === '') return null
  const secure = scheme[2] === 's'
  const usual = scheme[1] === 'ipp' ? standardPort : secure ? 443 : 80
  const auth = authOf(url)
  if (auth === undefined) return null
  url.username = ''
  url.password = ''
  return {
    secure,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? usual : Number(url.port),
    path: url.pathname === '' ? '/' : url.pathname + url.search,
    auth,
    printerUri: url.href.replace(/^http/, 'ipp'),
  }
}

/** Null where the address has no user, undefined where its percent signs stand for nothing. */
function authOf({ username, password }: URL): string | null | undefined {
  if (username === '') return null
  try {
    return `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  } catch {
    return undefined
  }
}
