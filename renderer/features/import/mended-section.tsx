import type { ImportPreview } from '../../../shared/model/import.ts'
import { adjustImport } from '../../stores/importing.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import styles from './problem-list.module.css'

type MendedCell = ImportPreview['mendedAgain'][number]

/** The cells that are put right as in the list's version before, each of which a person can take back. */
export function MendedSection({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useText()
  const { mendedAgain: mended, choices } = preview
  const taken = choices.mendsTakenBack
  if (mended.length + taken.length === 0) return null
  const takeBack = (cells: readonly MendedCell[]): void => {
    const more = cells.map(({ row, column }) => ({ row, column }))
    void adjustImport({ mendsTakenBack: [...taken, ...more] })
  }
  return (
    <Section
      title={
        mended.length === 0 ? t('import.mended.none') : t('import.mended', { count: mended.length })
      }
      help={t('import.mended.help')}
    >
      {mended.length === 0 ? null : (
        <div
          className={styles['scroll']}
          data-testid="import-mended"
          tabIndex={0}
          role="region"
          aria-label={t('import.mended', { count: mended.length })}
        >
          <ul>
            {mended.map((cell) => (
              <li key={`${cell.row} ${cell.column}`} className={styles['row']}>
                <Mended cell={cell} preview={preview} onTakeBack={takeBack} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className={styles['buttons']}>
        {mended.length < 2 ? null : (
          <Button
            testId="import-mended-all"
            onPress={() => {
              takeBack(mended)
            }}
          >
            {t('import.mended.takeBackAll')}
          </Button>
        )}
        {taken.length === 0 ? null : (
          <Button
            testId="import-mended-again"
            onPress={() => void adjustImport({ mendsTakenBack: [] })}
          >
            {t('import.mended.again')}
          </Button>
        )}
      </div>
    </Section>
  )
}

type MendedProps = {
  readonly cell: MendedCell
  readonly preview: ImportPreview
  readonly onTakeBack: (cells: readonly MendedCell[]) => void
}

function Mended({ cell, preview, onTakeBack }: MendedProps) {
  const { t } = useText()
  const { row, column: index } = cell
  const header = preview.columns[index]?.header ?? ''
  const column = header === '' ? t('import.mend.column', { number: index + 1 }) : header
  const shown = (text: string): string => {
    if (text.trim() === '') return t('import.mended.empty')
    return text.length > 60 ? `${text.slice(0, 60)}…` : text
  }
  return (
    <>
      <span className={styles['number']}>{t('import.problems.row', { row })}</span>
      <span className={styles['words']}>
        {t('import.mended.cell', { column, was: shown(cell.was), value: shown(cell.value) })}
      </span>
      <Button
        look="quiet"
        label={t('import.mended.takeBackOf', { row, column })}
        onPress={() => {
          onTakeBack([cell])
        }}
      >
        {t('import.mended.takeBack')}
      </Button>
    </>
  )
}
