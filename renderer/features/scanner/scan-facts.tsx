import type { Examination } from '../../../shared/domain/wedge/examine-scan.ts'
import { useText } from '../../text.ts'
import { layoutName } from './advice-text.ts'
import styles from './scanner-page.module.css'

/** What a test scan showed, line by line. */
export function ScanFacts({ scan }: { readonly scan: Examination }) {
  const { t } = useText()
  const { test, closing } = scan
  const none = t('scanner.none')
  const facts = [
    [t('scanner.fact.text'), scan.text === '' ? none : scan.text],
    [
      t('scanner.fact.speed'),
      t(`scanner.speed.${scan.speed}`, {
        median: Math.round(scan.medianGap),
        longest: Math.round(scan.longestGap),
      }),
    ],
    [t('scanner.fact.closing'), closing.length === 0 ? none : closing.join(' + ')],
    [t('scanner.fact.prefix'), test === null ? '?' : test.prefix || none],
    [t('scanner.fact.suffix'), test === null ? '?' : test.suffix || none],
    [
      t('scanner.fact.layout'),
      test === null
        ? '?'
        : test.layout === null
          ? t('scanner.layout.same')
          : t('scanner.layout.differs', {
              scanner: layoutName(test.layout.scanner, t),
              computer: layoutName(test.layout.computer, t),
            }),
    ],
    [t('scanner.fact.control'), scan.control.length === 0 ? none : scan.control.join(', ')],
    [t('scanner.fact.desk'), t(scan.isRecognised ? 'scanner.desk.yes' : 'scanner.desk.no')],
  ] as const
  return (
    <dl className={styles['facts']}>
      {facts.map(([name, value]) => (
        <div key={name} className={styles['fact']}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
