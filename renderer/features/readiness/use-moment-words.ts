import { useFormat } from '../../format.ts'
import { appNow } from '../../stores/session.ts'
import { useText } from '../../text.ts'

/** Says a moment in a sentence: "om 08:41" for today, else "op wo 17 jun om 08:41". */
export function useMomentWords(): (instant: string) => string {
  const { t } = useText()
  const format = useFormat()
  return (instant) => {
    const time = format.time(instant)
    const day = format.day(instant)
    return day === format.day(appNow()) ? t('moment.at', { time }) : t('moment.on', { day, time })
  }
}
