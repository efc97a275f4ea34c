import { useState, type DragEvent } from 'react'
import { readFile, type ImportStep } from '../../stores/importing.ts'
import { useText } from '../../text.ts'
import { ImportIcon } from '../../ui/icons.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './choose-file.module.css'
import { FileInput } from './file-input.tsx'
import { refusalText } from './refusal-text.ts'

type ChooseFileProps = {
  readonly step: Extract<ImportStep, { type: 'choose' | 'reading' | 'refused' | 'finished' }>
}

/** Takes a file from a click or from a drag, and says why one cannot be loaded. */
export function ChooseFile({ step }: ChooseFileProps) {
  const { t } = useText()
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file !== undefined) void readFile(file)
  }
  return (
    <>
      {step.type === 'refused' ? (
        <Notice family="refused" title={t('import.failed.title')} announced>
          <p>{refusalText(step.code, t)}</p>
          <p>
            {step.fileName} · {t('error.support', { code: step.code })}
          </p>
        </Notice>
      ) : null}
      <label
        className={styles['drop']}
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <ImportIcon size={64} />
        <span className={styles['button']}>{t('import.choose')}</span>
        <span>{t('import.drop')}</span>
        <span className={styles['formats']}>{t('import.formats')}</span>
        <FileInput />
      </label>
      <p role="status">
        {step.type === 'reading' ? t('import.reading', { file: step.fileName }) : ''}
      </p>
    </>
  )
}
