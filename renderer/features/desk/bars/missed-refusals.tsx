import { forgetMissed, useScans, type RecentScan } from '../../../stores/scan.ts'
import { useText } from '../../../text.ts'
import { Button } from '../../../ui/button.tsx'
import { SignIcon } from '../../../ui/icons.tsx'
import { readable } from '../readable.ts'
import { verdictFace } from '../stage/verdict-face.ts'
import styles from './missed-refusals.module.css'

/** How many are named, before the rest is counted. */
const NAMED = 3

type MissedRefusalsProps = {
  /** The key that does what the button does, where there is one. */
  readonly shortcut?: string | undefined
}

/** Who was refused while scans followed each other too fast to read it: beside the newest verdict until somebody has seen it. */
export function MissedRefusals({ shortcut }: MissedRefusalsProps) {
  const { t } = useText()
  const missed = useScans((state) => state.missed)
  if (missed.length === 0) return null
  const others = missed.length - NAMED
  return (
    <section className={styles['bar']} role="alert" data-testid="missed-refusals">
      <SignIcon sign="stop" size={40} />
      <div className={styles['words']}>
        <p>{t('desk.missed', { count: missed.length })}</p>
        <ul>
          {missed.slice(0, NAMED).map((scan) => (
            <MissedRefusal key={scan.id} scan={scan} />
          ))}
          {others > 0 ? <li>{t('desk.missed.more', { count: others })}</li> : null}
        </ul>
      </div>
      <Button
        look="stage"
        testId="missed-seen"
        onPress={forgetMissed}
        {...(shortcut === undefined ? {} : { shortcut })}
      >
        {t('desk.missed.seen')}
      </Button>
    </section>
  )
}

function MissedRefusal({ scan }: { readonly scan: RecentScan }) {
  const { t } = useText()
  const who = scan.label === '' ? t('desk.recent.protected') : readable(scan.label)
  return (
    <li>
      <strong>{who}</strong> {t(verdictFace(scan).word)}
    </li>
  )
}
