import { useSyncExternalStore } from 'react'

/** The pages, in the order of the navigation rail. */
export const pages = [
  'desk',
  'guests',
  'lists',
  'import',
  'events',
  'badges',
  'printers',
  'settings',
] as const

/** Pages that are opened by a key, not from the rail. */
export const sheets = ['evacuation'] as const

export type RailPage = (typeof pages)[number]

export type PageName = RailPage | (typeof sheets)[number]

/** The page that the address names; links are plain `#/desk`. */
export function usePage(): PageName {
  const hash = useSyncExternalStore(listen, () => window.location.hash)
  return [...pages, ...sheets].find((page) => hash === `#/${page}`) ?? 'desk'
}

/** Goes to a page. */
export function goTo(page: PageName): void {
  window.location.hash = `#/${page}`
}

function listen(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange)
  return () => {
    window.removeEventListener('hashchange', onChange)
  }
}
