import type { KeyboardEvent, RefObject } from 'react'
import { moveChoice, typeText, useSearch } from '../../../stores/search.ts'
import { useText } from '../../../text.ts'
import { SearchIcon } from '../../../ui/icons.tsx'
import { submitField } from '../keys/desk-actions.ts'
import styles from './scan-field.module.css'
import { optionId, RESULTS_ID } from './search-results.tsx'

/**
 * The one field: scanners type into it, people search in it. It stands by itself, because each key of a scanner draws
 * it anew.
 */
export function ScanField({ field }: { readonly field: RefObject<HTMLInputElement | null> }) {
  const { t } = useText()
  const text = useSearch((state) => state.text)
  const searching = useSearch((state) => state.shows)
  const active = useSearch((state) => state.active)
  return (
    <div className={styles['field']}>
      <SearchIcon size={26} />
      <input
        ref={field}
        className={styles['input']}
        data-testid="scan-input"
        data-scan-field=""
        type="text"
        role="combobox"
        aria-label={t('desk.field.label')}
        aria-expanded={searching}
        aria-controls={searching ? RESULTS_ID : undefined}
        aria-activedescendant={searching && active >= 0 ? optionId(active) : undefined}
        aria-autocomplete="list"
        placeholder={t('desk.field.placeholder')}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        maxLength={20_000}
        value={text}
        onChange={(event) => {
          typeText(event.target.value)
        }}
        onKeyDown={onFieldKey}
      />
    </div>
  )
}

function onFieldKey(event: KeyboardEvent): void {
  if (event.nativeEvent.isComposing) return
  const { text } = useSearch.getState()
  if (event.key === 'Enter') {
    event.preventDefault()
    void submitField()
  } else if (event.key === 'ArrowDown' && text !== '') {
    event.preventDefault()
    moveChoice(1)
  } else if (event.key === 'ArrowUp' && text !== '') {
    event.preventDefault()
    moveChoice(-1)
  }
}
