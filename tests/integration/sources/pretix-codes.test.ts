import { describe, expect, it } from 'vitest'
import { walkInsBetween } from '../../../electron/db/attendance/attendance.ts'
import { findAttendee, findPlace } from '../../../electron/db/guests/attendees.ts'
import { ensureBadgeCode, standingBadgeCode } from '../../../electron/db/badges/badge-codes.ts'
import type { DeskDeps } from '../../../electron/db/journal/desk-deps.ts'
import { guestHistory } from '../../../electron/db/guests/guest-history.ts'
import { appendEntry, readJournal, receiveEntries } from '../../../electron/db/journal/journal.ts'
import { countPresent, standingScans } from '../../../electron/db/attendance/scans.ts'
import { countAttendees } from '../../../electron/db/guests/count-attendees.ts'
import { searchAttendees } from '../../../electron/db/guests/search.ts'
import { rebuildProjections } from '../../../electron/db/journal/rebuild.ts'
import { scanTicket } from '../../../electron/check-in/scan/scan-ticket.ts'
import { undoCheckIn } from '../../../electron/check-in/scan/undo-check-in.ts'
import { displayName } from '../../../shared/domain/name/display-name.ts'
import { defaultLayout } from '../../support/badges/badge.ts'
import { openTestFile, testPen } from '../../support/event-file.ts'
import { OPENING } from '../../support/guests.ts'
import { connectedDesk, PRETIX_LIST, startPretix } from '../../support/pretix/pretix-desk.ts'
import { pretixOrder } from '../../support/pretix/pretix-orders.ts'
import { signingKey } from '../../support/pretix/signed-codes.ts'
import { randomUUID } from 'node:crypto'

const key = signingKey()
const code = key.codeOf({ seed: 'een', item: 1 })
/** After the server's clock of the first pull. */
const sinceThen = { last_modified: '2026-06-01T10:00:00Z' }

async function desk() {
  const server = await startPretix()
  server.behaviour.keys = [key.publicKey]
  const made = await connectedDesk(server)
  const verdictOf = (raw: string) => {
    const { verdict, explanation } = made.scan(raw)
    return [verdict, explanation]
  }
  return { server, ...made, verdictOf }
}

/** Its badges carry a code of their own. */
function saveLayoutWithBadgeCode({ db, pen }: DeskDeps): string {
  const elements = defaultLayout.elements.map((element) =>
    element.type === 'qr' ? { ...element, content: 'badge-code' as const } : element,
  )
  const body = { layoutId: 'badge', layout: { ...defaultLayout, elements } }
  appendEntry(db, pen, { id: pen.newId(), type: 'layout-defined', body })
  return 'badge'
}

describe('secrets that pretix took back', () => {
  it('are refused as revoked or blocked, until a block is lifted', async () => {
    const { server, exchange, verdictOf, db } = await desk()
    server.behaviour.orders = [pretixOrder(1)]
    server.behaviour.revoked = [{ id: 1, secret: 'oud-ticket', created: '2026-05-01T10:00:00Z' }]
    const blocked = { id: 1, secret: 'geblokkeerd', updated: '2026-05-01T10:00:00Z' }
    server.behaviour.blocked = [{ ...blocked, blocked: true }]
    expect(await exchange.sync()).toMatchObject({ problem: null })
    expect([verdictOf('oud-ticket'), verdictOf('geblokkeerd'), verdictOf('wie')]).toEqual([
      ['revoked', 'code-revoked'],
      ['blocked', 'code-blocked'],
      ['invalid', 'unknown'],
    ])
    server.behaviour.blocked = [{ ...blocked, blocked: false, updated: '2026-06-01T10:00:00Z' }]
    await exchange.sync()
    expect([verdictOf('geblokkeerd'), verdictOf('oud-ticket')]).toEqual([
      ['invalid', 'unknown'],
      ['revoked', 'code-revoked'],
    ])
    // The codes themselves are nowhere: a revoked one might open another door.
    expect(JSON.stringify(db.prepare('SELECT * FROM journal').all())).not.toContain('oud-ticket')
    expect(server.failed.map((one) => one['error_reason'])).toContain('revoked')
  })

  it.each(['application/json', 'text/html'])(
    'are read to the end where pretix is too old to know of blocks (%s)',
    async (type) => {
      const { server, exchange, verdictOf } = await desk()
      server.behaviour.blocked = null
      server.behaviour.instead = ({ pathname }, response) => {
        if (type !== 'text/html' || !pathname.endsWith('/blockedsecrets/')) return false
        response.writeHead(404, { 'Content-Type': type }).end('<h1>Not Found</h1>')
        return true
      }
      server.behaviour.revoked = [{ id: 1, secret: code, created: '2026-05-01T10:00:00Z' }]
      expect(await exchange.sync()).toMatchObject({ problem: null })
      expect(verdictOf(code)).toEqual(['revoked', 'code-revoked'])
    },
  )
})

