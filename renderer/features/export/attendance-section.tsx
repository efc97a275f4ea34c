import { useState } from 'react'
import { localDaysOf } from '../../../shared/domain/event/event-days.ts'
import { localDate } from '../../../shared/domain/time/local-time.ts'
import { useFormat } from '../../format.ts'
import { saveExport, useExporting } from '../../stores/exporting.ts'
import { appNow, useSession } from '../../stores/session.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Section } from '../../ui/page.tsx'
import styles from './export-page.module.css'

const ALL = ''

/** Who was there: on which list and day, and as which kind of file. */
export function AttendanceSection() {
  const { t } = useText()
  const lists = useSession((state) => state.lists)
  const days = useDays()
  const working = useExporting((state) => state.working)
  const [listId, setListId] = useState(ALL)
  const [day, setDay] = useState(ALL)
  const save = (kind: 'attendance-csv' | 'attendance-xlsx' | 'attendance-pdf'): void => {
    void saveExport({ kind, listId: listId || null, day: day || null })
  }
  return (
    <Section title={t('export.attendance')} help={t('export.attendanceHelp')}>
      <div className={styles['choices']}>
        <SelectField
          label={t('export.list')}
          testId="export-list"
          value={listId}
          options={[
            { value: ALL, label: t('export.allLists') },
            ...lists.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={setListId}
        />
        <SelectField
          label={t('export.day')}
          testId="export-day"
          value={day}
          options={[{ value: ALL, label: t('export.allDays') }, ...days]}
          onChange={setDay}
        />
      </div>
      <p className={styles['rule']}>{t('export.rule')}</p>
      <div className={styles['actions']}>
        <Button
          look="primary"
          disabled={working}
          testId="export-xlsx"
          onPress={() => {
            save('attendance-xlsx')
          }}
        >
          {t('export.asXlsx')}
        </Button>
        <Button
          disabled={working}
          testId="export-csv"
          onPress={() => {
            save('attendance-csv')
          }}
        >
          {t('export.asCsv')}
        </Button>
        <Button
          disabled={working}
          testId="export-pdf"
          onPress={() => {
            save('attendance-pdf')
          }}
        >
          {t('export.asPdf')}
        </Button>
      </div>
    </Section>
  )
}

/** What happened on one day, as a report. */
export function DayReportSection() {
  const { t } = useText()
  const days = useDays()
  const timeZone = useSession((state) => state.openEvent?.description.timeZone ?? 'UTC')
  const working = useExporting((state) => state.working)
  const today = localDate(appNow(), timeZone)
  // Today, or the last day that was.
  const usual = (days.findLast(({ value }) => value <= today) ?? days[0])?.value ?? today
  const [day, setDay] = useState(usual)
  return (
    <Section title={t('export.report')} help={t('export.reportHelp')}>
      <div className={styles['choices']}>
        <SelectField label={t('export.day')} value={day} options={days} onChange={setDay} />
      </div>
      <div>
        <Button
          disabled={working}
          testId="export-day-report"
          onPress={() => void saveExport({ kind: 'day-report', day })}
        >
          {t('export.reportSave')}
        </Button>
      </div>
    </Section>
  )
}

function useDays(): { value: string; label: string }[] {
  const format = useFormat()
  const description = useSession((state) => state.openEvent?.description)
  if (description === undefined) return []
  return localDaysOf(description).map((day) => ({ value: day, label: format.day(day) }))
}
