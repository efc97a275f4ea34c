import type { ImportPreview } from '../../../shared/model/import.ts'
import { useFormat } from '../../format.ts'
import { cancelImport, commitImport } from '../../stores/importing.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import files from './choose-file.module.css'
import styles from './commit-bar.module.css'
import { FileInput } from './file-input.tsx'
import type { ManyQuestion } from './use-many-withdrawn.ts'

type CommitBarProps = {
  readonly preview: ImportPreview
  readonly adjusting: boolean
  readonly many: ManyQuestion
}

const kinds = ['added', 'changed', 'withdrawn', 'unchanged', 'skipped'] as const

/** The sum of what a file would do and the one button that does it, in sight wherever one reads. */
export function CommitBar({ preview, adjusting, many }: CommitBarProps) {
  const { t } = useText()
  const { counts } = preview
  const isNothing = counts.added + counts.changed + counts.withdrawn === 0
  // The whole list once more: nothing is written, but its guests are known to be as fresh as today.
  const confirms = isNothing && preview.before > 0 && preview.choices.scope === 'full'
  const press = (): void => {
    if (many.isMany && !many.asked) many.ask()
    else void commitImport(many.isMany ? counts.withdrawn : undefined)
  }
  return (
    <div className={styles['bar']}>
      <Sum preview={preview} adjusting={adjusting} many={many} />
      <div className={styles['buttons']}>
        <Button
          look="primary"
          testId="import-commit"
          disabled={(isNothing && !confirms) || adjusting || (many.isMany && !many.accepted)}
          onPress={press}
        >
          {confirms
            ? t('import.commit.same')
            : isNothing
              ? t('import.commit.nothing')
              : commitLabel(counts, many, t)}
        </Button>
        <label className={files['another']}>
          {t('import.another')}
          <FileInput />
        </label>
        <Button look="quiet" onPress={() => void cancelImport()}>
          {t('import.leave')}
        </Button>
      </div>
    </div>
  )
}

function Sum({ preview: { counts }, adjusting, many }: CommitBarProps) {
  const { t } = useText()
  const format = useFormat()
  const shown = kinds.filter((kind) => kind !== 'skipped' || counts.skipped > 0)
  return (
    <div className={styles['sum']} role="status">
      {adjusting ? (
        t('import.preview.again')
      ) : many.asked ? (
        t('import.many.sure')
      ) : (
        <ul className={styles['counts']} data-testid="import-sum">
          {shown.map((kind) => (
            <li key={kind} data-none={counts[kind] === 0}>
              <strong>{format.number(counts[kind])}</strong> {t(`import.count.${kind}`)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function commitLabel(
  counts: ImportPreview['counts'],
  { asked }: ManyQuestion,
  t: ReturnType<typeof useText>['t'],
): string {
  const { added, changed, unchanged, withdrawn } = counts
  const count = added + changed + unchanged
  if (asked) return t('import.many.again', { count: withdrawn })
  return withdrawn > 0
    ? t('import.commit.withdrawing', { count, withdrawn })
    : t('import.commit', { count })
}
