/** An order of the test server with one position, as pretix's API gives it; names and companies are invented. */
export function pretixOrder(
  number: number,
  position: Readonly<Record<string, unknown>> = {},
  order: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const moment = new Date(Date.parse('2026-05-01T10:00:00Z') + number * 60_000).toISOString()
  return {
    code: `ORD${String(number)}`,
    status: 'p',
    testmode: false,
    email: `besteller${String(number)}@example.org`,
    datetime: moment,
    last_modified: moment,
    invoice_address: { name: 'Crediteurenadministratie', company: 'Gemeente Zuiderveen' },
    positions: [
      {
        id: 1_000 + number,
        item: 1,
        variation: null,
        subevent: null,
        addon_to: null,
        attendee_name: `Anneke van der Heijden${String(number)}`,
        attendee_name_parts: {
          _scheme: 'given_family',
          given_name: 'Anneke',
          family_name: `van der Heijden${String(number)}`,
        },
        attendee_email: null,
        company: null,
        secret: `secret${String(number).padStart(6, '0')}`,
        blocked: null,
        answers: [],
        ...position,
      },
    ],
    ...order,
  }
}

/** The list and the item to which `pretixOrder` belongs. */
export const pretixCatalogue = {
  items: [{ id: 1, name: { nl: 'Deelnemer', en: 'Participant' }, variations: [] }],
  lists: [
    {
      id: 7,
      name: 'Ontvangst',
      all_products: true,
      limit_products: [],
      subevent: null,
      include_pending: false,
      allow_multiple_entries: false,
      allow_entry_after_exit: true,
    },
  ],
}
