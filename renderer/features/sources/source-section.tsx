import { useEffect, type ReactNode } from 'react'
import { followSource, useSources } from '../../stores/sources.ts'
import { useText } from '../../text.ts'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/page.tsx'
import { ConnectForms } from './connect-forms.tsx'
import { ConnectedSource } from './connected-source.tsx'
import { MovedQuestion } from './moved-question.tsx'
import { problemText } from './problem-text.ts'
import { SourceHolder } from './source-holder.tsx'

/** The registration system of the open event: connecting to it, and how the exchange stands; `camera` reads its code. */
export function SourceSection({ camera }: { readonly camera: ReactNode }) {
  const { t } = useText()
  const source = useSources((state) => state.source)
  const busy = useSources((state) => state.busy)
  const code = useSources((state) => state.failureCode)
  const asked = useSources((state) => state.asked)
  useEffect(() => followSource(), [])
  if (source === null) return null
  return (
    <Section title={t('sources.title')} help={t('sources.help')}>
      {code === null ? null : (
        <Notice family="refused" announced>
          <p>{problemText(code, t)}</p>
        </Notice>
      )}
      {asked === null ? null : <MovedQuestion connection={asked} />}
      {source.address === null ? (
        <>
          <SourceHolder holder={source.holder} connected={false} />
          <ConnectForms camera={camera} />
        </>
      ) : (
        <ConnectedSource source={source} address={source.address} camera={camera} />
      )}
      <p role="status">{busy ? t('sources.busy') : ''}</p>
    </Section>
  )
}
