import { isIP } from 'node:net'
import { connect, type TLSSocket } from 'node:tls'
import { readIppAddress, type IppAddress } from './ipp-address.ts'

/** How long a look at a printer's certificate takes at most, in ms. */
const LOOK_MS = 3_000

/** A certificate that is not the one that a person trusts, with its SHA-256 fingerprint. */
export class StrangeCertificate extends Error {
  readonly fingerprint: string

  constructor(fingerprint: string) {
    super(`the printer's certificate is ${fingerprint}`)
    this.fingerprint = fingerprint
  }
}

/**
 * Connects to a printer by TLS. Printers make their certificates themselves, so nobody vouches for most: then only the
 * one is taken that was there when the printer was added. Nothing is sent to any other.
 */
export function connectTrusting(
  { host, port }: Pick<IppAddress, 'host' | 'port'>,
  trusted: string | null,
  onDone: (error: Error | null, socket?: TLSSocket) => void,
): TLSSocket {
  // What the certificate is worth is judged below, before the first byte goes there.
  const name = isIP(host) === 0 ? { servername: host } : {}
  const socket = connect({ host, port, ...name, rejectUnauthorized: false })
  socket.once('error', onDone)
  socket.once('secureConnect', () => {
    socket.off('error', onDone)
    const fingerprint = socket.getPeerCertificate().fingerprint256
    if (socket.authorized || fingerprint === trusted) {
      onDone(null, socket)
      return
    }
    socket.destroy()
    onDone(new StrangeCertificate(fingerprint))
  })
  return socket
}

/**
 * The fingerprint of the certificate by which a printer is to be known from now on; null where it has none of its own:
 * by a plain connection, by a certificate that others vouch for, or when it does not answer.
 */
export function ownCertificate(address: string | null): Promise<string | null> {
  const at = readIppAddress(address ?? '')
  if (at?.secure !== true) return Promise.resolve(null)
  return new Promise((resolve) => {
    const socket = connectTrusting(at, null, (error) => {
      clearTimeout(limit)
      socket.destroy()
      resolve(error instanceof StrangeCertificate ? error.fingerprint : null)
    })
    const limit = setTimeout(() => {
      socket.destroy()
      resolve(null)
    }, LOOK_MS)
  })
}
