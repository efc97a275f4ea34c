import { app } from 'electron'
import { resolve } from 'node:path'
import { languages, type Language } from '../../../shared/i18n/languages.ts'
import type { Log } from './log.ts'

/** Has everything that the app writes go below `folder`, where one was named. */
export function writeBelow(folder: string | null): void {
  if (folder !== null) app.setPath('userData', resolve(folder))
  app.setPath('crashDumps', `${app.getPath('userData')}/crashes`)
}

/** Stops Chromium's own habits of asking the network for something. */
export function quietChromium(): void {
  const switches = [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'no-pings',
  ]
  for (const name of switches) app.commandLine.appendSwitch(name)
}

/** Has Chromium's own fields, as those for a date, speak the language; English as it is written in Europe. */
export function speak(language: Language): void {
  app.commandLine.appendSwitch('lang', languages[language]['language.chromium'])
}

/** Ends the program before it began, with a message for who started it. */
export function endWith(exitCode: number, message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(exitCode)
}

/** A surprise outside any call is written down; the desk goes on, its data is in the journal. */
export function catchSurprises(log: Log): void {
  process.on('uncaughtException', (error) => {
    log.error('Something failed outside a call', error)
  })
  process.on('unhandledRejection', (reason) => {
    log.error('A promise failed outside a call', reason)
  })
}
