import type { ImportProblem } from '../../../shared/model/import.ts'
import { useText } from '../../text.ts'
import { FamilyIcon } from '../../ui/icons.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/page.tsx'
import styles from './problem-list.module.css'

type ProblemListProps = {
  readonly problems: readonly ImportProblem[]
  /** All of them; the list holds the first five hundred. */
  readonly count: number
}

/** What is wrong, row by row, in words. */
export function ProblemList({ problems, count }: ProblemListProps) {
  const { t } = useText()
  if (count === 0) return <Notice family="welcome" title={t('import.problems.none')} />
  return (
    <Section title={t('import.problems', { count })}>
      {problems.length < count ? (
        <p>{t('import.problems.firstOnly', { count: problems.length })}</p>
      ) : null}
      <ProblemRows problems={problems} />
    </Section>
  )
}

function ProblemRows({ problems }: { readonly problems: readonly ImportProblem[] }) {
  const { t } = useText()
  return (
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
            <Problem problem={problem} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Problem({ problem }: { readonly problem: ImportProblem }) {
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
    </>
  )
}
