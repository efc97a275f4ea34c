import { useId } from 'react'
import type { PageSettings } from '../../../shared/model/settings.ts'
import { useFormat } from '../../format.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { playSound } from '../../ui/sounds.ts'
import styles from './sound-fields.module.css'

type SoundFieldsProps = {
  readonly settings: PageSettings
  readonly onVolume: (volume: number) => void
}

const USUAL_VOLUME = 0.8
const families = ['welcome', 'caution', 'refused', 'attention'] as const

/** How loud the verdicts sound, with each sound to listen to. */
export function SoundFields({ settings, onVolume }: SoundFieldsProps) {
  const { t } = useText()
  const format = useFormat()
  const id = useId()
  const { volume, deskName } = settings
  return (
    <>
      <div className={styles['row']}>
        <label className={styles['label']} htmlFor={id}>
          {t('settings.volume')}
        </label>
        <input
          id={id}
          className={styles['slider']}
          type="range"
          min={0}
          max={1}
          step={0.1}
          value={volume}
          onChange={(event) => {
            onVolume(Number(event.target.value))
          }}
        />
        <output className={styles['value']}>{format.percent(volume)}</output>
        <Button pressed={volume === 0} onPress={() => onVolume(volume === 0 ? USUAL_VOLUME : 0)}>
          {volume === 0 ? t('settings.unmute') : t('settings.mute')}
        </Button>
      </div>
      <div className={styles['row']} role="group" aria-label={t('settings.listen')}>
        <span className={styles['label']}>{t('settings.listen')}</span>
        {families.map((family) => (
          <Button key={family} onPress={() => playSound(family, volume, deskName)}>
            {t(`settings.sound.${family}`)}
          </Button>
        ))}
      </div>
    </>
  )
}
