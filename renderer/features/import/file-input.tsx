import { readFile } from '../../stores/importing.ts'
import styles from './choose-file.module.css'

/** The input for a file with guests, laid unseen over the label around it: there on each step that can take one. */
export function FileInput() {
  return (
    <input
      className={styles['input']}
      type="file"
      accept=".csv,.txt,.tsv,.json,.xlsx,.xlsm,text/csv,text/plain,application/json"
      data-testid="import-file"
      onChange={(event) => {
        const file = event.target.files?.[0]
        if (file !== undefined) void readFile(file)
        event.target.value = ''
      }}
    />
  )
}
