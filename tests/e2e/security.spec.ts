import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from '@playwright/test'
import { test, type Balie } from '../support/app.ts'

test('the page runs in a sandbox of its own, without Node', async ({ launch }) => {
  const { app, page } = await launch()
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    return (contents as unknown as { getLastWebPreferences: () => unknown }).getLastWebPreferences()
  })
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    webSecurity: true,
  })
  const inPage = await page.evaluate(() => ({
    names: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
    bridge: Object.keys(window.bridge).toSorted(),
  }))
  expect(inPage).toEqual({ names: [], bridge: ['invoke', 'on'] })
})

test('each load has a strict policy with a nonce of its own', async ({ launch }) => {
  const { page } = await launch()
  const loads = await page.evaluate(async () => {
    const load = async () => {
      const response = await fetch('app://balie/')
      return {
        status: response.status,
        headers: Object.fromEntries(response.headers),
        text: await response.text(),
      }
    }
    return [await load(), await load()]
  })
  const nonces = loads.map(({ text }) => /"csp-nonce" nonce="([^"]+)"/.exec(text)?.[1] ?? '')
  expect(new Set(nonces).size).toBe(2)
  for (const [index, { status, headers, text }] of loads.entries()) {
    const nonce = nonces[index] ?? ''
    expect(status).toBe(200)
    expect(text).not.toContain('__CSP_NONCE__')
    expect(headers).toMatchObject({
      'content-security-policy': [
        "default-src 'none'",
        `script-src 'self' 'nonce-${nonce}' 'wasm-unsafe-eval'`,
        `style-src 'self' 'nonce-${nonce}'`,
        "img-src 'self' data: blob:",
        "media-src 'self' blob: mediastream:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "form-action 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "object-src 'none'",
      ].join('; '),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
  }
})

test('the page itself breaks no rule of its policy', async ({ launch }) => {
  const { page } = await launch({ flags: ['--demo'] })
  const messages: string[] = []
  page.on('console', (message) => messages.push(message.text()))
  await page.reload()
  await expect(page.locator('#root')).not.toBeEmpty()
  expect(messages.filter((text) => /content security policy/i.test(text))).toEqual([])
})

test('text is never run as script, whoever put it there', async ({ launch }) => {
  const { page } = await launch()
  const ran = await page.evaluate(async () => {
    const inline = { textContent: 'window.ranInline = true' }
    document.body.append(Object.assign(document.createElement('script'), inline))
    const button = document.createElement('button')
    button.setAttribute('onclick', 'window.ranHandler = true')
    button.click()
    // The debugger may evaluate text whatever the policy says; a task of the page itself may not.
    const evaluated = await new Promise((done) => {
      setTimeout(() => {
        try {
          done(window.eval('true'))
        } catch {
          done(false)
        }
      })
    })
    return { inline: 'ranInline' in window, handler: 'ranHandler' in window, evaluated }
  })
  expect(ran).toEqual({ inline: false, handler: false, evaluated: false })
})

test('only files of the built page are served', async ({ launch }) => {
  const { page } = await launch()
  const statuses = await page.evaluate(
    async (paths) => {
      const answers = await Promise.all(paths.map((path) => fetch(`app://balie/${path}`)))
      return answers.map((answer) => answer.status)
    },
    [
      'index.html',
      '..%2f..%2fpackage.json',
      '%2e%2e%5cmain%5cmain.js',
      '%2fetc%2fhosts',
      'assets',
      'no.js',
    ],
  )
  expect(statuses).toEqual([200, 404, 404, 404, 404, 404])
  const posted = await page.evaluate(
    async () => (await fetch('app://balie/', { method: 'POST' })).status,
  )
  expect(posted).toBe(405)
})

test('the page stays where it is and opens nothing', async ({ launch }) => {
  const { app, page } = await launch()
  const prevented = await preventedNavigations(app)
  const opened = await page.evaluate(() => {
    const frame = Object.assign(document.createElement('iframe'), { src: 'https://example.org/' })
    const webview = document.createElement('webview')
    document.body.append(frame, webview)
    const blank = window.open('about:blank')
    const other = window.open('https://example.org/', '_blank', 'noopener=no')
    return { blank, other, webview: 'getWebContentsId' in webview }
  })
  expect(opened).toEqual({ blank: null, other: null, webview: false })
  const addresses = ['https://example.org/', 'app://balie/assets/', 'file:///etc/hosts']
  for (const address of addresses) {
    await page.evaluate((to) => {
      window.location.href = to
    }, address)
  }
  await expect.poll(prevented).toEqual(expect.arrayContaining(addresses.slice(0, 2)))
  expect(page.url()).toBe('app://balie/')
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
})

test('a page that went to nowhere is brought back', async ({ launch }) => {
  const { page } = await launch()
  await Promise.all([
    page.waitForEvent('framenavigated', (frame) => frame.url() === 'about:blank'),
    page.evaluate(() => {
      window.location.href = 'about:blank'
    }),
  ])
  await page.waitForURL('app://balie/')
})

test('the page may load itself again', async ({ launch }) => {
  const { page } = await launch()
  await Promise.all([page.waitForEvent('load'), page.evaluate(() => window.location.reload())])
})

test('nothing of any network reaches the app', async ({ launch }) => {
  let visits = 0
  const server = createServer((_request, response) => {
    visits += 1
    response.end('here')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`
  const { app, page } = await launch()
  const fromMain = await app.evaluate(async ({ session }, to) => {
    return session.defaultSession.fetch(to).then(String, (error: unknown) => String(error))
  }, address)
  const fromPage = await page.evaluate(async (to) => {
    const picture = new Image()
    const loaded = new Promise((done) => {
      picture.onload = () => {
        done(true)
      }
      picture.onerror = () => {
        done(false)
      }
    })
    picture.src = to
    return [
      await loaded,
      await fetch(to).then(
        () => true,
        () => false,
      ),
    ]
  }, address)
  server.close()
  expect(fromMain).toContain('ERR_BLOCKED_BY_CLIENT')
  expect([fromPage, visits]).toEqual([[false, false], 0])
})

test('starting and closing contacts nobody', async ({ launch }) => {
  const asked: string[] = []
  const proxy = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.destroy()
  })
  proxy.on('connect', (request, socket) => {
    asked.push(request.url ?? '')
    socket.destroy()
  })
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done))
  const port = String((proxy.address() as AddressInfo).port)
  const flags = ['--demo', `--proxy-server=127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>']
  const { page, close } = await launch({ flags })
  await expect(page.locator('#root')).not.toBeEmpty()
  await close()
  proxy.close()
  expect(asked).toEqual([])
})

test('nothing is downloaded', async ({ launch }) => {
  const { app, page } = await launch()
  const prevented = app.evaluate(
    ({ session }) =>
      new Promise((answer) => {
        session.defaultSession.once('will-download', (event) => {
          answer(event.defaultPrevented)
        })
      }),
  )
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob(['text']))
    link.download = 'guests.csv'
    link.click()
  })
  expect(await prevented).toBe(true)
})

