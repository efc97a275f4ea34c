import { sidesOf } from '../../../../../shared/domain/badge/designing/proportions.ts'
import type { BadgeElement } from '../../../../../shared/model/badge-layout.ts'
import { useDesigner } from '../../../../stores/designer.ts'
import { useText } from '../../../../text.ts'
import { NumberField } from './number-field.tsx'
import styles from '../parts/panel.module.css'
import type { Change } from './change.ts'
import { Select } from './select.tsx'

type PlacePropertiesProps = { readonly element: BadgeElement; readonly change: Change }

const isSide = (name: string): name is 'width' | 'height' => name === 'width' || name === 'height'
const turns = ['0', '90', '180', '270'] as const

/** Place, size, turn and face of one element. */
export function PlaceProperties({ element, change }: PlacePropertiesProps) {
  const { t } = useText()
  const hasBack = useDesigner((state) => {
    const layout = state.design?.layout
    return layout !== undefined && layout.fold !== 'none' && !layout.sameBack
  })
  return (
    <section className={styles['panel']} aria-label={t('designer.placing')}>
      <h2 className={styles['heading']}>{t('designer.placing')}</h2>
      <div className={styles['pair']}>
        {(['x', 'y', 'width', 'height'] as const).map((side) => (
          <NumberField
            key={side}
            label={t(`designer.${side}`)}
            value={element[side]}
            testId={`designer-${side}`}
            onChange={(value) => {
              change(isSide(side) ? sidesOf(element, side, value) : { [side]: value }, side)
            }}
          />
        ))}
        <Select
          label={t('designer.rotation')}
          value={turns.find((turn) => Number(turn) === element.rotation) ?? '0'}
          options={turns.map((value) => ({ value, label: `${value}°` }))}
          onChange={(value) => {
            change({ rotation: Number(value) as BadgeElement['rotation'] })
          }}
        />
        {hasBack ? (
          <Select
            label={t('designer.face')}
            value={element.face}
            options={(['front', 'back'] as const).map((value) => ({
              value,
              label: t(`designer.face.${value}`),
            }))}
            onChange={(face) => {
              change({ face })
            }}
          />
        ) : null}
      </div>
    </section>
  )
}
