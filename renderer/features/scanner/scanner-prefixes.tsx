import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import styles from './scanner-page.module.css'

/** As many as the settings keep. */
const MOST = 5

type Prefixes = {
  readonly prefixes: readonly string[]
  readonly onPrefixes: (prefixes: string[]) => void
}

/** Has the desk take off from now on what a scanner sends in front of its codes. */
export function TakeOffPrefix({
  prefix,
  prefixes,
  onPrefixes,
}: Prefixes & { readonly prefix: string }) {
  const { t } = useText()
  if (prefixes.length >= MOST) return <p>{t('scanner.prefix.tooMany')}</p>
  return (
    <Button
      onPress={() => {
        onPrefixes([...prefixes, prefix])
      }}
      testId="take-off-prefix"
    >
      {t('scanner.prefix.takeOff', { text: prefix })}
    </Button>
  )
}

/** What the desk takes off, each to be left on again; nothing where it takes off nothing. */
export function PrefixList({ prefixes, onPrefixes }: Prefixes) {
  const { t } = useText()
  if (prefixes.length === 0) return null
  return (
    <section className={styles['prefixes']} aria-label={t('scanner.prefix.title')}>
      <h3 className={styles['quiet']}>{t('scanner.prefix.title')}</h3>
      {prefixes.map((prefix) => (
        <Button
          key={prefix}
          look="quiet"
          onPress={() => {
            onPrefixes(prefixes.filter((other) => other !== prefix))
          }}
          testId="leave-on-prefix"
        >
          {t('scanner.prefix.leaveOn', { text: prefix })}
        </Button>
      ))}
    </section>
  )
}
