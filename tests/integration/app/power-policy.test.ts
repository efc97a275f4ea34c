import { expect, test } from 'vitest'
import { readPowerPolicy } from '../../../electron/app/power-policy/read-power-policy.ts'
import { pathWith } from '../../support/machine/stand-in-programs.ts'

const gnome = { XDG_CURRENT_DESKTOP: 'ubuntu:GNOME' }

test('GNOME sleeps by its power settings and locks some time after the screen went black', async () => {
  const says = {
    'sleep-inactive-ac-type': `'suspend'`,
    'sleep-inactive-ac-timeout': '900',
    'idle-delay': 'uint32 300',
    'lock-enabled': 'true',
    'lock-delay': 'uint32 30',
  }
  const read = (changed: Partial<Record<keyof typeof says, string>>) =>
    readPowerPolicy('linux', {
      ...gnome,
      PATH: pathWith({ name: 'gsettings', says: { ...says, ...changed } }),
    })

  expect(await read({})).toEqual({ sleepsAfter: 900, locksAfter: 330 })
  expect(await read({ 'sleep-inactive-ac-type': `'nothing'`, 'lock-enabled': 'false' })).toEqual({
    sleepsAfter: 'never',
    locksAfter: 'never',
  })
  expect(await read({ 'sleep-inactive-ac-timeout': '0', 'idle-delay': 'uint32 0' })).toEqual({
    sleepsAfter: 'never',
    locksAfter: 'never',
  })
})

test('a desktop that is not GNOME is not judged by settings that it does not go by', async () => {
  const says = { 'sleep-inactive-ac-type': `'nothing'`, 'lock-enabled': 'false' }
  const PATH = pathWith({ name: 'gsettings', says })
  expect(await readPowerPolicy('linux', { XDG_CURRENT_DESKTOP: 'KDE', PATH })).toEqual({
    sleepsAfter: 'unknown',
    locksAfter: 'unknown',
  })
})

/** As a Dutch Windows writes it. */
const query = (mains: string) => `GUID voor energieschema: 381b4222-f694-41f0-9685-ff5bb260df2e
  GUID voor subgroep: 238c9fa8-0aad-41ed-83f4-97be242c8f20  (Slaapstand)
    GUID voor energie-instelling: 29f6c1db-86da-48c5-9fdb-f2b67b1f44da  (Slaapstand na)
      Minimaal mogelijke instelling: 0x00000000
      Maximaal mogelijke instelling: 0xffffffff
      Mogelijke instellingsstappen: 0x00000001
      Eenheden van mogelijke instellingen: Seconden
    Huidige index voor instelling van netvoeding: ${mains}
    Huidige index voor instelling van gelijkstroom: 0x0000012c`

const value = (name: string, type: string, is: string) =>
  `\r\nHKEY_CURRENT_USER\\Control Panel\\Desktop\r\n    ${name}    ${type}    ${is}\r\n`

test('Windows sleeps by the plan in use and locks by the screen saver or its administrator', async () => {
  const saver = {
    ScreenSaveActive: value('ScreenSaveActive', 'REG_SZ', '1'),
    ScreenSaverIsSecure: value('ScreenSaverIsSecure', 'REG_SZ', '1'),
    ScreenSaveTimeOut: value('ScreenSaveTimeOut', 'REG_SZ', '600'),
  }
  const forced = { InactivityTimeoutSecs: value('InactivityTimeoutSecs', 'REG_DWORD', '0x384') }
  const read = (standby: string, hibernate: string, reg: Record<string, string>) =>
    readPowerPolicy('win32', {
      PATH: pathWith(
        {
          name: 'powercfg',
          says: { STANDBYIDLE: query(standby), HIBERNATEIDLE: query(hibernate) },
        },
        { name: 'reg', says: reg },
      ),
    })

  expect(await read('0x00000708', '0x00000000', { ...saver, ...forced })).toEqual({
    sleepsAfter: 1_800,
    locksAfter: 600,
  })
  const open = { ...saver, ScreenSaverIsSecure: value('ScreenSaverIsSecure', 'REG_SZ', '0') }
  expect(await read('0x00000000', '0x00000000', { ...open, ...forced })).toEqual({
    sleepsAfter: 'never',
    locksAfter: 900,
  })
  expect(await read('0x00000000', '0x00000000', open)).toEqual({
    sleepsAfter: 'never',
    locksAfter: 'never',
  })
})

test('a Mac sleeps by what holds on its charger and locks behind a black screen', async () => {
  const plans = `Battery Power:
 displaysleep         2
 sleep                1
AC Power:
 Sleep On Power Button 1
 displaysleep         10
 sleep                0 (sleep prevented by powerd)`
  const read = (lock: string, saver: Record<string, string>) =>
    readPowerPolicy('darwin', {
      PATH: pathWith(
        { name: 'pmset', says: { custom: plans } },
        { name: 'sysadminctl', says: { status: `2026-06-16 sysadminctl[1]: ${lock}` } },
        { name: 'defaults', says: saver },
      ),
    })

  expect(await read('screenLock delay is 300 seconds', {})).toEqual({
    sleepsAfter: 'never',
    locksAfter: 900,
  })
  expect(await read('screenLock delay is immediate', { idleTime: '120' })).toEqual({
    sleepsAfter: 'never',
    locksAfter: 120,
  })
  expect(await read('screenLock is off', {})).toMatchObject({ locksAfter: 'never' })
})

test('a system that tells nothing leaves it unknown', async () => {
  const PATH = pathWith()
  const unknown = { sleepsAfter: 'unknown', locksAfter: 'unknown' }
  expect(await readPowerPolicy('darwin', { PATH })).toEqual(unknown)
  expect(await readPowerPolicy('win32', { PATH })).toEqual(unknown)
  expect(await readPowerPolicy('linux', { ...gnome, PATH: '/nowhere' })).toEqual(unknown)
})
