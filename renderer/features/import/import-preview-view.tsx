import type { ImportStep } from '../../stores/importing.ts'
import { useText } from '../../text.ts'
import { Notice } from '../../ui/notice.tsx'
import { ColumnsSection } from './columns-section.tsx'
import { CommitSection } from './commit-section.tsx'
import { ElsewhereSection } from './elsewhere-section.tsx'
import { GuestsSection } from './guests-section.tsx'
import styles from './import-preview-view.module.css'
import { MendedSection } from './mended-section.tsx'
import { MergedSection } from './merged-section.tsx'
import { NamesSection } from './names-section.tsx'
import { ProblemList } from './problem-list.tsx'
import { refusalText } from './refusal-text.ts'
import { WordsSections } from './words-sections.tsx'

/** Problems of loading, not of reading. */
const outdated = new Set(['preview-outdated', 'many-withdrawn'])

type PreviewProps = { readonly step: Extract<ImportStep, { type: 'preview' }> }

/** What a file would do, before anything is written, and everything that a person can say about it. */
export function ImportPreviewView({ step }: PreviewProps) {
  const { t } = useText()
  const { preview, adjusting, problem } = step
  return (
    <div className={styles['preview']} data-testid="import-preview" data-adjusting={adjusting}>
      {problem === null ? null : (
        <Notice
          family="refused"
          title={t(outdated.has(problem) ? 'import.outdated' : 'import.adjustFailed')}
          announced
        >
          <p>{refusalText(problem, t)}</p>
        </Notice>
      )}
      <CommitSection preview={preview} adjusting={adjusting} />
      <GuestsSection preview={preview} />
      <WordsSections preview={preview} />
      <NamesSection preview={preview} />
      <ElsewhereSection preview={preview} />
      <MergedSection preview={preview} />
      <ProblemList preview={preview} />
      <MendedSection preview={preview} />
      <ColumnsSection preview={preview} />
    </div>
  )
}
