import { selectElements } from '../../../../shared/domain/badge/designing/history.ts'
import { edit, useDesigner } from '../../../stores/designer.ts'
import { useText } from '../../../text.ts'
import { elementName } from './parts/element-name.ts'
import styles from './parts/element-list.module.css'
import { Icon } from './parts/icon.tsx'
import panel from './parts/panel.module.css'

/** All elements of the face, the last drawn on top. */
export function ElementList() {
  const { t } = useText()
  const { design, face } = useDesigner()
  if (design === null) return null
  const { elements, fold } = design.layout
  const rows = elements
    .map((element, index) => ({ element, index }))
    .filter(({ element }) => fold === 'none' || element.face === face)
    .toReversed()
  return (
    <section className={panel['panel']} aria-label={t('designer.elements')}>
      <h2 className={panel['heading']}>{t('designer.elements')}</h2>
      {rows.length === 0 ? <p className={panel['quiet']}>{t('designer.elements.none')}</p> : null}
      <ul className={styles['list']}>
        {rows.map(({ element, index }) => (
          <li key={index}>
            <button
              type="button"
              className={styles['row']}
              data-element={index}
              aria-pressed={design.selection.includes(index)}
              onClick={(event) => {
                const others = event.shiftKey || event.ctrlKey ? design.selection : []
                edit((now) => selectElements(now, [...new Set([...others, index])]))
              }}
            >
              <Icon name={element.type} size={18} />
              <span className={styles['name']}>{elementName(element, t)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
