import { useEffect } from 'react'
import type { ImportPreview } from '../../../shared/model/import.ts'
import type { ImportGuest, ImportGuestKind } from '../../../shared/model/import-guest.ts'
import { useFormat } from '../../format.ts'
import {
  hideGuests,
  showGuests,
  showMoreGuests,
  useImportGuests,
} from '../../stores/import-guests.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Section } from '../../ui/page.tsx'
import { openPlaceName } from '../../words/guest-name.ts'
import { GuestChanges } from './guest-changes.tsx'
import styles from './guests-section.module.css'

const kinds = ['added', 'changed', 'withdrawn', 'unchanged', 'clashes'] as const

/** Whom the file adds, changes and withdraws, to leaf through and to search. */
export function GuestsSection({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useText()
  const format = useFormat()
  const kind = useImportGuests((state) => state.kind)
  const { previewId } = preview
  const counts = { ...preview.counts, clashes: preview.clashes }
  useEffect(() => {
    const { kind: open, text } = useImportGuests.getState()
    if (open !== null) void showGuests(previewId, open, text)
  }, [previewId])
  useEffect(() => hideGuests, [])
  const filled = kinds.filter((one) => counts[one] > 0)
  if (filled.length === 0) return null
  return (
    <Section title={t('import.guests')}>
      <div className={styles['kinds']} role="group" aria-label={t('import.guests')}>
        {filled.map((one) => (
          <Button
            key={one}
            pressed={kind === one}
            testId={`import-show-${one}`}
            onPress={() => {
              if (kind === one) hideGuests()
              else void showGuests(previewId, one)
            }}
          >
            {`${format.number(counts[one])} ${t(`import.count.${one}`)}`}
          </Button>
        ))}
      </div>
      {kind === null ? null : <GuestRows previewId={previewId} kind={kind} />}
    </Section>
  )
}

function GuestRows({ previewId, kind }: { previewId: string; kind: ImportGuestKind }) {
  const { t } = useText()
  const { text, guests, total } = useImportGuests()
  return (
    <>
      <TextField
        label={t('import.guests.search')}
        value={text}
        maxLength={200}
        onChange={(typed) => void showGuests(previewId, kind, typed)}
      />
      {guests.length === 0 ? <p>{t('import.guests.none')}</p> : null}
      <ul className={styles['guests']} data-testid="import-guests">
        {guests.map((guest) => (
          <GuestRow key={guest.attendeeId} guest={guest} />
        ))}
      </ul>
      <div className={styles['more']}>
        <span>{t('import.guests.shown', { shown: guests.length, total })}</span>
        {guests.length < total ? (
          <Button onPress={() => void showMoreGuests(previewId)}>{t('import.guests.more')}</Button>
        ) : null}
      </div>
    </>
  )
}

function GuestRow({ guest }: { readonly guest: ImportGuest }) {
  const { t } = useText()
  return (
    <li className={styles['guest']} data-testid="import-guest">
      <span className={styles['name']}>{guest.name || openPlaceName(guest, t)}</span>
      <span className={styles['organisation']}>{guest.organisation}</span>
      <GuestChanges changes={guest.changes} />
    </li>
  )
}
