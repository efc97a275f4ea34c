import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { launchBalie } from '../../tests/support/app.ts'
import { allScreens } from '../../tests/support/screens/all-screens.ts'
import { letGuestsArrive } from '../../tests/support/screens/earlier-arrivals.ts'
import { note } from '../note.ts'
import { projectFolder } from '../project-folder.ts'

const folder = join(projectFolder, 'resources', 'screenshots')
const languages = ['nl', 'en'] as const
const themes = ['light', 'dark'] as const

/** A busy first day, and the second as far as it has come. */
const mornings = [
  { date: '2026-06-17', busiest: 9 * 60, until: 24 * 60 },
  { date: '2026-06-18', busiest: 9 * 60 + 10, until: 9 * 60 + 12 },
]

mkdirSync(folder, { recursive: true })
for (const language of languages) {
  for (const theme of themes) await takeAll(language, theme)
}

/** Pictures of every screen, 1280 by 720, in one language and theme. */
async function takeAll(
  language: (typeof languages)[number],
  theme: (typeof themes)[number],
): Promise<void> {
  const flags = [`--lang=${language}`]
  // A demo begins on the day of its start; the pictures are of the morning after it.
  const balie = await launchBalie({
    flags: ['--demo', ...flags, '--clock=2026-06-17T08:00:00+02:00'],
  })
  try {
    await balie.page.getByTestId('scan-input').waitFor()
    await balie.restart([...flags, '--clock=2026-06-18T09:12:00+02:00'])
    const { page, call } = balie
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width: 1280, height: 720 })
    await page.getByTestId('scan-input').waitFor()
    await call('settings.change', { deskName: language === 'nl' ? 'Balie 2' : 'Desk 2' })
    await letGuestsArrive(balie, mornings)
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
