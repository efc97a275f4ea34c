import { isPersonal } from '../../../../../shared/domain/badge/qr-text.ts'
import type { BadgeElement } from '../../../../../shared/model/badge-layout.ts'
import { useText } from '../../../../text.ts'
import styles from '../parts/panel.module.css'
import type { Change } from './change.ts'
import { Check, Select } from './select.tsx'

type QrElement = Extract<BadgeElement, { type: 'qr' }>
type QrPropertiesProps = { readonly element: QrElement; readonly change: Change }

/** What a code says; what points at a person stands in it only when somebody says so. */
export function QrProperties({ element, change }: QrPropertiesProps) {
  const { t } = useText()
  const { content, url, personal, errorCorrection } = element
  return (
    <>
      <Select
        label={t('designer.qr')}
        value={content}
        testId="designer-qr"
        options={(['ticket-code', 'badge-code', 'url', 'vcard'] as const).map((value) => ({
          value,
          label: t(`designer.qr.${value}`),
        }))}
        onChange={(value) => {
          change({ content: value })
        }}
      />
      {content === 'url' ? (
        <label className={styles['field']}>
          {t('designer.url')}
          <input
            type="text"
            className={styles['control']}
            value={url}
            maxLength={500}
            placeholder="https://example.nl/{code}"
            autoComplete="off"
            onChange={(event) => {
              change({ url: event.target.value }, 'url')
            }}
          />
        </label>
      ) : null}
      {isPersonal(element) ? (
        <>
          <Check
            label={t('designer.personal')}
            checked={personal}
            testId="designer-personal"
            onChange={(value) => {
              change({ personal: value })
            }}
          />
          <p className={styles['quiet']}>{t('designer.personal.help')}</p>
        </>
      ) : null}
      <Select
        label={t('designer.correction')}
        value={errorCorrection}
        options={(['L', 'M', 'Q', 'H'] as const).map((value) => ({
          value,
          label: t(`designer.correction.${value}`),
        }))}
        onChange={(value) => {
          change({ errorCorrection: value })
        }}
      />
    </>
  )
}
