import { once } from 'node:events'
import { createServer as createPlain, type Server } from 'node:http'
import { createServer as createSecure } from 'node:https'
import { createServer as createRaw, type AddressInfo, type Server as RawServer } from 'node:net'
import { expect, type Page } from '@playwright/test'
import { test } from '../support/app.ts'
import { selfSigned } from '../support/machine/self-signed.ts'

/** What listens until the test is over. */
const servers = new Set<Server | RawServer>()

test.afterEach(() => {
  for (const server of servers) {
    if ('closeAllConnections' in server) server.closeAllConnections()
    server.close()
  }
  servers.clear()
})

async function portOf(server: Server | RawServer): Promise<number> {
  servers.add(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

/** Asks both kinds of sources for what is at an address; the words that stand there are expected in each. */
async function expectWords(page: Page, url: string, ofPretix: string, ofList: string) {
  await page.getByLabel('Adres van pretix').fill(url)
  await page.getByLabel('Organisator (kort)').fill('divosa')
  await page.getByLabel('Evenement (kort)').fill('congres')
  await page.getByLabel('Token', { exact: true }).fill('team-token')
  await page.getByTestId('source-connect').click()
  await expect(page.getByText(ofPretix)).toBeVisible({ timeout: 45_000 })
  const change = page.getByRole('button', { name: 'Adres wijzigen' })
  if (await change.isVisible()) await change.click()
  const form = page.getByTestId('web-list-form')
  await form.getByLabel('Adres van de lijst').fill(`${url}/gasten`)
  await form.getByLabel('Naam van de header').fill('Authorization')
  await form.getByLabel('Waarde van de header').fill('Bearer geheim')
  await page.getByTestId('web-list-connect').click()
  await expect(page.getByText(ofList)).toBeVisible({ timeout: 90_000 })
}

test('a certificate, a login page, a proxy and nobody at all in place of the guests are each told with what to do', async ({
  launch,
}) => {
  test.setTimeout(240_000)
  const heard: (string | undefined)[] = []
  const secure = createSecure(selfSigned, ({ headers }, response) => {
    heard.push(headers.authorization)
    response.end('{}')
  })
  const portal = createPlain((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Welkom op de wifi</h1>')
  })
  const portalPort = await portOf(portal)
  const detour = createPlain((_request, response) => {
    response.writeHead(302, { Location: `http://127.0.0.1:${String(portalPort)}/login` }).end()
  })
  const proxied: (string | undefined)[] = []
  const proxy = createPlain()
  proxy.on('connect', ({ url }, socket) => {
    proxied.push(url)
    socket.end(
      'HTTP/1.1 407 Proxy Authentication Required\r\n' +
        'Proxy-Authenticate: Basic realm="congrescentrum"\r\nContent-Length: 0\r\n\r\n',
    )
  })
  const proxyPort = await portOf(proxy)
  const { page } = await launch({
    flags: ['--demo', '--lang=nl', `--proxy-server=http://127.0.0.1:${String(proxyPort)}`],
  })
  await page.getByTestId('nav-import').click()
  const local = (port: number, scheme = 'http') => `${scheme}://127.0.0.1:${String(port)}`

  await expectWords(
    page,
    local(await portOf(secure), 'https'),
    'De verbinding is niet te vertrouwen',
    'Het certificaat van het adres klopt niet',
  )
  expect(heard).toEqual([])

  const other = 'antwoordt iets anders dan pretix. Moet je nog inloggen op de wifi?'
  await expectWords(
    page,
    local(await portOf(detour)),
    other,
    'verwijst door naar een ander; Balie stuurt het token niet mee. Moet je nog inloggen op de wifi?',
  )
  await expectWords(page, local(portalPort), other, 'wil het netwerk eerst dat je inlogt')

  await expectWords(
    page,
    'https://pretix.example',
    'laat Balie niet bij pretix: een proxy vraagt om een aanmelding',
    'laat Balie niet bij dit adres: een proxy vraagt om een aanmelding',
  )
  expect(proxied).toContain('pretix.example:443')

  const gone = createRaw()
  const gonePort = await portOf(gone)
  gone.close()
  await once(gone, 'close')
  servers.delete(gone)
  await expectWords(
    page,
    local(gonePort),
    'Pretix is niet te bereiken',
    'Het adres is niet te bereiken',
  )
})

test('a server that takes the question and says no more is given up, also in the middle of its answer', async ({
  launch,
}) => {
  test.setTimeout(150_000)
  const silent = createPlain((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' }).write('{"slug":')
  })
  const { page } = await launch({ flags: ['--demo', '--lang=nl'] })
  await page.getByTestId('nav-import').click()
  await expectWords(
    page,
    `http://127.0.0.1:${String(await portOf(silent))}`,
    'Pretix is niet te bereiken',
    'Het adres is niet te bereiken',
  )
})
