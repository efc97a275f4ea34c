import { expect } from '@playwright/test'
import { test } from '../support/app.ts'
import { textRow, workbookOf } from '../support/workbook.ts'

test('sheets with the same columns are told of, and read together on demand', async ({
  launch,
}) => {
  const { page } = await launch({ flags: ['--demo', '--lang=nl'] })
  await page.getByTestId('nav-import').click()
  const headings = textRow(1, 'Naam', 'E-mail', 'Organisatie')
  await page.getByTestId('import-file').setInputFiles({
    name: 'gasten.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: workbookOf(
      { name: 'Tafel 1', rows: headings + textRow(2, 'Jan Bos', 'jan@example.nl', 'Epe') },
      { name: 'Tafel 2', rows: headings + textRow(2, 'Ann Tak', 'ann@example.nl', 'Ede') },
    ),
  })
  const preview = page.getByTestId('import-preview')
  await expect(preview).toContainText('Nog één werkblad heeft dezelfde kolommen')
  await expect(page.getByTestId('import-count-added')).toHaveText('1')
  await page.getByTestId('import-all-sheets').click()
  await expect(preview).toContainText('Gelezen uit de werkbladen Tafel 1, Tafel 2 samen.')
  await expect(page.getByTestId('import-count-added')).toHaveText('2')
  await expect(page.getByTestId('import-sheet')).toHaveValue('*')
  await page.getByTestId('import-sheet').selectOption('Tafel 2')
  await expect(page.getByTestId('import-count-added')).toHaveText('1')
})
