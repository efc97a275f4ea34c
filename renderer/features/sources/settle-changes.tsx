import { useState } from 'react'
import { useFormat } from '../../format.ts'
import { settleChanges } from '../../stores/sources.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'

/** Takes all changes off the list at once; asked about, for they do not come back. */
export function SettleChanges({ count }: { readonly count: number }) {
  const { t } = useText()
  const number = useFormat().number(count)
  const [asks, setAsks] = useState(false)
  if (count < 2) return null
  if (!asks) {
    return (
      <Button testId="source-settle-changes" onPress={() => setAsks(true)}>
        {t('sources.changes.settle', { count: number })}
      </Button>
    )
  }
  return (
    <>
      <Button
        look="primary"
        testId="source-settle-changes-confirm"
        onPress={() => {
          setAsks(false)
          void settleChanges()
        }}
      >
        {t('sources.changes.confirm', { count: number })}
      </Button>
      <Button look="quiet" onPress={() => setAsks(false)}>
        {t('app.cancel')}
      </Button>
    </>
  )
}
