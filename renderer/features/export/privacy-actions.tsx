import { askToErase, keepGuest, savePersonalData, useExporting } from '../../stores/exporting.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'

type PrivacyProps = { readonly attendeeId: string; readonly name: string }

/** What a guest may ask for by law: all that is known, and to be forgotten; the second is asked about first. */
export function PrivacyActions({ attendeeId, name }: PrivacyProps) {
  const { t } = useText()
  const asked = useExporting((state) => state.erasing?.attendeeId === attendeeId)
  return (
    <>
      <Button
        label={`${t('privacy.save')}: ${name}`}
        onPress={() => void savePersonalData(attendeeId)}
      >
        {t('privacy.save')}
      </Button>
      <Button
        label={`${t('privacy.erase')}: ${name}`}
        expanded={asked}
        onPress={() => (asked ? keepGuest() : void askToErase(attendeeId))}
      >
        {t('privacy.erase')}
      </Button>
    </>
  )
}