test('there are no developer tools and no menu to open them', async ({ launch }) => {
  const { app } = await launch()
  const tools = await app.evaluate(({ BrowserWindow, Menu }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    contents?.openDevTools()
    return { opened: contents?.isDevToolsOpened(), menu: Menu.getApplicationMenu() }
  })
  expect(tools).toEqual({ opened: false, menu: null })
})

test('main answers only names of the contract with input of the contract', async ({ launch }) => {
  const { page } = await launch()
  const answers = await page.evaluate(async () => {
    const invoke = window.bridge.invoke as unknown as (
      ...call: unknown[]
    ) => Promise<{ code: string }>
    const calls = [['shell.run', {}], ['__proto__', {}], [null], ['stats.summary', { listId: 7 }]]
    return Promise.all(calls.map(async (call) => (await invoke(...call)).code))
  })
  expect(answers).toEqual(['unknown-call', 'unknown-call', 'unknown-call', 'bad-input'])
})

test('main answers nobody but the page of our own window', async ({ launch }) => {
  const { app } = await launch()
  const opening = app.waitForEvent('window')
  await app.evaluate(async ({ BrowserWindow, app: electron }) => {
    const preload = `${electron.getAppPath()}/out/preload/preload.cjs`
    const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
    await other.loadURL('app://balie/')
  })
  const other = await opening
  await other.waitForURL('app://balie/')
  const answer = await other.evaluate(() => window.bridge.invoke('app.info', {}))
  expect(answer).toMatchObject({ ok: false, code: 'not-allowed' })
})

test('a page that crashes is loaded again', async ({ launch }) => {
  const { app } = await launch()
  const title = await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const loaded = new Promise((done) =>
      contents?.once('did-finish-load', () => {
        done(true)
      }),
    )
    contents?.forcefullyCrashRenderer()
    await loaded
    return [contents?.getURL(), await contents?.executeJavaScript('document.title')] as const
  })
  expect(title).toEqual(['app://balie/', 'Balie'])
})

/** Gives a function that tells which addresses main refused to go to since now. */
async function preventedNavigations(app: Balie['app']): Promise<() => Promise<string[]>> {
  const refused = await app.evaluateHandle(({ BrowserWindow }) => {
    const addresses: string[] = []
    BrowserWindow.getAllWindows()[0]?.webContents.on('will-frame-navigate', (event) => {
      if (event.defaultPrevented) addresses.push(event.url)
    })
    return addresses
  })
  return () => refused.jsonValue()
}
