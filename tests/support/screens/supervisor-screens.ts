import { TEST_CODE } from '../../../shared/domain/wedge/examine-scan.ts'
import { go, type Way } from './visit.ts'

const file = [
  'Voornaam;Tussenvoegsel;Achternaam;Gemeente;E-mailadres;Ticketcode;Status',
  'Anneke;van der;Veen-Postma;Súdwest-Fryslân;a.vanderveen@example.nl;QX0001;bevestigd',
  'Çağla;;Yıldız;Gemeente Assen;c.yildiz@example.nl;QX0002;bevestigd',
  'Radjesh;;Ramdin;Gemeente Almere;r.ramdin@example.nl;QX0002;niet betaald',
  ';;;;;QX0004;bevestigd',
].join('\r\n')

/** What is done before doors and after the event: guests in, badges, printers, attendance out, settings. */
export const supervisorScreens: Way = async (balie, visit) => {
  const { page } = balie
  await go(balie, 'readiness')
  await page.getByTestId('readiness-verdict').waitFor()
  await visit('readiness')
  await page.getByTestId('open-ticks').click()
  await page.getByTestId('tick-row').first().waitFor()
  await visit('paper-ticks')
  await go(balie, 'import')
  await visit('import')
  await page.getByTestId('import-file').setInputFiles({
    name: 'aanmeldingen.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(file, 'utf8'),
  })
  await page.getByTestId('import-preview').waitFor()
  await visit('import-preview')
  await go(balie, 'events')
  await visit('events')
  await page.getByTestId('open-export').click()
  await page.getByTestId('export-xlsx').waitFor()
  await visit('export')
  await badges(balie, visit)
  await go(balie, 'printers')
  await page.getByTestId('printer').first().waitFor()
  await visit('printers')
  await page.getByTestId('printer').first().getByRole('button', { expanded: false }).first().click()
  await page.getByTestId('save-printer').first().waitFor()
  await visit('printers-set-up')
  await go(balie, 'settings')
  await visit('settings')
  await page.getByTestId('open-scanner').click()
  await page.getByTestId('scanner-test').waitFor()
  await page.keyboard.type(`A1${TEST_CODE}`, { delay: 6 })
  await page.keyboard.press('Enter')
  await page.getByTestId('scanner-advice').waitFor()
  await visit('scanner')
}

const badges: Way = async (balie, visit) => {
  const { page } = balie
  await go(balie, 'badges')
  await page.getByTestId('layout-list').waitFor()
  await visit('badges')
  await page.getByTestId('badges-ahead').click()
  await page.getByTestId('ahead-count').waitFor()
  await visit('badges-ahead')
  await page.getByTestId('badges-layouts').click()
  await page.getByTestId('layout-create').click()
  await page.getByTestId('designer-canvas').locator('svg text').first().waitFor()
  await visit('badges-designer')
  await page.getByTestId('designer-close').click()
}
