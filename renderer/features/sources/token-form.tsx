import { useState } from 'react'
import { connect, findEvents, useSources, type FoundEvent } from '../../stores/sources.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import styles from './sources.module.css'

const empty = { url: 'https://pretix.eu', token: '', organizer: '', event: '' }

/** Connecting by a token: the event is chosen from those that the token may see, or typed by its short names. */
export function TokenForm() {
  const { t } = useText()
  const busy = useSources((state) => state.busy)
  const [given, setGiven] = useState(empty)
  const [found, setFound] = useState<readonly FoundEvent[] | null>(null)
  const { url, organizer, event, token } = given
  const isFilled = Object.values(given).every((value) => value.trim() !== '')
  const choose = (one: FoundEvent | undefined) => {
    if (one !== undefined) setGiven({ ...given, organizer: one.organizer, event: one.slug })
  }
  const look = async () => {
    const events = await findEvents(url.trim(), token.trim())
    setFound(events)
    choose(events?.[0])
  }
  const field = (name: keyof typeof empty) => (
    <TextField
      label={t(`sources.token.${name}`)}
      value={given[name]}
      maxLength={500}
      onChange={(value) => {
        setGiven({ ...given, [name]: value })
      }}
    />
  )
  return (
    <form
      className={styles['form']}
      onSubmit={(submit) => {
        submit.preventDefault()
        void connect({
          kind: 'pretix',
          url: url.trim(),
          organizer: organizer.trim(),
          event: event.trim(),
          token: token.trim(),
        })
      }}
    >
      <h3 className={styles['way']}>{t('sources.token.title')}</h3>
      {field('url')}
      {field('token')}
      <Button
        disabled={busy || url.trim() === '' || token.trim() === ''}
        testId="source-find-events"
        onPress={() => void look()}
      >
        {t('sources.token.find')}
      </Button>
      {found === null ? null : found.length === 0 ? (
        <p role="status">{t('sources.token.none')}</p>
      ) : (
        <SelectField
          label={t('sources.pair.event')}
          value={keyOf({ organizer, slug: event })}
          options={found.map((one) => ({ value: keyOf(one), label: one.name }))}
          onChange={(key) => {
            choose(found.find((one) => keyOf(one) === key))
          }}
        />
      )}
      {field('organizer')}
      {field('event')}
      <Button submits disabled={busy || !isFilled} testId="source-connect">
        {t('sources.connect')}
      </Button>
    </form>
  )
}

function keyOf({ organizer, slug }: Pick<FoundEvent, 'organizer' | 'slug'>): string {
  return `${organizer}/${slug}`
}
