import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { freePort } from '../machine/free-port.ts'
import { openPaperTray, type PaperTray } from './paper-tray.ts'

const run = promisify(execFile)

/** A print server of our own, with queues that end in paper trays. */
export type Cups = {
  readonly port: number
  /** Adds a queue that passes documents on as they are. */
  readonly addQueue: (
    name: string,
  ) => Promise<{ readonly address: string; readonly tray: PaperTray }>
  /** Adds a queue with a driver of its own: a shell script through which each PDF goes. */
  readonly addFilterQueue: (
    name: string,
    script: string,
  ) => Promise<{ readonly address: string; readonly tray: PaperTray }>
  /** Adds a queue that passes documents on to that device. */
  readonly addQueueTo: (name: string, device: string) => Promise<void>
  readonly deleteQueue: (name: string) => Promise<void>
  /** Stops and restarts a queue: jobs are taken and wait. */
  readonly disable: (name: string) => Promise<void>
  readonly enable: (name: string) => Promise<void>
  /** Lets a queue turn jobs away, or take them again. */
  readonly reject: (name: string) => Promise<void>
  readonly accept: (name: string) => Promise<void>
  /** Cancels what waits in a queue, as somebody does at the print server. */
  readonly cancelAll: (name: string) => Promise<void>
  /** Freezes and thaws the server: connections are made, nothing is answered. */
  readonly freeze: () => void
  readonly thaw: () => void
  /** Ends the server at once, as a power cut would; what it had on disk stays. */
  readonly kill: () => Promise<void>
  readonly restart: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Starts `cupsd` with its own folders on a free port of 127.0.0.1; the system's own server is not touched. */
export async function startCups(): Promise<Cups> {
  const folder = await mkdtemp(join(tmpdir(), 'balie-cups-'))
  const port = await freePort()
  await writeConfiguration(folder, port)
  let server = await launch(folder, port)
  const trays: PaperTray[] = []
  const administer = (command: string, ...args: string[]) =>
    run(`/usr/sbin/${command}`, ['-h', `127.0.0.1:${port}`, ...args]).then(() => {})

  return {
    port,
    async addQueue(name) {
      const tray = await openPaperTray()
      trays.push(tray)
      const device = `socket://127.0.0.1:${tray.port}/?snmp=false&contimeout=60`
      await administer('lpadmin', '-p', name, '-E', '-v', device, '-m', 'raw')
      return { address: `ipp://127.0.0.1:${port}/printers/${name}`, tray }
    },
    async addFilterQueue(name, script) {
      const tray = await openPaperTray()
      trays.push(tray)
      const filter = join(folder, `${name}.sh`)
      const ppd = join(folder, `${name}.ppd`)
      await writeFile(filter, `#!/bin/sh\n${script}\n`)
      await chmod(filter, 0o755)
      await writeFile(ppd, ppdWith(filter))
      const device = `socket://127.0.0.1:${tray.port}/?snmp=false&contimeout=60`
      const policy = ['-o', 'printer-error-policy=abort-job']
      await administer('lpadmin', '-p', name, '-E', '-v', device, '-P', ppd, ...policy)
      return { address: `ipp://127.0.0.1:${port}/printers/${name}`, tray }
    },
    addQueueTo: (name, device) =>
      administer('lpadmin', '-p', name, '-E', '-v', device, '-m', 'raw'),
    deleteQueue: (name) => administer('lpadmin', '-x', name),
    disable: (name) => administer('cupsdisable', name),
    enable: (name) => administer('cupsenable', name),
    reject: (name) => administer('cupsreject', name),
    accept: (name) => administer('cupsaccept', name),
    cancelAll: (name) =>
      run('/usr/bin/cancel', ['-h', `127.0.0.1:${port}`, '-a', name]).then(() => {}),
    freeze: () => void server.kill('SIGSTOP'),
    thaw: () => void server.kill('SIGCONT'),
    kill: () => end(server, 'SIGKILL'),
    async restart() {
      server = await launch(folder, port)
    },
    async stop() {
      server.kill('SIGCONT')
      await end(server, 'SIGTERM')
      await Promise.all(trays.map((tray) => tray.turnOff()))
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function writeConfiguration(folder: string, port: number): Promise<void> {
  const folders = ['root', 'cache', 'state', 'spool', 'spool/tmp', 'logs']
  for (const name of folders) await mkdir(join(folder, name))
  // Its helper programs run as another user than root and pass through here.
  await chmod(folder, 0o755)
  await writeFile(
    join(folder, 'cups-files.conf'),
    [
      `ServerRoot ${folder}/root`,
      `CacheDir ${folder}/cache`,
      `StateDir ${folder}/state`,
      `RequestRoot ${folder}/spool`,
      `TempDir ${folder}/spool/tmp`,
      'ErrorLog stderr',
      `AccessLog ${folder}/logs/access_log`,
      `PageLog ${folder}/logs/page_log`,
      'Printcap',
      'Sandboxing relaxed',
    ].join('\n'),
  )
  await writeFile(
    join(folder, 'cupsd.conf'),
    [
      `Listen 127.0.0.1:${port}`,
      'Browsing Off',
      'WebInterface No',
      'DefaultAuthType None',
      'LogLevel info',
      // What is told is on disk: a killed server comes back with its queues and jobs.
      'DirtyCleanInterval 0',
      'ErrorPolicy retry-current-job',
      'JobRetryInterval 1',
      '<Location />',
      'Order allow,deny',
      'Allow all',
      '</Location>',
      '<Policy default>',
      'JobPrivateAccess default',
      'JobPrivateValues default',
      '<Limit All>',
      'Order deny,allow',
      '</Limit>',
      '</Policy>',
      '',
    ].join('\n'),
  )
}

/** The least that CUPS takes for a printer's description, with our own filter for PDF. */
function ppdWith(filter: string): string {
  const size = '243.8 340.2'
  return [
    '*PPD-Adobe: "4.3"',
    '*FormatVersion: "4.3"',
    '*FileVersion: "1.0"',
    '*LanguageVersion: English',
    '*LanguageEncoding: ISOLatin1',
    '*PCFileName: "BALIE.PPD"',
    '*Manufacturer: "Balie"',
    '*Product: "(Balie)"',
    '*ModelName: "Balie test"',
    '*ShortNickName: "Balie test"',
    '*NickName: "Balie test"',
    '*PSVersion: "(3010.000) 0"',
    '*LanguageLevel: "3"',
    '*ColorDevice: False',
    '*DefaultColorSpace: Gray',
    `*cupsFilter2: "application/pdf application/vnd.balie-badge 0 ${filter}"`,
    '*OpenUI *PageSize/Media Size: PickOne',
    '*DefaultPageSize: Badge',
    `*PageSize Badge/Badge: "<</PageSize[${size}]>>setpagedevice"`,
    '*CloseUI: *PageSize',
    '*OpenUI *PageRegion/Media Size: PickOne',
    '*DefaultPageRegion: Badge',
    `*PageRegion Badge/Badge: "<</PageSize[${size}]>>setpagedevice"`,
    '*CloseUI: *PageRegion',
    '*DefaultImageableArea: Badge',
    `*ImageableArea Badge/Badge: "0 0 ${size}"`,
    '*DefaultPaperDimension: Badge',
    `*PaperDimension Badge/Badge: "${size}"`,
    '',
  ].join('\n')
}

async function launch(folder: string, port: number): Promise<ChildProcess> {
  const files = ['-c', join(folder, 'cupsd.conf'), '-s', join(folder, 'cups-files.conf')]
  const server = spawn('/usr/sbin/cupsd', ['-f', ...files], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  await new Promise<void>((resolve, reject) => {
    server.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes(`Listening to 127.0.0.1:${port} `)) resolve()
    })
    server.once('error', reject)
    server.once('exit', (code) => {
      reject(new Error(`cupsd ended with ${code}: ${said}`))
    })
  })
  return server
}

async function end(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const ended = once(server, 'exit')
  server.kill(signal)
  await ended
}
