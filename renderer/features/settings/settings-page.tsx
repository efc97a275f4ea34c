import { useState, type ReactNode } from 'react'
import { languageCodes, languages } from '../../../shared/i18n/languages.ts'
import type { PageSettings } from '../../../shared/model/settings.ts'
import { changeSettings, useSession, type SettingsChange } from '../../stores/session.ts'
import { isSupervisor, useStaff } from '../../stores/staff.ts'
import { useText } from '../../text.ts'
import { errorText } from '../../words/error-text.ts'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { CameraField } from './camera-field.tsx'
import links from '../../ui/link.module.css'
import { SoundFields } from './sound-fields.tsx'

type SettingsPageProps = {
  /** Who works here, and starting the kiosk: parts of other features. */
  readonly staff: ReactNode
  readonly kiosk: ReactNode
}

/** What belongs to this laptop alone; every change is kept at once. */
export function SettingsPage({ staff, kiosk }: SettingsPageProps) {
  const { t } = useText()
  const settings = useSession((state) => state.settings)
  const version = useSession((state) => state.info?.version ?? '')
  const [problem, setProblem] = useState<string | null>(null)
  const keep = (change: SettingsChange): void => {
    void changeSettings(change).then(setProblem)
  }
  return (
    <Page title={t('settings.title')} intro={t('settings.intro')}>
      {problem === null ? null : (
        <Notice family="refused" title={t('settings.failed')} announced>
          <p>{errorText(problem, t)}</p>
        </Notice>
      )}
      {settings === null ? null : <SettingsFields settings={settings} keep={keep} />}
      {staff}
      {kiosk}
      <p>{t('settings.version', { version })}</p>
    </Page>
  )
}

type SettingsFieldsProps = {
  readonly settings: PageSettings
  readonly keep: (change: SettingsChange) => void
}

function SettingsFields({ settings, keep }: SettingsFieldsProps) {
  const { t, language } = useText()
  const mayName = useStaff(isSupervisor)
  const [deskName, setDeskName] = useState(settings.deskName)
  return (
    <>
      <Section title={t('settings.desk')}>
        {mayName ? (
          <TextField
            label={t('settings.deskName')}
            help={t('settings.deskNameHelp')}
            value={deskName}
            maxLength={60}
            onChange={setDeskName}
            onBlur={() => {
              const name = deskName.trim()
              if (name !== settings.deskName) keep({ deskName: name })
            }}
          />
        ) : null}
        <SelectField
          label={t('settings.language')}
          value={language}
          options={languageCodes.map((code) => ({
            value: code,
            label: languages[code]['language.name'],
          }))}
          onChange={(chosen) => keep({ language: chosen })}
          testId="language-select"
        />
      </Section>
      <Section title={t('settings.volume')}>
        <SoundFields settings={settings} onVolume={(volume) => keep({ volume })} />
      </Section>
      <Section title={t('settings.scanners')} help={t('scanner.openHelp')}>
        <p>
          <a className={links['button']} href="#/scanner" data-testid="open-scanner">
            {t('scanner.open')}
          </a>
        </p>
        <CameraField cameraId={settings.cameraId} onChange={(cameraId) => keep({ cameraId })} />
      </Section>
    </>
  )
}
