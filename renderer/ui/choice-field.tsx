import { useMemo, useRef, type KeyboardEvent } from 'react'
import {
  Button,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListLayout,
  Popover,
  Virtualizer,
} from 'react-aria-components'
import styles from './choice-field.module.css'
import fieldStyles from './field.module.css'
import { ChevronIcon, CrossIcon } from './icons.tsx'
import { remInPixels } from './rem.ts'

/** One of many; `remark` stands behind its name. */
export type Choice = { readonly id: string; readonly name: string; readonly remark: string }

type ChoiceFieldProps = {
  readonly label: string
  /** The id of what is chosen, null for all. */
  readonly value: string | null
  readonly choices: readonly Choice[]
  /** Whether a choice of that name fits what was typed. */
  readonly fits: (name: string, typed: string) => boolean
  /** Stands in the field while all are wanted. */
  readonly all: string
  /** Says that nothing fits what was typed. */
  readonly none: string
  /** Names the button that takes the choice away. */
  readonly clear: string
  readonly onChange: (value: string | null) => void
  readonly testId: string
}

const ROW_REM = 2.75

/** A field that finds one of hundreds as one types; Enter takes the first, arrows go through all that fit. */
export function ChoiceField(props: ChoiceFieldProps) {
  const { label, value, choices, fits, all, none, clear, onChange, testId } = props
  const input = useRef<HTMLInputElement>(null)
  const layout = useMemo(() => ({ rowSize: remInPixels(ROW_REM) }), [])
  const chosen = choices.find(({ id }) => id === value)
  return (
    <ComboBox
      className={fieldStyles['field'] ?? ''}
      defaultItems={choices}
      defaultFilter={fits}
      value={value}
      onChange={(key) => onChange(key === null ? null : String(key))}
      allowsEmptyCollection
      data-testid={testId}
    >
      <Label className={fieldStyles['label'] ?? ''}>{label}</Label>
      <div className={styles['box']} onKeyDownCapture={takeFirst}>
        <Input
          ref={input}
          className={`${fieldStyles['control'] ?? ''} ${styles['input'] ?? ''}`}
          placeholder={all}
          maxLength={200}
          onFocus={(event) => event.currentTarget.select()}
        />
        {value === null ? null : (
          // In no slot of the box: it opens nothing.
          <Button
            slot={null}
            className={styles['clear'] ?? ''}
            aria-label={clear}
            onPress={takeAway}
          >
            <CrossIcon size={20} />
          </Button>
        )}
        <Button className={styles['open'] ?? ''}>
          <ChevronIcon size={20} />
        </Button>
      </div>
      <Popover className={styles['popover'] ?? ''} offset={4}>
        <Virtualizer layout={ListLayout} layoutOptions={layout}>
          <ListBox<Choice>
            className={styles['choices'] ?? ''}
            renderEmptyState={() => <p className={styles['none']}>{none}</p>}
          >
            {({ id, name, remark }) => (
              <ListBoxItem id={id} textValue={name} className={styles['choice'] ?? ''}>
                <span className={styles['name']}>{name}</span>
                <span className={styles['remark']}>{remark}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Virtualizer>
      </Popover>
    </ComboBox>
  )

  /** Enter without an arrow before it means the first that fits. */
  function takeFirst(event: KeyboardEvent): void {
    const typed = input.current?.value ?? ''
    const isPointing = input.current?.hasAttribute('aria-activedescendant') === true
    if (event.key !== 'Enter' || isPointing || typed === '' || typed === chosen?.name) return
    const first = choices.find(({ name }) => fits(name, typed))
    if (first !== undefined) onChange(first.id)
  }

  function takeAway(): void {
    onChange(null)
    input.current?.focus()
  }
}
