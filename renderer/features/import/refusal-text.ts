import type { Translate } from '../../../shared/i18n/messages.ts'
import { errorText } from '../../words/error-text.ts'

const known = [
  'empty',
  'no-rows',
  'no-header',
  'too-large',
  'too-many-columns',
  'not-text',
  'not-a-list',
  'not-readable',
  'damaged',
  'not-a-workbook',
  'zip-bomb',
  'password-protected',
  'old-workbook',
  'no-sheet',
  'unknown-preview',
  'preview-outdated',
  'many-withdrawn',
] as const

/** Why a file cannot be loaded and what to do about it. */
export function refusalText(code: string, t: Translate): string {
  const found = known.find((one) => one === code)
  return found === undefined ? errorText(code, t) : t(`import.failed.${found}`)
}
