import { join } from 'node:path'
import { expect, test as base, type Page } from '@playwright/test'
import { projectFolder } from '../support/app.ts'
import { openLab, type Lab } from '../support/lab.ts'

const pageFolder = join(projectFolder, 'tests', 'support', 'lab', 'scanning')

const test = base.extend<{ page: Page }, { lab: Lab }>({
  lab: [
    // eslint-disable-next-line no-empty-pattern -- Playwright wants a destructured first parameter
    async ({}, use) => {
      const lab = await openLab(pageFolder)
      await use(lab)
      await lab.close()
    },
    { scope: 'worker' },
  ],
  page: async ({ lab }, use) => {
    await lab.page.reload()
    await expect(lab.page.getByTestId('camera-toggle')).toBeVisible()
    await use(lab.page)
    expect(lab.complaints).toEqual([])
  },
})

test('a code that is typed at once into the scan field is one scan and leaves the field empty', async ({
  page,
}) => {
  await page.getByTestId('scan-input').click()
  await page.keyboard.type('T-00017')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('scans')).toHaveText('T-00017')
  await expect(page.getByTestId('scan-input')).toHaveValue('')
  await expect(page.getByTestId('events')).toHaveText('')
})

test('a code that is filled in and closed with Enter reaches the form, also right after a scan', async ({
  page,
}) => {
  await page.keyboard.type('T-00017')
  await page.keyboard.press('Enter')
  await page.getByTestId('scan-input').fill('T-00018')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('scans')).toHaveText('T-00017')
  await expect(page.getByTestId('events')).toHaveText('submit:T-00018')
})

test('a scan while another field has the focus leaves that field as it was', async ({ page }) => {
  const name = page.getByTestId('name')
  await name.fill('Anneke van den Berg')
  await name.evaluate((field: HTMLInputElement) => field.setSelectionRange(6, 10))
  await page.keyboard.type('T-00017')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('scans')).toHaveText('T-00017')
  await expect(name).toHaveValue('Anneke van den Berg')
  expect(await name.evaluate((field: HTMLInputElement) => field.selectionStart)).toBe(6)
  await page.getByTestId('number').focus()
  await page.keyboard.type('7000018')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('scans')).toHaveText('T-00017 7000018')
  await expect(page.getByTestId('number')).toHaveValue('12')
})

test('a scan presses no button, changes no choice and moves no focus', async ({ page }) => {
  await page.getByTestId('button').focus()
  await page.keyboard.type('T-00017')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('scans')).toHaveText('T-00017')
  await page.getByTestId('choice').focus()
  await page.keyboard.type('K700018')
  await page.keyboard.press('Tab')
  await expect(page.getByTestId('scans')).toHaveText('T-00017 K700018')
  await expect(page.getByTestId('choice')).toHaveValue('a')
  await expect(page.getByTestId('choice')).toBeFocused()
  await expect(page.getByTestId('events')).toHaveText('')
})

test('a code without a closing key is a scan too', async ({ page }) => {
  await page.getByTestId('scan-input').click()
  await page.keyboard.type('T-00017')
  await expect(page.getByTestId('scans')).toHaveText('T-00017')
  await expect(page.getByTestId('scan-input')).toHaveValue('')
})

test('a name that is typed at once stays in the field, and Enter reaches the form', async ({
  page,
}) => {
  await page.getByTestId('scan-input').click()
  await page.keyboard.type('Heijden')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('events')).toHaveText('submit:Heijden')
  await expect(page.getByTestId('scans')).toHaveText('')
})

test('codes that follow each other at once are all scans', async ({ page }) => {
  const codes = Array.from({ length: 20 }, (_, index) => `T-${100_000 + index}`)
  for (const code of codes) {
    await page.keyboard.type(code)
    await page.keyboard.press('Enter')
  }
  await expect(page.getByTestId('scans')).toHaveText(codes.join(' '))
})

test('a code of a thousand characters does not hold up the next', async ({ page }) => {
  const garbage = '7'.repeat(1000)
  await page.getByTestId('scan-input').click()
  await page.keyboard.type(garbage)
  await page.keyboard.press('Enter')
  await page.keyboard.type('T-00017')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('scans')).toHaveText(`${garbage} T-00017`)
  await expect(page.getByTestId('scan-input')).toHaveValue('')
})
