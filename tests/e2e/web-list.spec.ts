import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from '@playwright/test'
import { test } from '../support/app.ts'

test('without a camera a pairing code is pasted, and a list at a web address is looked at, loaded and scanned, through the screen', async ({
  launch,
}) => {
  const server = createServer(({ headers }, response) => {
    if (headers.authorization !== 'Bearer geheim') response.writeHead(401).end()
    else response.writeHead(200, { 'Content-Type': 'application/json' }).end(guests)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/gasten`
  const { page } = await launch({
    flags: ['--demo', '--lang=nl', '--use-fake-device-for-media-stream=device-count=0'],
  })
  await page.getByTestId('nav-import').click()
  await page.getByTestId('code-camera').click()
  await expect(page.getByText('plak de tekst van de code in het veld')).toBeVisible()
  const form = page.getByTestId('web-list-form')
  await form.getByLabel('Adres van de lijst').fill(address)
  await form.getByLabel('Naam van de header').fill('Authorization')
  await form.getByLabel('Waarde van de header').fill('Bearer fout')
  await page.getByTestId('web-list-connect').click()
  await expect(page.getByText('De lijst blijft dicht')).toBeVisible()
  await page.getByRole('button', { name: 'Adres wijzigen' }).click()
  await form.getByLabel('Waarde van de header').fill('Bearer geheim')
  await page.getByTestId('web-list-connect').click()
  await expect(page.getByTestId('import-preview')).toContainText('2')
  await page.getByTestId('import-commit').click()
  await expect(page.getByTestId('import-preview')).toBeHidden()

  await page.getByTestId('nav-desk').click()
  await page.getByTestId('scan-input').fill('WEB-0001')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('verdict')).toContainText('Joke van ’t Hof')
  server.closeAllConnections()
  server.close()
})

test('a list that is sent on to a server without https is not asked for there', async ({
  launch,
}) => {
  let asked = 0
  const elsewhere = createServer((_request, response) => {
    asked += 1
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(guests)
  })
  elsewhere.listen(0, '127.0.0.2')
  await once(elsewhere, 'listening')
  const there = `http://127.0.0.2:${String((elsewhere.address() as AddressInfo).port)}/gasten`
  const server = createServer((_request, response) => {
    response.writeHead(302, { Location: there }).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/gasten`
  const { page } = await launch({ flags: ['--demo', '--lang=nl'] })
  await page.getByTestId('nav-import').click()
  await page.getByTestId('web-list-form').getByLabel('Adres van de lijst').fill(address)
  await page.getByTestId('web-list-connect').click()
  await expect(page.getByText('Het adres verwijst door naar een ander')).toBeVisible()
  expect(asked).toBe(0)
  for (const one of [server, elsewhere]) one.close()
})

const guests = JSON.stringify({
  data: [
    { voornaam: 'Joke', tussenvoegsel: 'van ’t', achternaam: 'Hof', ticketcode: 'WEB-0001' },
    { voornaam: 'Piet', tussenvoegsel: '', achternaam: 'Smit', ticketcode: 'WEB-0002' },
  ],
})
