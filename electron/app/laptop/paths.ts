import { join } from 'node:path'

/** Every place that the app reads or writes, so that no other file puts a path together. */
export type Paths = {
  readonly preload: string
  /** The built page; nothing outside this folder is ever served. */
  readonly renderer: string
  readonly resources: string
  readonly demoEvent: string
  /** Below the user data: all that the app writes. */
  readonly events: string
  /** The copy that somebody practises on, with its badges; thrown away whole. */
  readonly practice: string
  readonly practiceBadges: string
  readonly settings: string
  readonly badges: string
  readonly logs: string
  /** Proof of deleted events; nobody is named in them. */
  readonly certificates: string
  /** Tick lists to print, for when no laptop works. */
  readonly paper: string
}

/** Works the places out from the app's folder (repository or package) and the user-data folder. */
export function locatePaths(appFolder: string, userData: string): Paths {
  const resources = join(appFolder, 'resources')
  return {
    preload: join(appFolder, 'out', 'preload', 'preload.cjs'),
    renderer: join(appFolder, 'out', 'renderer'),
    resources,
    demoEvent: join(resources, 'demo'),
    events: join(userData, 'events'),
    practice: join(userData, 'practice'),
    practiceBadges: join(userData, 'practice', 'badges'),
    settings: join(userData, 'settings.json'),
    badges: join(userData, 'badges'),
    logs: join(userData, 'logs'),
    certificates: join(userData, 'certificates'),
    paper: join(userData, 'paper'),
  }
}
