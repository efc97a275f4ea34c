import type { Translate } from '../../../shared/i18n/messages.ts'
import { errorText } from '../../words/error-text.ts'

const known = {
  'layout-broken': 'badges.refused.layout-broken',
  'layout-newer': 'badges.refused.layout-newer',
  'layout-too-large': 'badges.refused.layout-too-large',
  'not-readable': 'badges.refused.not-readable',
  'too-many-layouts': 'badges.refused.too-many-layouts',
  'folder-not-writable': 'badges.refused.folder-not-writable',
  'picture-unknown': 'badges.refused.picture-unknown',
  'picture-broken': 'badges.refused.picture-broken',
  'picture-too-many-pixels': 'badges.refused.picture-too-many-pixels',
  'picture-too-large': 'badges.refused.picture-too-large',
  'svg-scripts': 'badges.refused.svg-scripts',
  'svg-links': 'badges.refused.svg-links',
  'svg-text': 'badges.refused.svg-text',
  'svg-too-complex': 'badges.refused.svg-too-complex',
} as const

/** The sentence for a layout or picture that was refused, by its code. */
export function refusalText(code: string, t: Translate): string {
  return Object.hasOwn(known, code) ? t(known[code as keyof typeof known]) : errorText(code, t)
}
