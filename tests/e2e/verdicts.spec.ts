import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { test } from '../support/app.ts'
import { expectedVerdicts, writeVerdictEvent } from '../support/verdict-event.ts'

test('every verdict names the guest, says its word and what to do now', async ({ launch }) => {
  const userDataDir = mkdtempSync(join(tmpdir(), 'balie-verdicts-'))
  try {
    await writeVerdictEvent(userDataDir)
    const flags = ['--lang=nl', '--plain-data', '--clock=2026-06-17T10:00:00+02:00']
    const { page } = await launch({ userDataDir, flags })
    await page.getByTestId('event-file').getByRole('button', { name: 'Openen' }).click()
    await page.getByTestId('scan-input').waitFor()
    await listenToSounds(page)
    const shown: { readonly verdict: string; readonly colour: string; readonly sound: string }[] =
      []
    const announcer = page.getByTestId('announcer').locator('p')
    for (const { code, list, verdict, guest, word, action } of expectedVerdicts) {
      await page.getByTestId('list-select').selectOption({ label: list })
      const before = await announcer.getAttribute('data-scan')
      await page.getByTestId('scan-input').fill(code)
      await page.keyboard.press('Enter')
      const stage = page.locator(`[data-testid=verdict][data-verdict=${verdict}]`)
      await expect(stage, `${code} on ${list}`).toBeVisible()
      await expect(stage).toContainText(guest)
      await expect(stage).toContainText(word)
      await expect(stage).toContainText(action)
      const colour = await stage.evaluate((element) => {
        return getComputedStyle(element.closest('[data-family]') ?? element).backgroundColor
      })
      shown.push({ verdict, colour, sound: await soundsOf(page) })
      await expect(announcer).not.toHaveAttribute('data-scan', before ?? '')
      await expect(announcer).toContainText(word)
      await page.keyboard.press('Escape')
    }
    // Colour and sound go together, and there are four of each: none of the sounds is silence.
    expect(new Set(shown.map(({ colour }) => colour)).size).toBe(4)
    expect(new Set(shown.map(({ sound }) => sound)).size).toBe(4)
    expect(new Set(shown.map(({ colour, sound }) => `${colour} ${sound}`)).size).toBe(4)
    expect(shown.filter(({ sound }) => sound === '')).toEqual([])
  } finally {
    rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 })
  }
})

/** The page with the tones that were played since this was asked last, in Hz. */
type Listening = Window & { takeSounds: () => string }

/** Notes each tone that the page plays, beside playing it. */
async function listenToSounds(page: Page): Promise<void> {
  await page.evaluate(() => {
    let heard: number[] = []
    window.OscillatorNode = class extends OscillatorNode {
      constructor(audio: BaseAudioContext, options?: OscillatorOptions) {
        super(audio, options)
        heard.push(Math.round(options?.frequency ?? 0))
      }
    }
    ;(window as unknown as Listening).takeSounds = () => {
      const tones = heard.join(' ')
      heard = []
      return tones
    }
  })
}

function soundsOf(page: Page): Promise<string> {
  return page.evaluate(() => (window as unknown as Listening).takeSounds())
}
