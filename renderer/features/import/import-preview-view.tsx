import type { ImportStep } from '../../stores/importing.ts'
import { useText } from '../../text.ts'
import { Notice } from '../../ui/notice.tsx'
import { ColumnsSection } from './columns-section.tsx'
import { CommitBar } from './commit-bar.tsx'
import { CommitSection } from './commit-section.tsx'
import { ElsewhereSection } from './elsewhere-section.tsx'
import { GuestsSection } from './guests-section.tsx'
import styles from './import-preview-view.module.css'
import { MendedSection } from './mended-section.tsx'
import { MergedSection } from './merged-section.tsx'
import { NamesSection } from './names-section.tsx'
import { ProblemList } from './problem-list.tsx'
import { refusalText } from './refusal-text.ts'
import { TicketTypeWords } from './ticket-type-words.tsx'
import { useManyWithdrawn } from './use-many-withdrawn.ts'
import { ListWords, Statuses } from './words-sections.tsx'

/** Problems of loading, not of reading. */
const outdated = new Set(['preview-outdated', 'many-withdrawn'])

type PreviewProps = { readonly step: Extract<ImportStep, { type: 'preview' }> }

/**
 * What a file would do, before anything is written, and everything that a person can say about it: what is uncertain
 * stands open and first, what Balie is sure of is folded.
 */
export function ImportPreviewView({ step }: PreviewProps) {
  const { t } = useText()
  const { preview, adjusting, problem } = step
  const many = useManyWithdrawn(preview)
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
      <CommitSection preview={preview} many={many} />
      <GuestsSection preview={preview} />
      <Statuses preview={preview} />
      <ProblemList preview={preview} />
      <ElsewhereSection preview={preview} />
      <TicketTypeWords preview={preview} />
      <ListWords preview={preview} />
      <NamesSection preview={preview} />
      <MergedSection preview={preview} />
      <MendedSection preview={preview} />
      <ColumnsSection preview={preview} />
      <CommitBar preview={preview} adjusting={adjusting} many={many} />
    </div>
  )
}
