import { useEffect, useState } from 'react'
import { instantAt, localDateTime } from '../../../shared/domain/time/local-time.ts'
import { errorText } from '../../words/error-text.ts'
import { clearTicks, forgetPreview, openTicks, usePaper } from '../../stores/paper.ts'
import { appNow, useSession } from '../../stores/session.ts'
import { useText } from '../../text.ts'
import { SelectField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { paperProblemText } from './paper-problem-text.ts'
import styles from './ticks-page.module.css'
import { TickList } from './tick-list.tsx'
import { TicksOutcome } from './ticks-outcome.tsx'
import { TimeFields } from './time-fields.tsx'
import { useMomentWords } from './use-moment-words.ts'

/** The ticks of a paper list, entered afterwards with the paper's time. */
export function TicksPage() {
  const { t } = useText()
  const lists = useSession((state) => state.lists)
  const chosen = useSession((state) => state.listId)
  const timeZone = useSession((state) => state.openEvent?.description.timeZone ?? 'UTC')
  const problem = usePaper((state) => state.problem)
  const [listId, setListId] = useState(chosen ?? lists[0]?.id ?? '')
  const [numbering, setNumbering] = useState<number | null>(null)
  const [time, setTime] = useState(() => localDateTime(appNow(), timeZone))
  useEffect(() => {
    void openTicks(listId, numbering)
  }, [listId, numbering])
  useEffect(() => clearTicks, [listId])
  const at = instantAt(time, timeZone)
  return (
    <Page title={t('ticks.title')} intro={t('ticks.intro')}>
      <div className={styles['choices']}>
        <SelectField
          label={t('paper.list')}
          testId="ticks-list"
          value={listId}
          options={lists.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setListId}
        />
        <NumberingField numbering={numbering} onChange={setNumbering} />
        <TimeFields
          value={time}
          problem={at === null ? t('paper.problem.no-time') : undefined}
          onChange={(changed) => {
            setTime(changed)
            forgetPreview()
          }}
        />
      </div>
      {problem === null ? null : (
        <Notice
          family="refused"
          title={paperProblemText(problem, t) ?? errorText(problem, t)}
          announced
        />
      )}
      <TickList />
      <TicksOutcome listId={listId} at={at} numbering={numbering} />
      <p>
        <a className={styles['link']} href="#/readiness">
          {t('ticks.back')}
        </a>
      </p>
    </Page>
  )
}

type NumberingProps = {
  readonly numbering: number | null
  readonly onChange: (numbering: number) => void
}

/** Which paper is in hand, where there is more than one; each page bears its numbering. */
function NumberingField({ numbering, onChange }: NumberingProps) {
  const { t } = useText()
  const moment = useMomentWords()
  const numberings = usePaper((state) => state.numberings)
  const [latest] = numberings
  if (latest === undefined || numberings.length === 1) return null
  return (
    <SelectField
      label={t('ticks.numbering')}
      testId="ticks-numbering"
      value={String(numbering ?? latest.number)}
      options={numberings.map(({ number, from }) => ({
        value: String(number),
        label: t('ticks.numberingFrom', { number, moment: moment(from) }),
      }))}
      onChange={(value) => {
        onChange(Number(value))
      }}
    />
  )
}
