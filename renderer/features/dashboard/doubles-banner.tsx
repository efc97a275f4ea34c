import { displayName } from '../../../shared/domain/name/display-name.ts'
import type { DoubleGuest } from '../../../shared/model/dashboard.ts'
import { useFormat } from '../../format.ts'
import { goTo } from '../../pages.ts'
import { markDoublesSeen, useDoubles } from '../../stores/doubles.ts'
import { appNow, useSession } from '../../stores/session.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { SignIcon } from '../../ui/icons.tsx'
import styles from './doubles-banner.module.css'
import { showGuest } from './guest-link.tsx'

/** Names that a bar has room for. */
const NAMES = 3

/** Says on any page whom two desks both let in, as soon as their files have met, until somebody has read it. */
export function DoublesBanner() {
  const { t } = useText()
  const format = useFormat()
  const news = useDoubles((state) => state.news)
  const lists = useSession((state) => state.lists)
  const [first, ...others] = news
  if (first === undefined) return null
  return (
    <div className={styles['banner']} role="alert" data-testid="doubles-banner">
      <SignIcon sign="again" size={32} />
      <p className={styles['words']}>
        {others.length === 0 ? oneText(first) : t('double.news', { names: names() })}
      </p>
      <Button
        look="stage"
        onPress={() => {
          void markDoublesSeen()
          if (others.length > 0) {
            goTo('dashboard')
            return
          }
          showGuest(first.attendeeId)
        }}
      >
        {t(others.length === 0 ? 'double.toCard' : 'double.toAll')}
      </Button>
      <Button look="stage" onPress={() => void markDoublesSeen()}>
        {t('double.seen')}
      </Button>
    </div>
  )

  function oneText({ listId, admissions, ...guest }: DoubleGuest): string {
    const list = lists.find(({ id }) => id === listId)?.name ?? listId
    const places = admissions.map(({ at, desk }) => {
      const time = format.moment(at, appNow())
      return desk === '' ? time : t('card.badge.at', { at: time, desk })
    })
    return t('double.newsOne', { name: nameOf(guest), list, places: format.list(places) })
  }

  function names(): string {
    const shown = news.slice(0, NAMES).map(nameOf)
    const left = news.length - shown.length
    return format.list(left === 0 ? shown : [...shown, t('double.more', { count: left })])
  }

  function nameOf(guest: Omit<DoubleGuest, 'listId' | 'admissions'>): string {
    if (guest.flagged) return t('desk.recent.protected')
    return displayName(guest) || t('desk.unnamedGuest')
  }
}
