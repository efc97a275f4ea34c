import type { EventsState } from '../../stores/events.ts'
import { useText } from '../../text.ts'
import { errorText } from '../../words/error-text.ts'
import { failureText } from './transfer-text.ts'

type FailureWordsProps = {
  readonly code: string
  readonly about: EventsState['failureAbout']
}

/** Why something with an event or its file did not work and what to do, with the code that helps an administrator. */
export function FailureWords({ code, about }: FailureWordsProps) {
  const { t } = useText()
  return (
    <>
      <p>{failureText(code, about, t) ?? errorText(code, t)}</p>
      <p>{t('error.support', { code })}</p>
    </>
  )
}
