import { selectElements } from '../../../../shared/domain/badge/designing/history.ts'
import type { BadgeElement, BadgeLayout } from '../../../../shared/model/badge-layout.ts'
import type { Translate } from '../../../../shared/i18n/messages.ts'
import { edit, useDesigner, type Drawing } from '../../../stores/designer.ts'
import { useFormat, type Format } from '../../../format.ts'
import { useText } from '../../../text.ts'
import { FamilyIcon, SignIcon } from '../../../ui/icons.tsx'
import { elementName } from './parts/element-name.ts'
import styles from './warnings.module.css'

type Warning = Drawing['warnings'][number]['warning']

/** What is wrong with this badge for this guest; each leads to its element. */
export function Warnings() {
  const { t } = useText()
  const format = useFormat()
  const { design, drawing, face } = useDesigner()
  if (design === null || drawing === null) return null
  const warnings = drawing.warnings.filter(({ element }) => element < design.layout.elements.length)
  return (
    <section className={styles['warnings']} aria-label={t('designer.warnings')} aria-live="polite">
      {warnings.length === 0 ? (
        <p className={styles['good']}>
          <FamilyIcon family="welcome" size={20} />
          {t(goodWords(design.layout, face), { guest: drawing.guest })}
        </p>
      ) : (
        <ul data-testid="designer-warnings">
          {warnings.map(({ element, warning }) => {
            const owner = design.layout.elements[element]
            return (
              <li key={`${String(element)}${warning.type}`}>
                <button
                  type="button"
                  className={styles['warning']}
                  data-warning={warning.type}
                  onClick={() => {
                    edit((now) => selectElements(now, [element]))
                  }}
                >
                  <SignIcon sign="warning" size={20} />
                  <span>
                    <strong>{owner === undefined ? '' : elementName(owner, t)}</strong>{' '}
                    {wordsOf(warning, t, format)}
                  </span>
                </button>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}

/** Where the back has a drawing of its own, only the face in sight was looked at. */
function goodWords({ fold, sameBack }: BadgeLayout, face: BadgeElement['face']) {
  if (fold === 'none' || sameBack) return 'designer.warnings.none' as const
  return `designer.warnings.none.${face}` as const
}

function wordsOf(warning: Warning, t: Translate, format: Format): string {
  switch (warning.type) {
    case 'does-not-fit':
    case 'name-too-small':
      return t(`designer.warning.${warning.type}`, { size: format.number(warning.size) })
    case 'glyph-missing':
      return t('designer.warning.glyph-missing', { characters: warning.characters.join(' ') })
    case 'qr-too-small':
      return t('designer.warning.qr-too-small', { module: format.number(warning.module) })
    case 'qr-few-dots':
      return t('designer.warning.qr-few-dots', { dots: warning.dots })
    default:
      return t(`designer.warning.${warning.type}`)
  }
}
