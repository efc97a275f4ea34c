import { openDemo } from '../../stores/events.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import { CreateEvent } from './create-event.tsx'
import styles from './start.module.css'

type NewEventWaysProps = {
  readonly disabled: boolean
  readonly after: (opened: Promise<boolean>) => void
}

/** Two ways to an event where there is none: the example, and a new one. */
export function NewEventWays({ disabled, after }: NewEventWaysProps) {
  const { t } = useText()
  return (
    <div className={styles['ways']}>
      <Section title={t('start.demo.title')} help={t('start.demo.help')}>
        <div>
          <Button
            look="primary"
            disabled={disabled}
            testId="open-demo"
            onPress={() => {
              after(openDemo())
            }}
          >
            {t('start.demo.open')}
          </Button>
        </div>
      </Section>
      <Section title={t('start.create.title')} help={t('start.create.help')}>
        <CreateEvent disabled={disabled} after={after} />
      </Section>
    </div>
  )
}
