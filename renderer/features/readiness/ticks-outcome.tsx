import { displayName } from '../../../shared/domain/name/display-name.ts'
import type { TicksAnswer } from '../../../shared/model/paper.ts'
import { useFormat } from '../../format.ts'
import { clearTicks, commitTicks, previewTicks, usePaper } from '../../stores/paper.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './ticks-page.module.css'

type OutcomeProps = {
  readonly listId: string
  /** The paper's time, null while it is none. */
  readonly at: string | null
  readonly numbering: number | null
}

/** What will become of the ticks, to look at before it is recorded; and what became of the last ones. */
export function TicksOutcome({ listId, at, numbering }: OutcomeProps) {
  const { t } = useText()
  const format = useFormat()
  const { ticked, preview, done, working } = usePaper()
  return (
    <div className={styles['outcome']} data-testid="ticks-outcome">
      {done === null ? null : (
        <Notice
          family={done.refused.length > 0 ? 'caution' : 'welcome'}
          title={t('ticks.done', { count: done.admitted, time: format.time(done.at) })}
          announced
        >
          <Named title={t('ticks.wasIn', { count: done.already.length })} guests={done.already} />
          <Named title={t('ticks.refusedDone')} guests={done.refused} withVerdict />
        </Notice>
      )}
      {preview === null || at === null ? null : (
        <Notice
          family={preview.refused.length > 0 ? 'caution' : 'attention'}
          title={t('ticks.will', { count: preview.admitted, time: format.time(at) })}
          announced
        >
          <Named
            title={t('ticks.wasIn', { count: preview.already.length })}
            guests={preview.already}
          />
          <Named
            title={t('ticks.refused', { count: preview.refused.length })}
            guests={preview.refused}
            withVerdict
          />
        </Notice>
      )}
      <div className={styles['actions']}>
        <p role="status">{t('ticks.ticked', { count: ticked.size })}</p>
        {preview === null || at === null ? (
          <Button
            look="primary"
            disabled={working || ticked.size === 0 || at === null}
            testId="ticks-preview"
            onPress={() => {
              if (at !== null) void previewTicks(listId, at)
            }}
          >
            {t('ticks.preview')}
          </Button>
        ) : (
          <Button
            look="primary"
            disabled={working}
            testId="ticks-commit"
            onPress={() => void commitTicks(listId, at, numbering)}
          >
            {t('ticks.commit')}
          </Button>
        )}
        {ticked.size === 0 ? null : <Button onPress={clearTicks}>{t('ticks.clear')}</Button>}
      </div>
    </div>
  )
}

type NamedProps = {
  readonly title: string
  readonly guests: TicksAnswer['refused']
  readonly withVerdict?: boolean
}

function Named({ title, guests, withVerdict = false }: NamedProps) {
  const { t } = useText()
  if (guests.length === 0) return null
  return (
    <>
      <p>{title}</p>
      <ul className={styles['named']}>
        {guests.map((guest) => (
          <li key={guest.id}>
            {[
              displayName(guest) || t('desk.unnamedGuest'),
              guest.organisation,
              withVerdict ? t(`verdict.${guest.verdict}`) : '',
            ]
              .filter((part) => part !== '')
              .join(' – ')}
          </li>
        ))}
      </ul>
    </>
  )
}
