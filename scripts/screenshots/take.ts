import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { launchBalie } from '../../tests/support/app.ts'
import { allScreens } from '../../tests/support/screens/all-screens.ts'
import { note } from '../note.ts'
import { projectFolder } from '../project-folder.ts'

const folder = join(projectFolder, 'resources', 'screenshots')
const languages = ['nl', 'en'] as const
const themes = ['light', 'dark'] as const

mkdirSync(folder, { recursive: true })
for (const language of languages) {
  for (const theme of themes) await takeAll(language, theme)
}

/** Pictures of every screen, 1280 by 720, in one language and theme. */
async function takeAll(
  language: (typeof languages)[number],
  theme: (typeof themes)[number],
): Promise<void> {
  const flags = ['--demo', `--lang=${language}`, '--clock=2026-06-17T08:41:00+02:00']
  const balie = await launchBalie({ flags })
  const { page, call } = balie
  try {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width: 1280, height: 720 })
    await page.getByTestId('scan-input').waitFor()
    await call('settings.change', { deskName: language === 'nl' ? 'Balie 2' : 'Desk 2' })
    await page.reload()
    await allScreens(balie, async (screen) => {
      const path = join(folder, `${language}-${theme}-${screen}.jpg`)
      await page.screenshot({ path, type: 'jpeg', quality: 70, animations: 'disabled' })
      note(path.slice(projectFolder.length + 1))
    })
  } finally {
    await balie.close()
  }
}
