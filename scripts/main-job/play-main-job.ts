import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDisplay } from '../display.ts'
import { inSeconds, note } from '../note.ts'
import { done, type Outcome } from '../outcome.ts'
import { ensureSystemPackages } from '../system-packages.ts'
import { killDesk, openDesk, type DeskApp, type DeskLaunch } from './desk-app.ts'
import { playDay, type PlayedDay } from './play-day.ts'
import { keepBadges, openProof, shownPath, writeTable, type Proof } from './proof.ts'
import { readMemory, whatWasLost } from './survive.ts'

/** Plays the main job on a screen that nobody sees and leaves its proof; gives the exit code. */
export async function playMainJob(executable: string): Promise<Outcome<number>> {
  const display = await openDisplay()
  if (!display.ok) return display
  // Whoever cannot install them still gets the rest, and is told what was not looked at.
  const reading = await ensureSystemPackages(['reading'])
  if (!reading.ok) note(reading.message)
  const userDataFolder = await mkdtemp(join(tmpdir(), 'balie-main-job-'))
  const proof = await openProof()
  const environment = {
    ...display.value.environment,
    XDG_CACHE_HOME: join(userDataFolder, 'cache'),
  }
  try {
    const { problems, unchecked } = await play({ executable, userDataFolder, environment }, proof)
    for (const problem of problems) note(`NOT RIGHT: ${problem}`)
    for (const what of unchecked) note(`NOT LOOKED AT: ${what}`)
    const held = unchecked.length === 0 ? 'Every step held.' : 'Every step that was looked at held.'
    note(problems.length === 0 ? held : `${String(problems.length)} steps failed.`)
    note(
      `The proof: ${shownPath(proof.folder)}/ (scans.txt, badges as PDF, a picture of each verdict)`,
    )
    return done(problems.length === 0 ? 0 : 1)
  } finally {
    await display.value.close()
    await rm(userDataFolder, { recursive: true, force: true, maxRetries: 5 })
  }
}

type Played = Pick<PlayedDay, 'problems' | 'unchecked'>

async function play(launch: DeskLaunch, proof: Proof): Promise<Played> {
  const badgeFolder = join(launch.userDataFolder, 'badges')
  const startedAt = performance.now()
  let desk = await openDesk(launch)
  try {
    note(`The desk is open after ${inSeconds(performance.now() - startedAt)}.`)
    const day = await playDay(desk.page, proof, badgeFolder)
    process.stdout.write(`\n${await writeTable(proof, day.scans)}\n\n`)
    await keepBadges(proof, badgeFolder)
    const before = await readMemory(desk.page, day.listId)
    await killDesk(desk)
    note('The process was killed (kill -9); starting again on the same data ...')
    desk = await openDesk(launch)
    const lost = whatWasLost(before, await readMemory(desk.page, day.listId))
    if (lost.length === 0) note(`All ${String(before.entries.length)} journal entries are there.`)
    await proof.picture(desk.page, 'after-restart')
    return { problems: [...day.problems, ...lost], unchecked: day.unchecked }
  } catch (error) {
    return { problems: [await describeFailure(error, desk, proof)], unchecked: [] }
  } finally {
    await killDesk(desk)
  }
}

async function describeFailure(error: unknown, desk: DeskApp, proof: Proof): Promise<string> {
  await proof.picture(desk.page, 'failure').catch(() => undefined)
  return error instanceof Error ? error.message : String(error)
}
