import { useSyncExternalStore } from 'react'
import { MONITOR_HASH } from '../shared/bridge.ts'

const startHash = typeof window === 'undefined' ? '' : window.location.hash

/** The pages, in the order of the navigation rail. */
export const pages = [
  'desk',
  'guests',
  'lists',
  'dashboard',
  'readiness',
  'import',
  'events',
  'badges',
  'printers',
  'settings',
] as const

/** Pages that are opened by a key or from another page, not from the rail. */
export const sheets = ['evacuation', 'export', 'scanner', 'paper'] as const

export type RailPage = (typeof pages)[number]

export type PageName = RailPage | (typeof sheets)[number]

/** The page that the address names; links are plain `#/desk`. */
export function usePage(): PageName {
  const hash = useSyncExternalStore(listen, () => window.location.hash)
  return pageOf(hash)
}

/** The page that the address names at this moment. */
export function currentPage(): PageName {
  return pageOf(window.location.hash)
}

/** Pages that only a supervisor opens, once a PIN was set. */
export const pagesOfSupervisors: readonly PageName[] = ['import', 'events', 'export', 'badges']

/** The page that is shown: whoever may not see the one that was asked for sees the desk. */
export function pageFor(facts: {
  readonly page: PageName
  readonly isOpen: boolean
  readonly isLocked: boolean
  /** Whether a supervisor is at work, or no PIN was set. */
  readonly leads: boolean
}): PageName {
  const { page, isOpen, isLocked, leads } = facts
  const needsNoEvent = page === 'settings' || page === 'scanner'
  if (!isOpen) return needsNoEvent && !isLocked ? page : 'events'
  if (isLocked) return page === 'evacuation' ? page : 'desk'
  return leads || !pagesOfSupervisors.includes(page) ? page : 'desk'
}

/** The page from which a page is reached, where that stands in the rail. */
export function railPageOf(page: PageName): PageName {
  if (page === 'scanner') return 'settings'
  if (page === 'paper') return 'readiness'
  return page === 'export' ? 'events' : page
}

/** Whether this is the large view on a second screen, which main opens at that address and nothing leads away from. */
export function isMonitor(): boolean {
  return startHash === MONITOR_HASH
}

/** Goes to a page. */
export function goTo(page: PageName): void {
  window.location.hash = `#/${page}`
}

function pageOf(hash: string): PageName {
  return [...pages, ...sheets].find((page) => hash === `#/${page}`) ?? 'desk'
}

function listen(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange)
  return () => {
    window.removeEventListener('hashchange', onChange)
  }
}