describe('a ticket signed by pretix that is not in the data', () => {
  it('admits once, nameless and without a badge, and pretix hears of it', async () => {
    const { server, exchange, scan, verdictOf, db } = await desk()
    await exchange.sync()
    expect(scan(code)).toMatchObject({
      verdict: 'valid',
      explanation: 'signed-code',
      attendee: { lastName: '', unnamed: true },
      ticketType: { id: 'pretix-1', name: 'Deelnemer' },
      badge: null,
    })
    expect([verdictOf(code)[0], countPresent(db, PRETIX_LIST, 0)]).toEqual(['used', 1])
    server.behaviour.orders = [pretixOrder(1, { secret: code }, sinceThen)]
    expect(await exchange.sync()).toMatchObject({ refused: 0, problem: null })
    expect([...server.checkIns.values()]).toMatchObject([{ secret: code, lists: [7] }])
  })

  it('is his who holds it once the data has come, with his check-in', async () => {
    const { server, exchange, scan, verdictOf, db, deps } = await desk()
    await exchange.sync()
    const { id, attendee } = scan(code)
    server.behaviour.orders = [pretixOrder(1, { secret: code }, sinceThen)]
    await exchange.sync()
    const known = scan(code)
    expect(known).toMatchObject({ verdict: 'used', attendee: { lastName: 'Heijden1' } })
    const guest = known.attendee?.id ?? ''
    const state = () => [
      countAttendees(db),
      countPresent(db, PRETIX_LIST, 0),
      standingScans(db, PRETIX_LIST, guest).map((one) => one.id),
      findPlace(db, attendee?.id ?? ''),
      findAttendee(db, attendee?.id ?? '')?.id,
    ]
    expect(state()).toEqual([1, 1, [id], null, guest])
    rebuildProjections(db)
    expect(state()).toEqual([1, 1, [id], null, guest])
    const undo = { id: randomUUID(), checkInId: id, reason: 'mistake' as const }
    expect(undoCheckIn(deps, undo).ok).toBe(true)
    expect([verdictOf(code), countPresent(db, PRETIX_LIST, 0)]).toEqual([['valid', null], 1])
  })

  it('keeps the name that the desk asked for over what pretix brings, and tells the organiser', async () => {
    const { server, exchange, scan, db, deps } = await desk()
    await exchange.sync()
    const name = { firstName: 'Fatma', infix: '', lastName: 'Yıldız' }
    const { attendee } = scan(code, PRETIX_LIST, { answers: name })
    expect(attendee).toMatchObject({ ...name, unnamed: false })
    // He has a ticket: no report names him among those who had none.
    expect(walkInsBetween(db, '2026', '2027')).toEqual([])
    ensureBadgeCode(deps, attendee?.id ?? '', saveLayoutWithBadgeCode(deps))
    const badge = standingBadgeCode(db, attendee?.id ?? '') ?? ''
    server.behaviour.orders = [pretixOrder(1, { secret: code }, sinceThen)]
    await exchange.sync()
    const guest = scan(code).attendee
    expect(guest).toMatchObject({ ...name, email: 'besteller1@example.org', unnamed: false })
    expect(scan(badge).attendee?.id).toBe(guest?.id)
    const names = (words: string) => searchAttendees(db, words, 5).map(displayName)
    const known = () => [names('yildiz'), names('heijden1'), standingBadgeCode(db, guest?.id ?? '')]
    expect(known()).toEqual([['Fatma Yıldız'], [], badge])
    // pretix cannot take a name: the organiser is told whose it is, and the guest's card that a desk wrote it.
    expect(exchange.state().unsent).toMatchObject([
      { kind: 'change', reason: 'attendee-edited', guest: 'Fatma Yıldız' },
    ])
    expect(guestHistory(db, guest?.id ?? '').map(({ what }) => what)).toContain('edited')
    // What pretix says later does not undo it either.
    const renamed = { secret: code, attendee_name_parts: { given_name: 'An', family_name: 'Bos' } }
    server.behaviour.orders = [pretixOrder(1, renamed, { last_modified: '2026-06-01T10:30:00Z' })]
    await exchange.sync()
    expect(scan(code).attendee).toMatchObject(name)
    rebuildProjections(db)
    expect([scan(code).attendee, known()]).toMatchObject([name, [['Fatma Yıldız'], [], badge]])
  })

  it('keeps a name that another desk sends only after the data has come, until it is erased', async () => {
    const { server, exchange, scan, db } = await desk()
    await exchange.sync()
    const other = await openTestFile()
    const pen = testPen('Balie 2')
    const deps = { db: other, pen, laptop: 'two', findOtherEvent: () => null }
    receiveEntries(other, pen, readJournal(db, 0, 100))
    const wish = { id: randomUUID(), listId: PRETIX_LIST, raw: code, direction: 'entry' as const }
    scanTicket(deps, { ...wish, answers: { firstName: 'Fatma', lastName: 'Yıldız' } })
    scan(code)
    server.behaviour.orders = [pretixOrder(1, { secret: code }, sinceThen)]
    await exchange.sync()
    const later = testPen('Balie 1')
    const late = readJournal(other, 0, 100)
    const erasing = await openTestFile()
    receiveEntries(db, later, late)
    const guest = scan(code).attendee
    expect(guest).toMatchObject({ firstName: 'Fatma', lastName: 'Yıldız' })
    expect(searchAttendees(db, 'yildiz', 5)).toEqual([guest])
    // A desk that hears of the erasure first keeps none of it.
    const attendeeId = guest?.id ?? ''
    appendEntry(erasing, later, { id: randomUUID(), type: 'erased', body: { attendeeId } })
    receiveEntries(erasing, later, [...late, ...readJournal(db, 0, 100)])
    const left = erasing.prepare("SELECT * FROM journal_personal WHERE body LIKE '%ld_z%'").all()
    expect([left, searchAttendees(erasing, 'yildiz', 5)]).toEqual([[], []])
  })

  it('is the same guest at two desks that could not reach each other', async () => {
    const { exchange, scan, db } = await desk()
    await exchange.sync()
    const other = await openTestFile()
    const pen = testPen('Balie 2')
    const deps = { db: other, pen, laptop: 'two', findOtherEvent: () => null }
    receiveEntries(other, pen, readJournal(db, 0, 100))
    scan(code)
    const wish = { id: randomUUID(), listId: PRETIX_LIST, raw: code, direction: 'entry' as const }
    expect(scanTicket(deps, wish)).toMatchObject({ value: { verdict: 'valid' } })
    receiveEntries(other, pen, readJournal(db, 0, 100))
    expect([countAttendees(other), countPresent(other, PRETIX_LIST, 0)]).toEqual([1, 1])
  })

  it('is judged by the type and the times in it, and by its signature', async () => {
    const { server, exchange, verdictOf } = await desk()
    const [list] = server.behaviour.lists
    server.behaviour.lists = [{ ...list, all_products: false, limit_products: [1] }]
    server.behaviour.items.push({ id: 2, name: 'Pers', variations: [] })
    await exchange.sync()
    const seconds = Math.floor(OPENING / 1_000)
    const bytes = Buffer.from([...code].reverse().join(''), 'base64')
    bytes.writeUInt8(bytes.readUInt8(8) ^ 1, 8)
    expect([
      verdictOf(key.codeOf({ seed: 'later', item: 1, validFrom: seconds + 3_600 })),
      verdictOf(key.codeOf({ seed: 'voorbij', item: 1, validUntil: seconds - 3_600 })),
      verdictOf(key.codeOf({ seed: 'pers', item: 2 })),
      verdictOf(signingKey().codeOf({ seed: 'vals', item: 1 })),
      verdictOf([...bytes.toString('base64')].reverse().join('')),
      verdictOf(
        key.codeOf({ seed: 'nu', item: 1, validFrom: seconds - 1, validUntil: seconds + 1 }),
      ),
    ]).toEqual([
      ['invalid-time', 'too-early'],
      ['invalid-time', 'too-late'],
      ['product', 'wrong-type'],
      ['invalid', 'no-data'],
      ['invalid', 'no-data'],
      ['valid', 'signed-code'],
    ])
  })

  it('is revoked where pretix took it back', async () => {
    const { server, exchange, verdictOf } = await desk()
    server.behaviour.revoked = [{ id: 1, secret: code, created: '2026-05-01T10:00:00Z' }]
    await exchange.sync()
    expect(verdictOf(code)).toEqual(['revoked', 'code-revoked'])
  })
})
