import { foldName } from '../../../shared/domain/name/fold-name.ts'

/**
 * A file name's beginning that sorts by time: UTC with milliseconds and the guest's name in plain letters,
 * such as `20260617T064103120Z-anneke-van-der-heijden`.
 */
export function sequenceName(at: string, guest: string): string {
  const time = new Date(at).toISOString().replace(/[-:.]/g, '')
  const slug = foldName(guest)
    .replace(/[^a-z0-9 ]+/g, '')
    .split(' ')
    .filter((word) => word !== '')
    .join('-')
    .slice(0, 60)
    .replace(/-$/, '')
  return slug === '' ? time : `${time}-${slug}`
}
