/** The page's own scheme and origin: everything that the window shows comes from here. */
export const APP_SCHEME = 'app'
const APP_HOST = 'balie'
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`
export const START_URL = `${APP_ORIGIN}/`

/** The origin of an address, also of our own scheme (for which URL has none). */
export function originOf(address: string): string {
  const { protocol, host } = new URL(address)
  return `${protocol}//${host}`
}

/** Whether an address or origin (with or without its closing slash) belongs to `origin`. */
export function isOfOrigin(address: string, origin: string): boolean {
  if (!URL.canParse(address)) return false
  const { username, password } = new URL(address)
  return username === '' && password === '' && originOf(address) === origin
}
