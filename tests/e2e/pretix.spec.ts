import { expect } from '@playwright/test'
import { test } from '../support/app.ts'
import { writeFakeCamera } from '../support/page/fake-camera.ts'
import { createCongress } from '../support/pretix/pretix-event.ts'
import { pretixCatalogue, pretixOrder } from '../support/pretix/pretix-orders.ts'
import { PretixServer } from '../support/pretix/pretix-server.ts'

test('guests come from pretix by token or pairing code and their check-in goes back, through the screen', async ({
  launch,
}, info) => {
  const server = await PretixServer.start()
  Object.assign(server.behaviour, pretixCatalogue, {
    orders: Array.from({ length: 60 }, (_, index) => pretixOrder(index + 1)),
    questions: [
      asked(3, 'B', 'Hebt u het huisreglement gelezen?'),
      asked(4, 'C', 'Badge', ['Papier', 'Plastic']),
      asked(5, 'M', 'Welke dagen komt u?', ['Woensdag', 'Donderdag', 'Vrijdag']),
      asked(6, 'N', 'Hoeveel introducés?'),
    ],
  })
  const video = info.outputPath('camera.y4m')
  const pairingCode = pairingCodeOf(server, 1)
  await writeFakeCamera(video, [{ text: pairingCode, frames: 30, modulePixels: 8 }])
  const { page, call } = await launch({
    flags: [
      '--lang=nl',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${video}`,
    ],
  })
  await createCongress(call, { firstDay: '2026-06-17', lastDay: '2026-06-19' })
  await page.getByTestId('nav-import').click()
  await page.getByLabel('Adres van pretix').fill(server.url)
  await page.getByLabel('Token', { exact: true }).fill('wrong')
  await page.getByTestId('source-find-events').click()
  await expect(page.getByText('Pretix kent dit token niet (meer).')).toBeVisible()
  await page.getByLabel('Token', { exact: true }).fill('team-token')
  await page.getByTestId('source-find-events').click()
  await expect(page.getByLabel('Evenement in pretix')).toContainText('Divosa congres')
  await expect(page.getByLabel('Organisator (kort)')).toHaveValue('divosa')
  await expect(page.getByLabel('Evenement (kort)')).toHaveValue('congres')
  await page.getByTestId('source-connect').click()
  await expect(page.getByTestId('source-report')).toContainText('60 gasten gelezen, 60 nieuw')

  await page.getByTestId('nav-desk').click()
  await page.getByTestId('list-select').selectOption('pretix-list-7')
  await page.getByTestId('scan-input').fill('secret000007')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('verdict')).toHaveAttribute('data-verdict', 'answers-required')
  await page.getByLabel('Badge').selectOption('Plastic')
  await page.getByLabel('Donderdag').check()
  await page.getByLabel('Vrijdag').check()
  await page.getByLabel('Hoeveel introducés?').fill('twee')
  await page.getByRole('button', { name: 'Verder' }).click()
  await expect(page.getByText('Vul dit eerst in.')).toBeVisible()
  await expect(page.getByText('Dit antwoord past niet bij de vraag. Verbeter het.')).toBeVisible()
  await page.getByLabel('Hebt u het huisreglement gelezen?').check()
  await page.getByLabel('Hoeveel introducés?').fill('2')
  await page.getByRole('button', { name: 'Verder' }).click()
  await expect(page.getByTestId('verdict')).toHaveAttribute('data-verdict', 'valid')
  await expect(page.getByTestId('verdict')).toContainText('Anneke van der Heijden7')

  await page.getByTestId('nav-import').click()
  await page.getByTestId('source-sync').click()
  await expect(page.getByTestId('source-report')).toContainText('1 meldingen verstuurd')
  expect([...server.checkIns.values()]).toMatchObject([
    {
      secret: 'secret000007',
      lists: [7],
      answers: { 3: 'true', 4: '41', 5: '51,52', 6: '2' },
    },
  ])

  server.behaviour.token = 'new-token'
  await page.getByTestId('source-sync').click()
  await expect(page.getByText('Geef een nieuw token, of koppel los.')).toBeVisible()
  await page.getByTestId('source-renew').getByRole('textbox').fill('new-token')
  await page.getByRole('button', { name: 'Verder met dit token' }).click()
  await expect(page.getByTestId('source-report')).toContainText('0 meldingen verstuurd')
  await page.getByTestId('source-leave').click()
  await expect(page.getByText('Er staan 60 gasten uit pretix in dit evenement.')).toBeVisible()
  await page.getByTestId('source-leave-remove').click()
  await expect(page.getByTestId('source-state')).toBeHidden()
  expect(await call('attendees.search', { text: 'Anneke', limit: 5 })).toMatchObject({
    value: { attendees: [] },
  })

  const field = page.getByLabel('Tekst van de koppelcode')
  const newerCode = pairingCodeOf(server, 2)
  await page.getByRole('heading', { name: 'Gasten laden' }).click()
  await page.keyboard.type(newerCode)
  await page.keyboard.press('Enter')
  await expect(page.getByText('van een nieuwere pretix dan Balie kent')).toBeVisible()
  await expect(field).toHaveValue(newerCode)
  await field.focus()
  await page.keyboard.type('NIETS-0001')
  await page.keyboard.press('Enter')
  await expect(field).toHaveValue('NIETS-0001')
  expect(server.behaviour.pairingToken).not.toBeNull()
  await page.getByTestId('code-camera').click()
  await expect(page.getByLabel('Evenement in pretix')).toContainText('Divosa congres')
  await expect(page.getByTestId('camera-view')).toHaveCount(0)
  expect(server.behaviour.pairingToken).toBeNull()
  await page.getByTestId('source-connect').click()
  await expect(page.getByTestId('source-report')).toContainText('60 gasten gelezen')
  await page.getByTestId('nav-desk').click()
  await expect(page.getByTestId('recent-scans')).not.toContainText(/handshake|NIETS/)
  await server.stop()
})

/** The text of pretix's QR code for a new device, with the blanks that pretix puts in it. */
function pairingCodeOf({ url }: PretixServer, version: number): string {
  return `{"handshake_version": ${String(version)}, "url": "${url}", "token": "pair-me"}`
}

/** A question that pretix wants answered at check-in. */
function asked(id: number, type: string, question: string, options: readonly string[] = []) {
  return {
    id,
    type,
    question: { nl: question },
    required: true,
    ask_during_checkin: true,
    items: [1],
    options: options.map((answer, index) => ({ id: id * 10 + index, answer: { nl: answer } })),
  }
}
