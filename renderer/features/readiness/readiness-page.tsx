import { useEffect } from 'react'
import type { Readiness } from '../../../shared/model/readiness.ts'
import { errorText } from '../../words/error-text.ts'
import { useFormat } from '../../format.ts'
import { checkReadiness, useReadiness } from '../../stores/readiness.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { CountTable } from './count-table.tsx'
import { DeskCardSection } from './desk-card-section.tsx'
import { PaperSection } from './paper-section.tsx'
import { ReadinessLines } from './readiness-lines.tsx'
import styles from './readiness-page.module.css'

/** A charger is plugged in while one looks at the page: this often it is looked at again, in ms. */
const REFRESH_MS = 10_000

/** What is to be in order before the first guest comes, each line with what to do. */
export function ReadinessPage() {
  const { t } = useText()
  const readiness = useReadiness((state) => state.readiness)
  const problem = useReadiness((state) => state.problem)
  useEffect(() => {
    void checkReadiness()
    const timer = window.setInterval(() => void checkReadiness(), REFRESH_MS)
    return () => {
      window.clearInterval(timer)
    }
  }, [])
  return (
    <Page title={t('readiness.title')} intro={t('readiness.intro')}>
      {problem === null ? null : (
        <Notice family="refused" title={errorText(problem, t)} announced />
      )}
      {readiness === null ? null : (
        <>
          <Verdict readiness={readiness} />
          <ReadinessLines lines={readiness.lines} />
          <DeskCardSection />
          <PaperSection />
          <Section title={t('readiness.loaded')} help={t('readiness.loadedHelp')}>
            <div className={styles['columns']}>
              <CountTable title={t('readiness.byType')} counts={readiness.types} />
              <CountTable title={t('readiness.byList')} counts={readiness.lists} />
            </div>
          </Section>
        </>
      )}
    </Page>
  )
}

function Verdict({ readiness: { at, lines } }: { readonly readiness: Readiness }) {
  const { t } = useText()
  const format = useFormat()
  const todo = lines.filter(({ state }) => state === 'todo').length
  const warnings = lines.filter(({ state }) => state === 'warning').length
  const title =
    todo > 0
      ? t('readiness.todo', { count: todo })
      : warnings > 0
        ? t('readiness.warnings', { count: warnings })
        : t('readiness.ready')
  return (
    <div className={styles['verdict']} data-testid="readiness-verdict" role="status">
      <Notice family={todo > 0 ? 'refused' : warnings > 0 ? 'caution' : 'welcome'} title={title} />
      <p className={styles['quiet']}>{t('readiness.checkedAt', { time: format.time(at) })}</p>
      <Button onPress={() => void checkReadiness()}>{t('readiness.again')}</Button>
    </div>
  )
}
