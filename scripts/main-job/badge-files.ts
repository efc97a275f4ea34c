import { readdir } from 'node:fs/promises'

/** The badges in the app's folder, by time; none while the folder is not there. */
export async function badgeFiles(badgeFolder: string): Promise<readonly string[]> {
  const names = await readdir(badgeFolder).catch(() => [])
  return names.filter((name) => name.endsWith('.pdf')).toSorted()
}
