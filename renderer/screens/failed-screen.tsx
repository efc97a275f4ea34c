import { connect } from '../shell/start-page.ts'
import { useSession } from '../stores/session.ts'
import { useText } from '../text.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { FamilyIcon } from '../ui/icons.tsx'

/** Main did not answer at the start: what to do, and the code for support. */
export function FailedScreen() {
  const { t } = useText()
  const code = useSession((state) => state.failureCode) ?? 'internal'
  return (
    <main>
      <EmptyState
        icon={<FamilyIcon family="refused" />}
        title={t('app.failed.title')}
        help={t('app.failed.help')}
      >
        <Button look="primary" onPress={() => void connect()}>
          {t('app.retry')}
        </Button>
        <p>{t('error.support', { code })}</p>
      </EmptyState>
    </main>
  )
}
