import { useState } from 'react'
import type { Direction } from '../../../shared/model/verdict.ts'
import { useFormat } from '../../format.ts'
import type { MemoryFileAnswer } from '../../../shared/model/export.ts'
import {
  clearExporting,
  commitMemoryFile,
  previewMemoryFile,
  useExporting,
} from '../../stores/exporting.ts'
import { appNow, useSession } from '../../stores/session.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/page.tsx'
import styles from './export-page.module.css'

/** Scans of a scanner that works by itself, with the times that it kept. */
export function MemorySection() {
  const { t } = useText()
  const lists = useSession((state) => state.lists)
  const chosen = useSession((state) => state.listId)
  const memory = useExporting((state) => state.memory)
  const [listId, setListId] = useState(chosen ?? lists[0]?.id ?? '')
  const [direction, setDirection] = useState<Direction>('entry')
  return (
    <Section title={t('export.memory')} help={t('export.memoryHelp')}>
      <div className={styles['choices']}>
        <SelectField
          label={t('export.list')}
          value={listId}
          options={lists.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setListId}
        />
        <SelectField
          label={t('export.direction')}
          value={direction}
          options={[
            { value: 'entry', label: t('export.memoryEntry') },
            { value: 'exit', label: t('export.memoryExit') },
          ]}
          onChange={setDirection}
        />
      </div>
      <label className={styles['file']}>
        <span>{t('export.memoryChoose')}</span>
        <input
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          data-testid="memory-file"
          onChange={(event) => {
            const file = event.target.files?.[0]
            if (file !== undefined) void previewMemoryFile(file, { listId, direction })
            event.target.value = ''
          }}
        />
      </label>
      {memory === null ? null : <MemoryOutcome memory={memory} />}
    </Section>
  )
}

function MemoryOutcome({ memory }: { readonly memory: MemoryFileAnswer }) {
  const { t } = useText()
  const working = useExporting((state) => state.working)
  const { preview, rows, unreadable, unclear, impossible } = memory
  const flawed = unreadable.length + unclear.length + impossible.length > 0
  return (
    <Notice
      family={flawed ? 'caution' : preview ? 'attention' : 'welcome'}
      title={t(preview ? 'export.memoryFound' : 'export.memoryDone', { ...memory, count: rows })}
      announced
    >
      {preview ? <MemoryTimes memory={memory} /> : null}
      <Lines
        title={t('export.memoryImpossible', { count: impossible.length })}
        lines={impossible}
      />
      <Lines title={t('export.memoryUnclear', { count: unclear.length })} lines={unclear} />
      <Lines
        title={t('export.memoryUnreadable', { count: unreadable.length })}
        lines={unreadable}
      />
      {preview ? (
        <div className={styles['actions']}>
          <Button
            look="primary"
            disabled={working || rows === 0}
            testId="memory-commit"
            onPress={() => void commitMemoryFile()}
          >
            {t('export.memoryCommit')}
          </Button>
          <Button onPress={clearExporting}>{t('app.cancel')}</Button>
        </div>
      ) : null}
    </Notice>
  )
}

/** From when to when was scanned: a clock that was off shows here. */
function MemoryTimes({ memory: { first, last } }: { readonly memory: MemoryFileAnswer }) {
  const { t } = useText()
  const format = useFormat()
  const moments = (instant: string) => format.moment(instant, appNow())
  return first === null || last === null ? null : (
    <p>{t('export.memoryTimes', { first: moments(first), last: moments(last) })}</p>
  )
}

type LinesProps = { readonly title: string; readonly lines: MemoryFileAnswer['unreadable'] }

function Lines({ title, lines }: LinesProps) {
  const { t } = useText()
  if (lines.length === 0) return null
  return (
    <>
      <p>{title}</p>
      <ul>
        {lines.map(({ row, text }) => (
          <li key={row}>
            {t('import.problems.row', { row })}: {text}
          </li>
        ))}
      </ul>
    </>
  )
}
