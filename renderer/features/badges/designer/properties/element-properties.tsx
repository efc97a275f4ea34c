import type { BadgeElement } from '../../../../../shared/model/badge-layout.ts'
import { useText } from '../../../../text.ts'
import { ColourField } from './colour-field.tsx'
import { NumberField } from './number-field.tsx'
import styles from '../parts/panel.module.css'
import type { Change } from './change.ts'
import { QrProperties } from './qr-properties.tsx'
import { TextProperties } from './text-properties.tsx'

type ElementPropertiesProps = { readonly element: BadgeElement; readonly change: Change }

/** What is special to an element's kind. */
export function ElementProperties({ element, change }: ElementPropertiesProps) {
  const { t } = useText()
  switch (element.type) {
    case 'text':
      return <TextProperties element={element} change={change} />
    case 'qr':
      return <QrProperties element={element} change={change} />
    case 'box':
    case 'line': {
      const isBox = element.type === 'box'
      return (
        <div className={styles['pair']}>
          <ColourField
            colour={element.colour}
            onChange={(colour) => {
              change({ colour }, 'colour')
            }}
          />
          <NumberField
            label={isBox ? t('designer.border') : t('designer.thickness')}
            value={element.type === 'box' ? element.border : element.thickness}
            min={isBox ? 0 : 0.05}
            max={20}
            onChange={(value) => {
              change(isBox ? { border: value } : { thickness: value }, 'border')
            }}
          />
          {isBox ? <p className={styles['quiet']}>{t('designer.border.help')}</p> : null}
        </div>
      )
    }
    case 'ticket-type-band':
      return <p className={styles['quiet']}>{t('designer.band.help')}</p>
    case 'picture':
      return (
        <p className={styles['quiet']}>
          {t('designer.picture.help', {
            format: element.format.toUpperCase(),
            width: Math.round(element.pixels.width),
            height: Math.round(element.pixels.height),
          })}
        </p>
      )
  }
}
