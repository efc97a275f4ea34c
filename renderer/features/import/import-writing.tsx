import { useState } from 'react'
import type { ImportProgress } from '../../../shared/model/import.ts'
import { cancelImport } from '../../stores/importing.ts'
import { useText } from '../../text.ts'
import { withTimeLeft } from '../../words/time-left.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import { Progress } from '../../ui/progress.tsx'

type ImportWritingProps = {
  readonly fileName: string
  readonly rows: number
  readonly progress: ImportProgress | null
  readonly startedAt: number
}

/** How far the writing has come, with a way out that leaves things as they were. */
export function ImportWriting({ fileName, rows, progress, startedAt }: ImportWritingProps) {
  const { t } = useText()
  const [stopping, setStopping] = useState(false)
  const total = progress?.rowsTotal ?? rows
  const done = progress?.rowsDone ?? 0
  const counts = t('import.progress', { done, total })
  const now = progress === null ? startedAt : clock()
  return (
    <Section title={fileName} help={t('import.keepScanning')}>
      <div data-testid="import-progress">
        <Progress
          label={t('import.writing')}
          share={total === 0 ? 0 : done / total}
          counts={withTimeLeft(counts, { done, total, startedAt, now }, t)}
        />
      </div>
      <div>
        <Button
          testId="import-cancel"
          disabled={stopping}
          onPress={() => {
            setStopping(true)
            void cancelImport()
          }}
        >
          {t('import.cancel')}
        </Button>
      </div>
    </Section>
  )
}

function clock(): number {
  return performance.now()
}
