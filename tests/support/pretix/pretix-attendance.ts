import { keptAnswer } from './pretix-answers.ts'
import type { KeptCheckIn } from './pretix-world.ts'

type Json = Record<string, unknown>

/** What the server answers. */
export type PretixReply = { readonly status: number; readonly body: Json }

/** A check-in as pretix keeps it; `device` is null for whoever comes with a token of a team. */
type Kept = KeptCheckIn & {
  readonly nonce: string
  readonly list: number
  readonly device: number | null
}

const QUARTER_MS = 15 * 60_000

/** What pretix keeps of attendance and of badges; its rules are pretix's own (`api/views/checkin.py`, 2026.8). */
export class PretixAttendance {
  /** Standing check-ins by nonce, as they were sent. */
  readonly checkIns = new Map<string, Json>()
  /** Failed scans as they were sent. */
  readonly failed: Json[] = []
  readonly printed: {
    readonly position: number
    readonly body: Json
    readonly device: number | null
  }[] = []
  /** All check-ins, failed ones among them. */
  readonly kept: Kept[] = []
  /** Answers by position. */
  readonly answers = new Map<number, Record<string, string>>()

  /** With `force` everything is taken but a secret that no ticket has; that one stands among the failed. */
  redeem(
    body: Json,
    position: Json | undefined,
    listExists: boolean,
    questions: readonly Json[],
    device: number | null = null,
  ): PretixReply {
    if (!listExists) return reply(400, { lists: ['Invalid pk "7" - object does not exist.'] })
    if (position === undefined) {
      this.#keep(body, null, 'invalid', device)
      return reply(404, { detail: 'Not found.', status: 'error', reason: 'invalid' })
    }
    const id = Number(position['id'])
    const nonce = String(body['nonce'])
    if (!this.#isKnown(body, id, device)) this.#keep(body, id, null, device)
    this.checkIns.set(nonce, body)
    this.#answer(id, (body['answers'] ?? {}) as Record<string, string>, questions)
    return reply(201, { status: 'ok' })
  }

  /** A nonce is known where the ticket's last check-in on the list has it, or one by the same device. */
  #isKnown({ nonce, type, lists }: Json, position: number, device: number | null): boolean {
    const [list] = lists as number[]
    const standing = this.kept
      .filter((one) => one.position === position && one.list === list && one.successful)
      .toSorted((one, other) => Date.parse(one.datetime) - Date.parse(other.datetime))
    const own = standing.filter((one) => one.type === type && one.device === device)
    return standing.at(-1)?.nonce === nonce || own.some((one) => one.nonce === nonce)
  }

  fail(body: Json, device: number | null = null): PretixReply {
    if (typeof body['raw_barcode'] !== 'string' || body['raw_barcode'].trim() === '')
      return reply(400, { raw_barcode: ['This field may not be blank.'] })
    const { nonce } = body
    const isKnown = this.kept.some((one) => one.nonce === nonce && !one.successful)
    if (nonce !== undefined && isKnown) return reply(201, body)
    this.failed.push(body)
    const position = typeof body['position'] === 'number' ? body['position'] : null
    this.#keep(body, position, String(body['error_reason']), device)
    return reply(201, body)
  }

  print(position: number, body: Json, device: number | null = null): PretixReply {
    this.printed.push({ position, body, device })
    return reply(201, body)
  }

  /** A device sees but its own check-ins, a team those of all, and changes none of a device. */
  annul({ nonce, datetime, lists }: Json, device: number | null = null): PretixReply {
    const isOf = (one: Kept) =>
      one.nonce === nonce &&
      (lists as number[]).includes(one.list) &&
      (device === null || one.device === device)
    const [found, another] = this.kept.filter(isOf)
    if (found === undefined) return reply(404, { detail: 'No check-in found based on nonce' })
    if (another !== undefined) return reply(400, ['Multiple check-ins found based on nonce'])
    if (!found.successful || found.position === null)
      return reply(400, ['Cannot annul an unsuccessful checkin'])
    if (Date.parse(String(datetime)) - Date.parse(found.datetime) > QUARTER_MS)
      return reply(400, {
        non_field_errors: ['Annulment is not allowed more than 15 minutes after check-in'],
      })
    if (found.device !== device)
      return reply(400, { non_field_errors: ['Annulment is only allowed from the same device'] })
    this.kept[this.kept.indexOf(found)] = { ...found, successful: false, error_reason: 'annulled' }
    this.checkIns.delete(String(nonce))
    return reply(200, { status: 'ok' })
  }

  /** What a position says of its check-ins that stand and of its badges. */
  told(position: number): Json {
    const standing = this.kept
      .map((one, index) => ({ ...one, id: index + 1 }))
      .filter((one) => one.position === position && one.successful)
    const printed = this.printed.map((one, index) => ({ ...one, id: index + 1 }))
    return {
      checkins: standing.map(({ id, type, datetime, list, device }) => ({
        ...{ id, type, datetime, list, gate: null, auto_checked_in: false },
        ...{ device, device_id: device },
      })),
      print_logs: printed
        .filter((one) => one.position === position)
        .map(({ id, body, device }) => ({ ...body, id, successful: true, device_id: device })),
    }
  }

  #answer(position: number, given: Record<string, string>, questions: readonly Json[]): void {
    const kept = Object.entries(given).flatMap(([id, answer]) => {
      const text = keptAnswer(
        questions.find((one) => String(one['id']) === id),
        answer,
      )
      return text === null ? [] : [[id, text]]
    })
    this.answers.set(position, {
      ...this.answers.get(position),
      ...(Object.fromEntries(kept) as Record<string, string>),
    })
  }

  #keep(body: Json, position: number | null, reason: string | null, device: number | null): void {
    this.kept.push({
      successful: reason === null,
      error_reason: reason,
      type: String(body['type']),
      datetime: String(body['datetime']),
      position,
      nonce: String(body['nonce']),
      list: Number((body['lists'] as number[] | undefined)?.[0]),
      device,
    })
  }
}

function reply(status: number, body: unknown): PretixReply {
  return { status, body: body as Json }
}
