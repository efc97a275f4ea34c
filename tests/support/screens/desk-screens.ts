import { codeOf, demoGuests } from './demo-guests.ts'
import { scanCode, type Way } from './visit.ts'

/** The desk before the first guest, each answer that the demo's reception can give, and what a desk does besides. */
export const deskScreens: Way = async (balie, visit) => {
  const { page } = balie
  const guests = await demoGuests(balie)
  const answers = [
    ['desk-long-name', codeOf(guests.longest), 'valid'],
    ['desk-unpaid', codeOf(guests.unpaid), 'unpaid'],
    ['desk-unapproved', codeOf(guests.unapproved), 'unapproved'],
    ['desk-canceled', codeOf(guests.canceled), 'canceled'],
    ['desk-blocked', codeOf(guests.blocked), 'blocked'],
    ['desk-used', codeOf(guests.longest), 'used'],
    ['desk-invalid', 'ONBEKEND-1', 'invalid'],
    ['desk-valid', codeOf(guests.noted), 'valid'],
  ] as const
  await page.getByTestId('scan-input').waitFor()
  await visit('desk-idle')
  for (const [name, code, verdict] of answers) {
    await scanCode(balie, code, verdict)
    // The answers follow each other faster than anybody reads: who was refused before is put aside.
    await page.keyboard.press('Escape')
    if (verdict === 'valid') await page.locator('[data-state=printed]').first().waitFor()
    await visit(name)
  }
  await deskKeys(balie, visit)
}

/** What the keys of the desk open over or beside the last answer. */
const deskKeys: Way = async ({ page }, visit) => {
  await page.keyboard.press('F5')
  await page.getByTestId('guest-card').waitFor()
  await visit('desk-card')
  await page.keyboard.press('Escape')
  await page.keyboard.press('F10')
  await page.getByTestId('edit-save').waitFor()
  await visit('desk-edit')
  await page.keyboard.press('Escape')
  await page.keyboard.press('F2')
  await page.getByTestId('walk-in-form').waitFor()
  await visit('desk-walk-in')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await page.getByTestId('reasons').waitFor()
  await visit('desk-reasons')
  // Nobody answers: the undo of the guest on the stage goes through by itself.
  await page.getByTestId('undone').waitFor()
  await visit('desk-undone')
  await page.getByTestId('scan-input').focus()
  await page.keyboard.type('vd berg', { delay: 90 })
  await page.getByTestId('search-result').first().waitFor()
  await visit('desk-search')
  await page.keyboard.press('Escape')
}
