import type { ReadinessLine } from '../../../shared/model/readiness.ts'
import { useFormat } from '../../format.ts'
import { useMayOpen } from '../../may-open.ts'
import { useText } from '../../text.ts'
import type { Sign } from '../../ui/family.ts'
import { SignIcon } from '../../ui/icons.tsx'
import { useMomentWords } from './use-moment-words.ts'
import styles from './readiness-page.module.css'

const signs: Record<ReadinessLine['state'], Sign> = {
  ok: 'check',
  warning: 'warning',
  todo: 'stop',
}

/** Each thing that was looked at: a sign, a word, a sentence and the page where it is mended. */
export function ReadinessLines({ lines }: { readonly lines: readonly ReadinessLine[] }) {
  const { t } = useText()
  return (
    <ul className={styles['lines']} aria-label={t('readiness.lines')}>
      {lines.map((line) => (
        <li
          key={line.subject}
          className={styles['line']}
          data-testid={`readiness-${line.subject}`}
          data-state={line.state}
        >
          <span className={styles['state']}>
            <SignIcon sign={signs[line.state]} size={24} />
            {t(`readiness.state.${line.state}`)}
          </span>
          <div className={styles['words']}>
            <h2 className={styles['subject']}>{t(`readiness.subject.${line.subject}`)}</h2>
            <Sentence line={line} />
          </div>
          {line.page === null ? null : <PageLink page={line.page} />}
        </li>
      ))}
    </ul>
  )
}

type PageLinkProps = { readonly page: NonNullable<ReadinessLine['page']> }

function PageLink({ page }: PageLinkProps) {
  const { t } = useText()
  if (!useMayOpen(page)) return null
  return (
    <a className={styles['link']} href={`#/${page}`}>
      {t(`readiness.page.${page}`)}
    </a>
  )
}

function Sentence({ line }: { readonly line: ReadinessLine }) {
  const { t } = useText()
  const { finding, count, text, problem } = line
  const format = useFormat()
  const words = useMomentWords()
  const at = line.moment ?? ''
  const moment = line.subject === 'clock' ? `${format.day(at)} ${format.time(at)}` : at && words(at)
  const values = { count, text, moment }
  return (
    <p>
      {t(`readiness.${finding}`, values)}
      {problem === null ? '' : ` ${t(`problem.${problem}`)}`}
    </p>
  )
}
