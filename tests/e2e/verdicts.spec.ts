import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
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
    const shown: Record<string, unknown>[] = []
    for (const { code, list, verdict, guest, word, action } of expectedVerdicts) {
      await page.getByTestId('list-select').selectOption({ label: list })
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
      shown.push({ verdict, colour })
      await page.keyboard.press('Escape')
    }
    expect(new Set(shown.map(({ colour }) => colour)).size).toBe(4)
  } finally {
    rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 })
  }
})
