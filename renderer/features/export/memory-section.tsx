import { useState } from 'react'
import type { Direction } from '../../../shared/model/verdict.ts'
import { readMemoryFile, useExporting } from '../../stores/exporting.ts'
import { useSession } from '../../stores/session.ts'
import { useText } from '../../text.ts'
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
            if (file !== undefined) void readMemoryFile(file, listId, direction)
            event.target.value = ''
          }}
        />
      </label>
      {memory === null ? null : (
        <Notice
          family={memory.unreadable.length > 0 ? 'caution' : 'welcome'}
          title={t('export.memoryDone', { ...memory, count: memory.rows })}
          announced
        >
          {memory.unreadable.length === 0 ? null : (
            <>
              <p>{t('export.memoryUnreadable', { count: memory.unreadable.length })}</p>
              <ul>
                {memory.unreadable.map(({ row, text }) => (
                  <li key={row}>
                    {t('import.problems.row', { row })}: {text}
                  </li>
                ))}
              </ul>
            </>
          )}
        </Notice>
      )}
    </Section>
  )
}
