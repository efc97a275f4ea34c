import { useState } from 'react'
import { acceptPicture, MOST_BYTES } from '../../../../../shared/domain/badge/accept-picture.ts'
import { changeDesign } from '../../../../../shared/domain/badge/designing/history.ts'
import {
  newElement,
  newPicture,
  type NewKind,
} from '../../../../../shared/domain/badge/designing/new-element.ts'
import { LARGEST_PICTURE, type BadgeElement } from '../../../../../shared/model/badge-layout.ts'
import { edit, useDesigner } from '../../../../stores/designer.ts'
import { useText } from '../../../../text.ts'
import { refusalText } from '../../refusal-text.ts'
import { Icon } from '../parts/icon.tsx'
import panel from '../parts/panel.module.css'
import { readPicture } from './read-picture.ts'
import styles from './insert-bar.module.css'

const kinds: readonly NewKind[] = ['text', 'ticket-type-band', 'box', 'line', 'qr']

/** What can be put on the badge. */
export function InsertBar() {
  const { t } = useText()
  const [problem, setProblem] = useState<string | null>(null)
  const insert = (kind: NewKind): void => {
    const { design, face } = useDesigner.getState()
    if (design === null) return
    add(newElement(kind, design.layout, face, t('designer.newText')))
  }
  const insertPicture = async (file: File): Promise<void> => {
    const { design, face } = useDesigner.getState()
    // Before it is read: a film chosen by mistake would fill the memory.
    if (file.size > MOST_BYTES) {
      setProblem('picture-too-large')
      return
    }
    const bytes = await readPicture(file)
    const accepted = acceptPicture(bytes, LARGEST_PICTURE)
    setProblem(accepted.ok ? null : accepted.code)
    if (accepted.ok && design !== null) add(newPicture(accepted.value, design.layout, face))
  }
  return (
    <section className={panel['panel']} aria-label={t('designer.insert')}>
      <h2 className={panel['heading']}>{t('designer.insert')}</h2>
      <div className={styles['kinds']}>
        {kinds.map((kind) => (
          <button
            key={kind}
            type="button"
            className={styles['kind']}
            data-testid={`insert-${kind}`}
            onClick={() => {
              insert(kind)
            }}
          >
            <Icon name={kind} size={18} />
            {t(`designer.kind.${kind}`)}
          </button>
        ))}
        <label className={styles['kind']}>
          <Icon name="picture" size={18} />
          {t('designer.kind.picture')}
          <input
            type="file"
            className={styles['input']}
            accept=".png,.jpg,.jpeg,.svg,image/png,image/jpeg,image/svg+xml"
            data-testid="insert-picture"
            onChange={(event) => {
              const file = event.target.files?.[0]
              if (file !== undefined) void insertPicture(file)
              event.target.value = ''
            }}
          />
        </label>
      </div>
      {problem === null ? null : (
        <p className={styles['problem']} role="alert">
          {refusalText(problem, t)}
        </p>
      )}
    </section>
  )
}

function add(element: BadgeElement): void {
  edit((design) => {
    const elements = [...design.layout.elements, element].slice(0, 100)
    return changeDesign(design, { ...design.layout, elements }, null, [elements.length - 1])
  })
  const count = useDesigner.getState().design?.layout.elements.length ?? 0
  // So that the arrows move it at once.
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(`[role=button][data-element="${count - 1}"]`)?.focus()
  })
}
