import {
  stepPrintJob,
  type PrintHappening,
  type PrintProgress,
} from '../../../shared/domain/printing/print-job-step.ts'
import type { PrintProblem, PrintState } from '../../../shared/model/print-job.ts'
import type { Printer } from '../../../shared/model/settings.ts'
import { wouldBeSecond } from '../../db/badges/badges.ts'
import {
  findPrintJob,
  toPrintJob,
  wantPrintJob,
  type StoredPrintJob,
} from '../../db/badges/print-jobs.ts'
import { isErased } from '../../db/projections/erasure.ts'
import { driverFor, keyOf, printerOf, type DeskWorld } from './printing-world.ts'
import { keepStep } from './settle-job.ts'

/** Keeps what happened to a job and tells it, with the printer where it is claimed for one; whether it changed. */
export function keepHappening(
  world: DeskWorld,
  job: StoredPrintJob,
  happening: PrintHappening,
  printer?: Printer,
): boolean {
  const { desk } = world
  const step = stepPrintJob(job, happening)
  if (isPersonsWish(happening) && wouldBeSecond(desk.db, job)) wantPrintJob(desk.db, job.id)
  destroyIfErased(world, job, step)
  const changed = keepStep(desk, job, step, printer)
  if (!changed) return false
  showJob(world, job.id)
  const from = printerOf(world, job)
  const reference = job.printerReference
  if (job.state === 'printing' && step.state !== 'printing' && from !== null && reference !== null)
    driverFor(world, from)?.forget?.(from, { ...keyOf(job), reference })
  if (isOut(step.state) && !isOut(job.state) && from !== null) world.onBadgeOut?.(from)
  return true
}

/** Whoever sends a badge again sees that another one came out since. */
function isPersonsWish(happening: PrintHappening): boolean {
  return happening.type === 'retried' || (happening.type === 'answered' && !happening.cameOut)
}

/** A badge that came out in a folder of Balie's own while its guest was being erased. */
function destroyIfErased(
  world: DeskWorld,
  job: StoredPrintJob,
  { state, printerReference }: PrintProgress,
): void {
  if (!isOut(state) || printerReference === null || !isErased(world.desk.db, job.attendeeId)) return
  const driver = driverFor(world, printerOf(world, job))
  driver?.destroy?.({ ...keyOf(job), reference: printerReference })
}

/** Tells how a job is now; with a problem that is not kept, where there is one. */
export function showJob(world: DeskWorld, jobId: string, problem?: PrintProblem): void {
  const { db } = world.desk
  const job = findPrintJob(db, jobId)
  if (job !== null) world.onJobChanged(toPrintJob(db, { ...job, ...(problem && { problem }) }))
}

function isOut(state: PrintState): boolean {
  return state === 'printed' || state === 'sent'
}
