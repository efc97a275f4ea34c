import type { ScanAnswer } from '../../shared/contract/check-in.ts'
import type { FailedScan } from '../../renderer/stores/scan.ts'
import type { Attendee } from '../../shared/model/attendee.ts'

const GUEST_ID = '6f1c0a1e-0000-4000-8000-000000000001'

/** A guest as main tells of one. */
export function attendeeWith(part: Partial<Attendee> = {}): Attendee {
  return {
    id: GUEST_ID,
    firstName: 'Anneke',
    infix: 'van der',
    lastName: 'Heijden',
    pronunciation: '',
    organisation: 'Gemeente Zeist',
    jobTitle: 'Adviseur',
    email: '',
    phone: '',
    note: '',
    host: '',
    extra: [],
    tickets: [],
    enrolments: [],
    unnamed: false,
    flagged: false,
    withdrawn: false,
    ...part,
  }
}

/** Main's answer to a scan at 08:41 in Groningen. */
export function answerWith(part: Partial<ScanAnswer> = {}): ScanAnswer {
  return {
    id: '6f1c0a1e-0000-4000-8000-00000000000a',
    listId: 'reception',
    at: '2026-06-17T06:41:00.000Z',
    direction: 'entry',
    verdict: 'valid',
    explanation: null,
    detail: '',
    attendee: attendeeWith(),
    ticket: null,
    ticketType: null,
    previous: null,
    overridable: [],
    candidates: [],
    handOut: [],
    badge: null,
    ...part,
  }
}

/** A scan that main could not decide. */
export function failedWith(part: Partial<FailedScan> = {}): FailedScan {
  const id = '6f1c0a1e-0000-4000-8000-00000000000b'
  return {
    request: { raw: 'K4-77QX' },
    input: { id, listId: 'reception', direction: 'entry', raw: 'K4-77QX' },
    code: 'unreachable',
    at: Date.parse('2026-06-17T06:41:00.000Z'),
    ...part,
  }
}
