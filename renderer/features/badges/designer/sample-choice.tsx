import { useState } from 'react'
import { displayName } from '../../../../shared/domain/name/display-name.ts'
import type { Attendee } from '../../../../shared/model/attendee.ts'
import { searchGuests, showSample, useDesigner, type Sample } from '../../../stores/designer.ts'
import { useText } from '../../../text.ts'
import panel from './parts/panel.module.css'
import styles from './parts/element-list.module.css'

const kinds = ['ordinary', 'longest', 'missing'] as const

/** Who stands on the badge while it is drawn. */
export function SampleChoice() {
  const { t } = useText()
  const sample = useDesigner((state) => state.sample)
  const guest = useDesigner((state) => state.drawing?.guest ?? '')
  const [text, setText] = useState('')
  const [found, setFound] = useState<readonly Attendee[]>([])
  const search = async (typed: string): Promise<void> => {
    setText(typed)
    setFound(typed.trim() === '' ? [] : await searchGuests(typed))
  }
  return (
    <section className={panel['panel']} aria-label={t('designer.sample')}>
      <label className={panel['field']}>
        {t('designer.sample')}
        <select
          className={panel['control']}
          data-testid="designer-sample"
          value={sample.kind}
          onChange={(event) => {
            const kind = kinds.find((one) => one === event.target.value)
            if (kind !== undefined) showSample({ kind } satisfies Sample)
          }}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`designer.sample.${kind}`)}
            </option>
          ))}
          {sample.kind === 'guest' ? <option value="guest">{guest}</option> : null}
        </select>
      </label>
      <label className={panel['field']}>
        {t('designer.sample.search')}
        <input
          type="search"
          className={panel['control']}
          value={text}
          autoComplete="off"
          onChange={(event) => void search(event.target.value)}
        />
      </label>
      {found.length === 0 ? null : (
        <ul className={styles['list']}>
          {found.map((attendee) => (
            <li key={attendee.id}>
              <button
                type="button"
                className={styles['row']}
                onClick={() => {
                  showSample({ kind: 'guest', attendeeId: attendee.id })
                  void search('')
                }}
              >
                <span className={styles['name']}>{displayName(attendee)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
