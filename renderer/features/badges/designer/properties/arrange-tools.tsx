import {
  alignElements,
  distributeElements,
  type Alignment,
} from '../../../../../shared/domain/badge/designing/arrange.ts'
import { changeDesign } from '../../../../../shared/domain/badge/designing/history.ts'
import { edit } from '../../../../stores/designer.ts'
import { useText } from '../../../../text.ts'
import { Icon } from '../parts/icon.tsx'
import styles from '../parts/panel.module.css'
import { ToolButton } from '../parts/tool-button.tsx'
import { duplicated, removed, reordered } from '../use-designer-keys.ts'

const alignments: readonly Alignment[] = ['left', 'center', 'right', 'top', 'middle', 'bottom']

/** Aligning, spacing, order, copying and taking away; one element alone is aligned with the badge. */
export function ArrangeTools({ count }: { readonly count: number }) {
  const { t } = useText()
  return (
    <>
      <div className={styles['tools']} role="group" aria-label={t('designer.align')}>
        {alignments.map((how) => (
          <ToolButton
            key={how}
            label={t(`designer.align.${how}`)}
            onPress={() => {
              align(how)
            }}
          >
            <Icon name={how} />
          </ToolButton>
        ))}
        {(['x', 'y'] as const).map((axis) => (
          <ToolButton
            key={axis}
            label={t(`designer.distribute.${axis}`)}
            disabled={count < 3}
            onPress={() => {
              distribute(axis)
            }}
          >
            <Icon name={axis === 'x' ? 'across' : 'down'} />
          </ToolButton>
        ))}
        <ToolButton
          label={t('designer.forward')}
          onPress={() => edit((design) => reordered(design, 'forward'))}
        >
          <Icon name="forward" />
        </ToolButton>
        <ToolButton
          label={t('designer.backward')}
          onPress={() => edit((design) => reordered(design, 'backward'))}
        >
          <Icon name="backward" />
        </ToolButton>
        <ToolButton label={t('designer.duplicate')} onPress={() => edit(duplicated)}>
          <Icon name="copy" />
        </ToolButton>
        <ToolButton
          label={t('designer.remove')}
          testId="designer-remove"
          onPress={() => edit(removed)}
        >
          <Icon name="remove" />
        </ToolButton>
      </div>
    </>
  )
}

function align(how: Alignment): void {
  edit((design) => {
    const elements = alignElements(design.layout, design.selection, how)
    return changeDesign(design, { ...design.layout, elements })
  })
}

function distribute(axis: 'x' | 'y'): void {
  edit((design) => {
    const elements = distributeElements(design.layout.elements, design.selection, axis)
    return changeDesign(design, { ...design.layout, elements })
  })
}
