import { useVirtualizer } from '@tanstack/react-virtual'
import { useDeferredValue, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { TickRow } from '../../../shared/model/paper.ts'
import { toggleTick, usePaper } from '../../stores/paper.ts'
import { useText } from '../../text.ts'
import { Field } from '../../ui/field.tsx'
import { remInPixels, useRemeasure } from '../../ui/rem.ts'
import { findRows } from './find-rows.ts'
import { TickLine } from './tick-line.tsx'
import styles from './ticks-page.module.css'

const ROW_REM = 2.75
const LIST_ID = 'tick-rows'

/**
 * A field for a number or a name over the list by last name: Enter ticks the guest in hand and makes room for the next.
 * The focus stays in the field; arrows move through the list.
 */
export function TickList() {
  const { t } = useText()
  const rows = usePaper((state) => state.rows)
  const ticked = usePaper((state) => state.ticked)
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const text = useDeferredValue(typed)
  const found = useMemo(() => findRows(rows, text), [rows, text])
  const box = useRef<HTMLDivElement>(null)
  // eslint-disable-next-line react-hooks/incompatible-library -- its functions stay within this component
  const virtual = useVirtualizer({
    count: found.length,
    getScrollElement: () => box.current,
    estimateSize: () => remInPixels(ROW_REM),
    overscan: 10,
  })
  useRemeasure(virtual)
  const current = Math.min(active, found.length - 1)
  useEffect(() => {
    if (current >= 0) virtual.scrollToIndex(current)
  }, [current, virtual])
  const onKeyDown = (event: KeyboardEvent): void => {
    // What was typed a moment ago may not be found yet.
    const latest = text === typed ? found : findRows(rows, typed)
    const inHand = Math.min(active, latest.length - 1)
    const row = latest[inHand]
    const act = actOf(event.key, typed, latest.length)
    if (act === null) return
    event.preventDefault()
    if (act.type === 'move') {
      setActive(Math.max(0, Math.min(latest.length - 1, inHand + act.by)))
    } else if (row !== undefined) {
      toggleTick(row.id)
      if (act.type === 'tick' && typed !== '') {
        setTyped('')
        setActive(rows.indexOf(row))
      }
    }
  }
  return (
    <section className={styles['list']}>
      <Field label={t('ticks.field')}>
        {(ids) => (
          <input
            {...ids}
            type="text"
            role="combobox"
            aria-expanded="true"
            aria-controls={LIST_ID}
            aria-activedescendant={current < 0 ? undefined : `tick-${String(current)}`}
            autoComplete="off"
            spellCheck={false}
            data-testid="ticks-field"
            value={typed}
            onKeyDown={onKeyDown}
            onChange={(event) => {
              setTyped(event.target.value)
              setActive(0)
            }}
          />
        )}
      </Field>
      {/* The arrows in the field move through it; who looks on without ticking reaches it by Tab. */}
      <div ref={box} className={styles['box']} tabIndex={0}>
        {found.length === 0 ? <p className={styles['nobody']}>{t('ticks.nobody')}</p> : null}
        <div
          id={LIST_ID}
          role="listbox"
          aria-multiselectable="true"
          aria-label={t('ticks.rows')}
          className={styles['rows']}
          style={{ height: virtual.getTotalSize() }}
        >
          {virtual.getVirtualItems().map(({ key, index, start }) => {
            const row: TickRow | undefined = found[index]
            return row === undefined ? null : (
              <TickLine
                key={key}
                row={row}
                place={{ index, start, of: found.length }}
                isActive={index === current}
                isTicked={ticked.has(row.id)}
              />
            )
          })}
        </div>
      </div>
    </section>
  )
}

type Act = { readonly type: 'tick' | 'toggle' } | { readonly type: 'move'; readonly by: number }

/** A space is part of a name unless it can only mean the tick: after a number, before any letter, or for one guest. */
function actOf(key: string, typed: string, found: number): Act | null {
  if (key === 'ArrowDown') return { type: 'move', by: 1 }
  if (key === 'ArrowUp') return { type: 'move', by: -1 }
  if (key === 'PageDown') return { type: 'move', by: 8 }
  if (key === 'PageUp') return { type: 'move', by: -8 }
  if (key === 'Enter') return { type: 'tick' }
  if (key !== ' ') return null
  if (typed === '') return { type: 'toggle' }
  return /^\d+$/.test(typed) || found === 1 ? { type: 'tick' } : null
}
