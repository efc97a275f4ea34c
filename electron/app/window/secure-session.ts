import type { Session } from 'electron'
import { originOf } from './origin.ts'
import { allowsCheck, allowsRequest } from './permission.ts'

/** Schemes that cannot leave the machine. */
const localSchemes = ['app:', 'blob:', 'data:', 'devtools:']

/** Closes a session: no permission but our own camera, no download, nothing from any network. */
export function secureSession(session: Session, ownOrigin: string): void {
  refusePermissions(session, ownOrigin)
  // Without languages there is no dictionary that Chromium would fetch.
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerEnabled(false)
  session.on('will-download', (event) => {
    event.preventDefault()
  })
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !isLocal(url, ownOrigin) })
  })
}

function refusePermissions(session: Session, ownOrigin: string): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const media = 'mediaTypes' in details ? (details.mediaTypes ?? []) : []
    const { requestingUrl: origin, isMainFrame } = details
    answer(allowsRequest({ permission, origin, isMainFrame, media }, ownOrigin))
  })
  session.setPermissionCheckHandler((_contents, permission, origin, details) => {
    const { isMainFrame, mediaType } = details
    return allowsCheck(
      { permission, origin, isMainFrame, media: mediaType ? [mediaType] : [] },
      ownOrigin,
    )
  })
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler(null)
}

function isLocal(url: string, ownOrigin: string): boolean {
  if (localSchemes.includes(new URL(url).protocol)) return true
  return originOf(url).replace(/^ws:/, 'http:') === ownOrigin
}
