import type { SourceState } from '../../../shared/model/source.ts'
import { useFormat } from '../../format.ts'
import { useText } from '../../text.ts'
import { Notice } from '../../ui/notice.tsx'
import { definitionWords } from './definition-words.ts'
import { problemText } from './problem-text.ts'

/** Clocks that differ by less are alike, in ms. */
const CLOCK_SLACK = 2 * 60_000

function minutesOf(milliseconds: number): number {
  return Math.round(Math.abs(milliseconds) / 60_000)
}

/** What a person should know of the exchange, each with what to do about it. */
export function SourceNotices({ source }: { readonly source: SourceState }) {
  const { t } = useText()
  const format = useFormat()
  const { problem, clockAhead, doubles, clashes, ownLists, goneLists, otherLists, unread } = source
  const notices = [
    problem === null ? null : problemText(problem, t),
    Math.abs(clockAhead ?? 0) < CLOCK_SLACK
      ? null
      : t('sources.clock', { count: minutesOf(clockAhead ?? 0) }),
    doubles === null
      ? null
      : t('sources.doubles', { count: format.number(doubles.codes), label: doubles.label }),
    clashes === 0 ? null : t('sources.clashes', { count: format.number(clashes) }),
    otherLists.length === 0 ? null : t('sources.otherLists', { lists: otherLists.join(', ') }),
    goneLists.length === 0 ? null : t('sources.goneLists', { lists: goneLists.join(', ') }),
    source.isInTestMode ? t('sources.testMode') : null,
    ...definitionWords(source, t),
    unread.length === 0 ? null : t('sources.unread', { orders: unread.join(', ') }),
    ownLists.length === 0 ? null : t('sources.ownLists', { lists: ownLists.join(', ') }),
  ]
  return [...new Set(notices)]
    .filter((text) => text !== null)
    .map((text) => (
      <Notice key={text} family="attention">
        <p>{text}</p>
      </Notice>
    ))
}
