import { useRef, useState } from 'react'
import type { ImportPreview, ImportProblem } from '../../../shared/model/import.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { FamilyIcon } from '../../ui/icons.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/page.tsx'
import { MendRow } from './mend-row.tsx'
import styles from './problem-list.module.css'

/** The part of the page that `goToPart` finds. */
export const PROBLEMS = 'import-problems-part'

/** What is wrong, row by row, in words, with a way to put it right here. */
export function ProblemList({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useText()
  const { problems, problemCount: count } = preview
  const opener = useRef<Element | null>(null)
  const [mended, setMended] = useState<ImportProblem | null>(null)
  const mend = (problem: ImportProblem): void => {
    opener.current = document.activeElement
    setMended(problem)
  }
  if (count === 0) {
    return (
      <div data-testid="import-problems" id={PROBLEMS}>
        <Notice family="welcome" title={t('import.problems.none')} />
      </div>
    )
  }
  return (
    <Section title={t('import.problems', { count })} id={PROBLEMS}>
      {problems.length < count ? (
        <p>{t('import.problems.firstOnly', { count: problems.length })}</p>
      ) : null}
      <div
        className={styles['scroll']}
        data-testid="import-problems"
        tabIndex={0}
        role="region"
        aria-label={t('import.problems', { count: problems.length })}
      >
        <ul>
          {problems.map((problem, index) => (
            // Problems have no identity but their place in the preview.
            <li key={index} className={styles['row']}>
              <Problem problem={problem} onMend={mend} />
            </li>
          ))}
        </ul>
      </div>
      {mended === null ? null : (
        <MendRow
          key={`${preview.previewId} ${mended.row} ${mended.kind}`}
          preview={preview}
          problem={mended}
          onClose={() => {
            setMended(null)
            if (opener.current instanceof HTMLElement) opener.current.focus()
          }}
        />
      )}
    </Section>
  )
}

/** The file as a whole, and a row that is no part of the list, have no cells to put right. */
function isOutside({ row, kind }: ImportProblem): boolean {
  return row === 0 || kind === 'far-row'
}

type ProblemProps = {
  readonly problem: ImportProblem
  readonly onMend: (problem: ImportProblem) => void
}

function Problem({ problem, onMend }: ProblemProps) {
  const { t } = useText()
  const { row, kind, skipped } = problem
  const detail = problem.detail.length > 60 ? `${problem.detail.slice(0, 60)}…` : problem.detail
  return (
    <>
      <span className={styles['number']}>
        {row === 0 ? t('import.problems.file') : t('import.problems.row', { row })}
      </span>
      <span className={styles['words']}>{t(`import.problem.${kind}`, { detail })}</span>
      <span className={styles['outcome']} data-skipped={skipped}>
        <FamilyIcon family={skipped ? 'refused' : 'welcome'} size={16} />
        {skipped ? t('import.problems.skipped') : t('import.problems.taken')}
      </span>
      {isOutside(problem) ? null : (
        <Button
          look="quiet"
          label={t('import.mend.title', { row })}
          onPress={() => {
            onMend(problem)
          }}
        >
          {t('import.mend')}
        </Button>
      )}
    </>
  )
}
