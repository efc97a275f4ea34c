import { useEffect, useRef, useState, type SubmitEvent } from 'react'
import type { ImportPreview, ImportProblem } from '../../../shared/model/import.ts'
import { readProblemRow } from '../../stores/import-guests.ts'
import { adjustImport } from '../../stores/importing.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import styles from './mend-row.module.css'

type MendRowProps = {
  readonly preview: ImportPreview
  readonly problem: ImportProblem
  readonly onClose: () => void
}

/** The columns that tell who somebody is. */
const names: readonly string[] = ['first-name', 'last-name', 'full-name']

/** One row of the file, cell by cell, to put right before it is read again. */
export function MendRow({ preview, problem, onClose }: MendRowProps) {
  const { t } = useText()
  const { row } = problem
  const [cells, setCells] = useState<readonly string[] | null>(null)
  const [changed, setChanged] = useState<ReadonlyMap<number, string>>(new Map())
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    void readProblemRow(preview.previewId, row).then((found) => {
      setCells(found ?? [])
    })
  }, [preview.previewId, row])
  const wrong = cells === null ? null : wrongCell(problem, cells, preview)
  useEffect(() => {
    const at = document.activeElement
    // The file is read anew for a choice elsewhere too, whose control then keeps the focus.
    if (wrong === null || !(form.current?.parentElement?.contains(at) ?? false)) return
    form.current?.scrollIntoView({ block: 'nearest' })
    form.current?.querySelectorAll('input')[wrong]?.focus()
  }, [wrong])
  const save = (event: SubmitEvent): void => {
    event.preventDefault()
    const mends = [...changed].map(([column, value]) => ({ row, column, value }))
    const others = preview.choices.mends.filter(
      (mend) => mend.row !== row || !changed.has(mend.column),
    )
    onClose()
    if (mends.length > 0) void adjustImport({ mends: [...others, ...mends] })
  }
  const headings = preview.columns.map(({ header }) => (header === '' ? undefined : header))
  const width = Math.min(60, Math.max(preview.columns.length, cells?.length ?? 0))
  return (
    <form
      ref={form}
      className={styles['form']}
      data-testid="import-mend"
      onSubmit={save}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose()
      }}
    >
      <h3 className={styles['title']}>{t('import.mend.title', { row })}</h3>
      <p className={styles['help']}>{t('import.mend.help')}</p>
      <div className={styles['cells']}>
        {Array.from({ length: cells === null ? 0 : width }, (_, column) => (
          <TextField
            key={column}
            label={headings[column] ?? t('import.mend.column', { number: column + 1 })}
            value={changed.get(column) ?? cells?.[column] ?? ''}
            maxLength={2_000}
            onChange={(value) => {
              setChanged(new Map(changed).set(column, value))
            }}
          />
        ))}
      </div>
      <div className={styles['actions']}>
        <Button submits look="primary" testId="import-mend-save">
          {t('import.mend.save')}
        </Button>
        <Button onPress={onClose}>{t('import.mend.close')}</Button>
      </div>
    </form>
  )
}

/** The cell that the problem speaks of, else the first one. */
function wrongCell(problem: ImportProblem, cells: readonly string[], preview: ImportPreview) {
  const { kind, detail } = problem
  const found =
    kind === 'no-name'
      ? preview.columns.findIndex(({ meaning }) => names.includes(meaning))
      : cells.findIndex((cell) => detail !== '' && cell.includes(detail))
  return Math.max(0, found)
}
