import type { WebContents } from 'electron'

/** Keeps a page where it is: it neither leaves, nor opens windows, nor takes guests in. */
export function secureContents(contents: WebContents, startUrl: string): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isReload(contents, event.url, startUrl)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    event.preventDefault()
  })
  contents.on('login', (event) => {
    event.preventDefault()
  })
}

/** A page may load itself again, for instance after an error it cannot get over. */
function isReload(contents: WebContents, url: string, startUrl: string): boolean {
  return url === startUrl && contents.getURL() === startUrl
}
