import type { ReactNode } from 'react'
import type { ImportWord } from '../../../shared/model/import.ts'
import { useFormat } from '../../format.ts'
import { useText } from '../../text.ts'
import styles from './columns-table.module.css'

export type WordOption = { readonly value: string; readonly label: string }

/** What else stands beside each word. */
export type FurtherColumn = {
  readonly heading: string
  readonly cell: (word: ImportWord) => ReactNode
}

type WordsTableProps = {
  readonly label: string
  readonly words: readonly ImportWord[]
  readonly options: readonly WordOption[]
  readonly testId: string
  readonly further?: FurtherColumn
  readonly onChoose: (word: ImportWord, meaning: string) => void
}

/** Words of the file, how often each stands there, and what it stands for. */
export function WordsTable({ label, words, options, testId, further, onChoose }: WordsTableProps) {
  const { t } = useText()
  const format = useFormat()
  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={label}>
      <table className={styles['table']} data-testid={testId}>
        <thead>
          <tr>
            <th scope="col">{t('import.words.word')}</th>
            <th scope="col">{t('import.words.count')}</th>
            <th scope="col">{t('import.words.meaning')}</th>
            {further === undefined ? null : <th scope="col">{further.heading}</th>}
          </tr>
        </thead>
        <tbody>
          {words.map((word) => (
            <tr key={word.key} data-open={word.meaning === null}>
              <th scope="row">{word.word}</th>
              <td className={styles['count']}>{format.number(word.count)}</td>
              <td>
                <select
                  className={styles['select']}
                  aria-label={t('import.words.meaningOf', { word: word.word })}
                  value={word.meaning ?? ''}
                  onChange={(event) => {
                    onChoose(word, event.target.value)
                  }}
                >
                  {word.meaning === null ? (
                    <option value="">{t('import.words.choose')}</option>
                  ) : null}
                  {options.map(({ value, label: name }) => (
                    <option key={value} value={value}>
                      {name}
                    </option>
                  ))}
                </select>
              </td>
              {further === undefined ? null : <td>{further.cell(word)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
