import { useState } from 'react'
import type { ImportProgress } from '../../../shared/model/import.ts'
import { cancelImport } from '../../stores/importing.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import { Progress } from '../../ui/progress.tsx'
import { secondsLeft } from './seconds-left.ts'

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
  const left = secondsLeft({ done, total, startedAt, now: progress === null ? startedAt : clock() })
  return (
    <Section title={fileName} help={t('import.keepScanning')}>
      <div data-testid="import-progress">
        <Progress
          label={t('import.writing')}
          share={total === 0 ? 0 : done / total}
          counts={left === null ? counts : `${counts} · ${timeLeft(left)}`}
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

  function timeLeft(seconds: number): string {
    return seconds < 90
      ? t('import.timeLeft.seconds', { count: seconds })
      : t('import.timeLeft.minutes', { count: Math.round(seconds / 60) })
  }
}

function clock(): number {
  return performance.now()
}
