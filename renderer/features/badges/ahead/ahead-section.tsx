import { useEffect } from 'react'
import { loadAhead, useAhead } from '../../../stores/ahead.ts'
import { errorText } from '../../../words/error-text.ts'
import { useText } from '../../../text.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Section } from '../../../ui/page.tsx'
import { AheadForm } from './ahead-form.tsx'
import { Batches } from './batches.tsx'
import { Boxes } from './boxes.tsx'

/** Badges printed before the guests come: making them, how the boxes stand, and what is to be taken out of them. */
export function AheadSection() {
  const { t } = useText()
  const problem = useAhead((state) => state.problem)
  useEffect(() => {
    void loadAhead()
  }, [])
  return (
    <>
      {problem === null ? null : (
        <Notice family="refused" title={t('ahead.failed')} announced>
          <p>
            {problem === 'nobody' || problem === 'paper-too-small'
              ? t(`ahead.refused.${problem}`)
              : errorText(problem, t)}
          </p>
        </Notice>
      )}
      <Section title={t('badges.tab.ahead')} help={t('ahead.intro')}>
        <AheadForm />
        <Batches />
      </Section>
      <Boxes />
    </>
  )
}
