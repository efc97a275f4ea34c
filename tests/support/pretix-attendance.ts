import { keptAnswer } from './pretix-answers.ts'
import type { KeptCheckIn } from './pretix-world.ts'

type Json = Record<string, unknown>

/** What the server answers. */
export type PretixReply = { readonly status: number; readonly body: Json }

const QUARTER_MS = 15 * 60_000

/** What pretix keeps of attendance and of badges; its rules are pretix's own (`api/views/checkin.py`, 2026.8). */
export class PretixAttendance {
  /** Standing check-ins by nonce, as they were sent. */
  readonly checkIns = new Map<string, Json>()
  /** Failed scans as they were sent. */
  readonly failed: Json[] = []
  readonly printed: { readonly position: number; readonly body: Json }[] = []
  /** All check-ins, failed ones among them. */
  readonly kept: (KeptCheckIn & { readonly nonce: string; readonly list: number })[] = []
  /** Answers by position. */
  readonly answers = new Map<number, Record<string, string>>()

  /** With `force` everything is taken but a secret that no ticket has; that one stands among the failed. */
  redeem(
    body: Json,
    position: Json | undefined,
    listExists: boolean,
    questions: readonly Json[],
  ): PretixReply {
    if (!listExists) return reply(400, { lists: ['Invalid pk "7" - object does not exist.'] })
    if (position === undefined) {
      this.#keep(body, null, 'invalid')
      return reply(404, { detail: 'Not found.', status: 'error', reason: 'invalid' })
    }
    const id = Number(position['id'])
    const nonce = String(body['nonce'])
    if (!this.checkIns.has(nonce)) this.#keep(body, id, null)
    this.checkIns.set(nonce, body)
    this.#answer(id, (body['answers'] ?? {}) as Record<string, string>, questions)
    return reply(201, { status: 'ok' })
  }

  fail(body: Json): PretixReply {
    if (typeof body['raw_barcode'] !== 'string' || body['raw_barcode'].trim() === '')
      return reply(400, { raw_barcode: ['This field may not be blank.'] })
    this.failed.push(body)
    const position = typeof body['position'] === 'number' ? body['position'] : null
    this.#keep(body, position, String(body['error_reason']))
    return reply(201, body)
  }

  print(position: number, body: Json): PretixReply {
    this.printed.push({ position, body })
    return reply(201, body)
  }

  annul({ nonce, datetime }: Json): PretixReply {
    const at = this.kept.findIndex((one) => one.nonce === nonce)
    const found = this.kept[at]
    if (found === undefined) return reply(404, { detail: 'No check-in found based on nonce' })
    if (!found.successful) return reply(400, ['Cannot annul an unsuccessful checkin'])
    if (Date.parse(String(datetime)) - Date.parse(found.datetime) > QUARTER_MS)
      return reply(400, {
        non_field_errors: ['Annulment is not allowed more than 15 minutes after check-in'],
      })
    this.kept[at] = { ...found, successful: false, error_reason: 'annulled' }
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
      checkins: standing.map(({ id, type, datetime, list }) => ({
        ...{ id, type, datetime, list, gate: null, auto_checked_in: false },
        ...{ device: null, device_id: null },
      })),
      print_logs: printed
        .filter((one) => one.position === position)
        .map(({ id, body }) => ({ ...body, id, successful: true, device_id: null })),
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

  #keep(body: Json, position: number | null, reason: string | null): void {
    this.kept.push({
      successful: reason === null,
      error_reason: reason,
      type: String(body['type']),
      datetime: String(body['datetime']),
      position,
      nonce: String(body['nonce']),
      list: Number((body['lists'] as number[] | undefined)?.[0]),
    })
  }
}

function reply(status: number, body: unknown): PretixReply {
  return { status, body: body as Json }
}
