import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect } from '@playwright/test'
import { commandLine, electronPath, test } from '../support/app.ts'

test('the window shows Balie at its size, in the language that was asked for', async ({
  launch,
}) => {
  const balie = await launch({ flags: ['--lang=en'] })
  const { app, call } = balie
  const shape = await app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0]
    return {
      size: window?.getSize(),
      smallest: window?.getMinimumSize(),
      title: window?.getTitle(),
    }
  })
  expect(shape).toEqual({ size: [1280, 800], smallest: [800, 640], title: 'Balie' })
  const info = await call('app.info', {})
  expect(info).toMatchObject({ ok: true, value: { language: 'en', simulatedClock: false } })
  // Chromium writes the dates in its fields as this says, whatever the system speaks.
  expect(await balie.page.evaluate(() => navigator.language)).toBe('en-GB')
  await balie.restart([])
  expect(await balie.page.evaluate(() => navigator.language)).toBe('nl')
})

test('the clock starts where the command line says and runs on', async ({ launch }) => {
  const { page, call } = await launch({
    flags: ['--clock=2026-06-17T08:30:00+02:00', '--lang=nl'],
    environment: { TZ: 'America/New_York' },
  })
  const info = await call('app.info', {})
  if (!info.ok) throw new Error(info.message)
  expect(info.value.simulatedClock).toBe(true)
  expect(info.value.now).toMatch(/^2026-06-17T06:3[01]:/)
  const banner = page.getByTestId('clock-banner')
  await expect(banner).toContainText(/wo 17 jun 02:3\d \(America\/New_York\)/)
  await page.evaluate(() => window.bridge.invoke('events.openDemo', {}))
  await expect(banner).toContainText(/wo 17 jun 08:3\d\. /)
})

test('the event that was open is open again after the plug was pulled', async ({ launch }) => {
  const balie = await launch({ flags: ['--demo'] })
  const before = await balie.call('events.current', {})
  expect(before).toMatchObject({
    ok: true,
    value: { description: { name: 'Divosa congres 2026' } },
  })
  await balie.kill()
  await balie.restart([])
  expect(await balie.call('events.current', {})).toEqual(before)
})

test('a wrong flag is explained and ends with 2', async ({ launch: _launch }, info) => {
  const { exitCode, message } = await run(info.outputPath('data'), ['--lang=de'])
  expect(exitCode).toBe(2)
  expect(message).toContain('--lang is nl or en')
})

test('a second start on the same data shows the first window and ends well', async ({ launch }) => {
  const { app, userDataDir } = await launch()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
  const focused = app.evaluate(
    ({ app: electron }) =>
      new Promise((done) => {
        electron.once('second-instance', () => {
          done(true)
        })
      }),
  )
  expect((await run(userDataDir, [])).exitCode).toBe(0)
  expect(await focused).toBe(true)
  const windows = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.isVisible()),
  )
  expect(windows).toEqual([true])
})

test('two desks with data of their own run side by side', async ({ launch }) => {
  const [one, other] = [await launch(), await launch()]
  const titles = await Promise.all([one.page.title(), other.page.title()])
  expect(titles).toEqual(['Balie', 'Balie'])
})

test('everything that the app writes is below its folder', async ({ launch }) => {
  const home = mkdtempSync(join(tmpdir(), 'balie-home-'))
  const { page, close, userDataDir } = await launch({
    flags: ['--demo'],
    environment: { HOME: home, XDG_CONFIG_HOME: join(home, 'config') },
  })
  await expect(page.locator('#root')).not.toBeEmpty()
  await close()
  const written = readdirSync(home, { recursive: true })
  rmSync(home, { recursive: true })
  expect(written).toEqual([])
  expect(readdirSync(userDataDir)).toEqual(
    expect.arrayContaining(['events', 'logs', 'settings.json']),
  )
})

test('broken settings are set aside and the desk opens', async ({ launch }, info) => {
  const userDataDir = info.outputPath('data')
  mkdirSync(userDataDir, { recursive: true })
  writeFileSync(join(userDataDir, 'settings.json'), '{"deskName": "Anneke')
  const { call } = await launch({ userDataDir })
  const settings = await call('settings.get', {})
  expect(settings).toMatchObject({ ok: true, value: { deskName: '', language: 'nl' } })
  const broken = readdirSync(userDataDir).filter((name) => name.startsWith('settings.broken-'))
  expect(broken).toHaveLength(1)
  const log = readFileSync(join(userDataDir, 'logs', 'balie.log'), 'utf8')
  expect(log).toContain('settings.json could not be read')
  expect(log).not.toContain('Anneke')
})

test('a folder in which nothing can be written is told to whoever starts Balie', async ({
  launch: _launch,
}, info) => {
  const file = info.outputPath('data')
  writeFileSync(file, 'no folder')
  const child = spawn(electronPath(), commandLine(join(file, 'balie'), ['--lang=nl']), {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let message = ''
  for await (const data of child.stderr) {
    message += String(data)
    if (message.includes('Balie cannot start')) break
  }
  child.kill('SIGKILL')
  expect(message).toContain('ENOTDIR')
})

/** Starts Balie outside Playwright and waits for its end. */
async function run(
  userDataDir: string,
  flags: readonly string[],
): Promise<{ exitCode: number | null; message: string }> {
  const child = spawn(electronPath(), commandLine(userDataDir, flags), {
    env: { ...process.env, XDG_CACHE_HOME: join(userDataDir, 'cache') },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = new Promise<number | null>((done) => child.once('exit', done))
  return { message: await text(child.stderr), exitCode: await ended }
}
