import { extname, join, relative, resolve, sep } from 'node:path'
import { APP_ORIGIN, isOfOrigin } from './origin.ts'

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.wav': 'audio/wav',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
}

/** A file of the built page and what it is. */
export type Asset = { readonly file: string; readonly contentType: string }

/** The file that an `app://balie/` address stands for, null for anything outside `root`. */
export function resolveAsset(root: string, address: string): Asset | null {
  if (!isOfOrigin(address, APP_ORIGIN)) return null
  const path = decodePath(new URL(address).pathname)
  if (path === null) return null
  const file = resolve(join(root, path === '/' ? 'index.html' : path))
  const contentType = contentTypes[extname(file)]
  return contentType !== undefined && isBelow(root, file) ? { file, contentType } : null
}

/** Null for a path that is not what it looks like once decoded. */
function decodePath(pathname: string): string | null {
  try {
    const path = decodeURIComponent(pathname)
    return /[\0\\:]/.test(path) || path.split('/').includes('..') ? null : path
  } catch {
    return null
  }
}

function isBelow(root: string, file: string): boolean {
  const step = relative(resolve(root), file)
  return step !== '' && !step.startsWith(`..${sep}`) && step !== '..' && !step.includes('\0')
}
