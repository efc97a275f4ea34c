import { once } from 'node:events'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import type { CallInput, CallName, CallOutput } from '../../shared/contract.ts'
import type { Result } from '../../shared/result.ts'
import { projectFolder } from '../project-folder.ts'

/** A started Balie with its window. */
export type DeskApp = { readonly app: ElectronApplication; readonly page: Page }

/** How to start it. */
export type DeskLaunch = {
  readonly executable: string
  readonly userDataFolder: string
  readonly environment: NodeJS.ProcessEnv
}

/** The bridge as seen through Playwright, which cannot carry its types across. */
type UntypedBridge = { readonly invoke: (name: string, input: unknown) => Promise<unknown> }

/** Starts the built app on the demo event and waits until its desk takes scans. */
export async function openDesk(launch: DeskLaunch): Promise<DeskApp> {
  const asRoot = process.getuid?.() === 0
  const app = await _electron.launch({
    executablePath: launch.executable,
    cwd: projectFolder,
    args: [
      ...(asRoot ? ['--no-sandbox'] : []),
      projectFolder,
      '--demo',
      '--lang=nl',
      `--user-data-dir=${launch.userDataFolder}`,
    ],
    env: definedOnly(launch.environment),
  })
  const page = await app.firstWindow()
  page.setDefaultTimeout(30_000)
  await page.getByTestId('scan-input').waitFor()
  return { app, page }
}

/** Makes a call as the page does, and throws when it is refused: no step of the main job expects that. */
export async function invoke<Name extends CallName>(
  page: Page,
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> {
  const words = { name, input } as { name: string; input: unknown }
  const result = (await page.evaluate((call) => {
    const { bridge } = globalThis as unknown as { bridge: UntypedBridge }
    return bridge.invoke(call.name, call.input)
  }, words)) as Result<CallOutput<Name>>
  if (!result.ok) throw new Error(`${name} was refused: ${result.code} ${result.message}`)
  return result.value
}

/** Pulls the plug: nothing in the app gets to run any more. */
export async function killDesk({ app }: DeskApp): Promise<void> {
  const child = app.process()
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill('SIGKILL')
  await exited
}

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      value === undefined || name === 'ELECTRON_RUN_AS_NODE' ? [] : [[name, value]],
    ),
  )
}
