import { useEffect, useRef } from 'react'
import {
  examineScan,
  TEST_CODE,
  type Examination,
} from '../../../shared/domain/wedge/examine-scan.ts'
import { scannerAdvice } from '../../../shared/domain/wedge/scanner-advice.ts'
import { useText } from '../../text.ts'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/page.tsx'
import { adviceText } from './advice-text.ts'
import { KeyList } from './key-list.tsx'
import { PrefixList, TakeOffPrefix } from './scanner-prefixes.tsx'
import styles from './scanner-page.module.css'
import { ScanFacts } from './scan-facts.tsx'
import { TestCode } from './test-code.tsx'
import { useTestScan } from './use-test-scan.ts'

/** Fewer keys than this are somebody who touches the keyboard. */
const FEWEST_KEYS = 6

type ScannerSectionProps = {
  /** Texts that the desk takes off the front of a code. */
  readonly prefixes: readonly string[]
  readonly onPrefixes: (prefixes: string[]) => void
  /** Told when a test scan needs nothing done. */
  readonly onGood: () => void
}

/** A test scan, shown key by key as it comes in, with what to set on the scanner. */
export function ScannerSection({ prefixes, onPrefixes, onGood }: ScannerSectionProps) {
  const { t } = useText()
  const field = useRef<HTMLDivElement>(null)
  const keys = useTestScan(field)
  const scan = keys.length < FEWEST_KEYS ? null : examineScan(keys)
  useEffect(() => {
    field.current?.focus({ preventScroll: true })
  }, [])
  return (
    <Section title={t('scanner.wedge')} help={t('scanner.wedgeHelp')}>
      <div className={styles['test']}>
        <figure className={styles['figure']}>
          <TestCode label={t('scanner.code', { code: TEST_CODE })} />
          <figcaption className={styles['quiet']}>{t('scanner.codeHelp')}</figcaption>
        </figure>
        <div className={styles['came']}>
          <div
            ref={field}
            className={styles['field']}
            role="group"
            aria-label={t('scanner.field')}
            tabIndex={0}
            data-testid="scanner-test"
          >
            {keys.length === 0 ? (
              <p className={styles['quiet']}>{t('scanner.waiting')}</p>
            ) : (
              <KeyList keys={keys} />
            )}
          </div>
          {scan === null ? null : (
            <Report scan={scan} prefixes={prefixes} onPrefixes={onPrefixes} onGood={onGood} />
          )}
          <PrefixList prefixes={prefixes} onPrefixes={onPrefixes} />
        </div>
      </div>
    </Section>
  )
}

function Report({
  scan,
  prefixes,
  onPrefixes,
  onGood,
}: ScannerSectionProps & { readonly scan: Examination }) {
  const { t } = useText()
  const advice = scannerAdvice(scan, prefixes)
  const isGood = advice[0] === 'good'
  useEffect(() => {
    if (isGood) onGood()
  }, [isGood, onGood])
  return (
    <div data-testid="scanner-advice" data-advice={advice.join(' ')} aria-live="polite">
      <ul className={styles['advice']}>
        {advice.map((name) => (
          <li key={name}>
            <Notice family={name === 'good' ? 'welcome' : 'attention'}>
              <p>{adviceText(name, scan, t)}</p>
              {name !== 'prefix' || scan.test === null ? null : (
                <TakeOffPrefix
                  prefix={scan.test.prefix}
                  prefixes={prefixes}
                  onPrefixes={onPrefixes}
                />
              )}
            </Notice>
          </li>
        ))}
      </ul>
      <ScanFacts scan={scan} />
    </div>
  )
}
