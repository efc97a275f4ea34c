import { saveDeskCard, useDeskCard } from '../../stores/desk-card.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/page.tsx'
import { errorText } from '../../words/error-text.ts'
import { paperProblemText } from './paper-problem-text.ts'
import styles from './readiness-page.module.css'

/** The sheet that lies at each desk: what the screen says, and what to do then. */
export function DeskCardSection() {
  const { t } = useText()
  const { saved, problem } = useDeskCard()
  return (
    <Section title={t('deskCard.section')} help={t('deskCard.sectionHelp')}>
      {problem === null ? null : (
        <Notice family="refused" title={paperProblemText(problem, t) ?? errorText(problem, t)} />
      )}
      <div className={styles['deskCard']}>
        <Button testId="desk-card-save" onPress={() => void saveDeskCard()}>
          {t('deskCard.save')}
        </Button>
        <p role="status" data-testid="desk-card-state">
          {saved ? t('deskCard.saved') : ''}
        </p>
      </div>
    </Section>
  )
}
