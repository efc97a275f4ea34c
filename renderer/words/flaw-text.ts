import type { Translate } from '../../shared/i18n/messages.ts'
import type { BadgeFlaw } from '../../shared/model/badge-flaw.ts'

/** The sentence for what is wrong with a guest's badge. */
export function flawText(flaw: BadgeFlaw, t: Translate): string {
  switch (flaw.kind) {
    case 'too-small':
      return t(`flaw.too-small.${flaw.part}`, { size: flaw.size })
    case 'letters-missing':
      return t(`flaw.letters-missing.${flaw.part}`, { characters: flaw.characters.join(' ') })
    case 'code-too-long':
      return t('flaw.code-too-long')
    case 'picture-missing':
      return t('flaw.picture-missing')
  }
}
