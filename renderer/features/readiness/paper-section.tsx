import { useEffect, useState } from 'react'
import { errorText } from '../../words/error-text.ts'
import { loadPaper, makePaper, savePaper, usePaper } from '../../stores/paper.ts'
import { checkReadiness } from '../../stores/readiness.ts'
import { useSession } from '../../stores/session.ts'
import { useMayCall } from '../../stores/staff.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/page.tsx'
import { paperProblemText } from './paper-problem-text.ts'
import styles from './readiness-page.module.css'
import { useMomentWords } from './use-moment-words.ts'

/** The tick lists for when no laptop works: when they were made, to print them, and to make them now. */
export function PaperSection() {
  const { t } = useText()
  const moment = useMomentWords()
  const maySave = useMayCall('paper.export')
  const paper = usePaper((state) => state.paper)
  const working = usePaper((state) => state.working)
  const saved = usePaper((state) => state.saved)
  const problem = usePaper((state) => state.problem)
  const names = useSession((state) => state.lists)
  const [chosen, setChosen] = useState('')
  useEffect(() => {
    void loadPaper()
  }, [])
  const lists = names.filter(({ id }) => paper?.lists.some(({ listId }) => listId === id))
  const listId = lists.some(({ id }) => id === chosen) ? chosen : (lists[0]?.id ?? '')
  const madeAt = paper?.madeAt ?? null
  const isMade = madeAt !== null && !working && paper?.making !== true
  const others = names.length - lists.length
  const trouble = problem ?? paper?.problem ?? null
  const make = (): void => {
    void makePaper().then(checkReadiness)
  }
  return (
    <Section title={t('paper.title')} help={t('paper.help')}>
      <p role="status" data-testid="paper-state">
        {working || paper?.making === true
          ? t('paper.making')
          : madeAt === null
            ? t('paper.none')
            : t('paper.made', { count: lists.length, moment: moment(madeAt) })}{' '}
        {isMade && others > 0 ? `${t('paper.others', { count: others })} ` : ''}
        {saved ? t('paper.saved') : ''}
      </p>
      {trouble === null ? null : (
        <Notice family="refused" title={paperProblemText(trouble, t) ?? errorText(trouble, t)} />
      )}
      <div className={styles['paper']}>
        {lists.length === 0 || !maySave ? null : (
          <>
            <SelectField
              label={t('paper.list')}
              testId="paper-list"
              value={listId}
              options={lists.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={setChosen}
            />
            <Button
              look="primary"
              disabled={working}
              testId="paper-save"
              onPress={() => void savePaper(listId)}
            >
              {t('paper.save')}
            </Button>
            {lists.length === 1 ? null : (
              <Button
                disabled={working}
                testId="paper-save-all"
                onPress={() => void savePaper(null)}
              >
                {t('paper.saveAll')}
              </Button>
            )}
          </>
        )}
        <Button disabled={working} testId="paper-make" onPress={make}>
          {t('paper.make')}
        </Button>
        <a className={styles['link']} href="#/paper" data-testid="open-ticks">
          {t('paper.enter')}
        </a>
      </div>
    </Section>
  )
}
