import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { saveDialogsTo, test } from '../support/app.ts'
import { noSmallDisk, smallDisk, type SmallDisk } from '../support/machine/small-disk.ts'
import { unfold } from '../support/page/unfold.ts'

test.skip(noSmallDisk !== null, noSmallDisk ?? '')

const disks: SmallDisk[] = []

/** A disk that stays until the app that writes on it has ended. */
function disk96(): SmallDisk {
  const made = smallDisk(96)
  disks.push(made)
  return made
}

test.afterAll(() => {
  for (const made of disks) made.remove()
})

const words = {
  nl: {
    full: 'De schijf is vol. Maak ruimte vrij en probeer het nog eens.',
    deskName: 'Naam van deze balie',
    notSaved: 'Het bestand is niet bewaard.Er is te weinig ruimte.',
  },
  en: {
    full: 'The disk is full. Free some space and try again.',
    deskName: 'Name of this desk',
    notSaved: 'The file was not saved.There is too little room.',
  },
} as const

for (const language of ['nl', 'en'] as const) {
  test(`a disk that is full is said where something is kept, and the desk goes on (${language})`, async ({
    launch,
  }) => {
    const disk = disk96()
    const userDataDir = join(disk.folder, 'data')
    const flags = ['--demo', `--lang=${language}`]
    const balie = await launch({ flags, userDataDir })
    const { page } = balie
    await saveDialogsTo(balie, disk.folder)
    await expect(page.getByTestId('scan-input')).toBeVisible()
    disk.fill()
    const { full, deskName, notSaved } = words[language]

    await page.getByTestId('scan-input').fill('YMCM5XJEN623')
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-verdict=valid]')).toBeVisible()
    await expect(page.getByTestId('print-state')).toHaveAttribute('data-state', 'queued')

    await page.getByTestId('nav-settings').click()
    await page.getByLabel(deskName).fill('Balie 7')
    await page.getByLabel(deskName).blur()
    await expect(page.getByRole('alert')).toContainText(full)

    await page.getByTestId('nav-events').click()
    await unfold(page, 'transfer')
    await page.getByTestId('event-save-file').click()
    await expect(page.getByRole('alert')).toContainText(notSaved)
    await expect(page.getByRole('alert')).toBeInViewport()

    disk.makeRoom()
    await page.getByTestId('nav-desk').click()
    await expect
      .poll(() => readdirSync(join(userDataDir, 'badges')).filter((name) => name.endsWith('.pdf')))
      .toHaveLength(1)
    await page.getByTestId('nav-settings').click()
    await page.getByLabel(deskName).fill('Balie 7')
    await page.getByLabel(deskName).blur()
    await expect(page.getByRole('alert')).toHaveCount(0)
  })
}
