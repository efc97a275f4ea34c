import { protocol, type Session } from 'electron'
import { randomBytes } from 'node:crypto'
import { readFile, realpath } from 'node:fs/promises'
import { sep } from 'node:path'
import { resolveAsset, type Asset } from './asset.ts'
import { contentSecurityPolicy } from './content-security-policy.ts'
import { APP_SCHEME } from './origin.ts'

/** What the build leaves in the page for the nonce (electron.vite.config.ts). */
const NONCE_PLACEHOLDER = '__CSP_NONCE__'

/** Makes `app://` a secure origin of its own; only possible before Electron is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

/** Serves the built page, and nothing but files below `root`, as `app://balie/`. */
export function serveApp(session: Session, root: string): void {
  session.protocol.handle(APP_SCHEME, async ({ method, url }) => {
    if (method !== 'GET') return refusal(405)
    const asset = resolveAsset(root, url)
    const content = asset && (await readInside(root, asset.file))
    return asset && content ? respond(asset, content) : refusal(404)
  })
}

/** Null for what is no file, or a link that leads out of `root`. */
async function readInside(root: string, file: string): Promise<Buffer | null> {
  try {
    const [realRoot, realFile] = await Promise.all([realpath(root), realpath(file)])
    return realFile.startsWith(realRoot + sep) ? await readFile(realFile) : null
  } catch {
    return null
  }
}

function respond({ contentType }: Asset, content: Buffer): Response {
  const nonce = randomBytes(18).toString('base64')
  const isPage = contentType.startsWith('text/html')
  const body = isPage
    ? content.toString('utf8').replaceAll(NONCE_PLACEHOLDER, nonce)
    : new Uint8Array(content)
  return new Response(body, {
    headers: { ...commonHeaders(nonce), 'Content-Type': contentType },
  })
}

function refusal(status: 404 | 405): Response {
  return new Response(null, { status, headers: commonHeaders('none') })
}

function commonHeaders(nonce: string): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(nonce),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(self), microphone=(), geolocation=(), display-capture=()',
    'Cache-Control': 'no-store',
  }
}
