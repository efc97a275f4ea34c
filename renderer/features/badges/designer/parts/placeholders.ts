/** What a text can say of a guest, in the order in which it is offered. */
export const placeholders = [
  'firstName',
  'infix',
  'lastName',
  'name',
  'organisation',
  'jobTitle',
  'ticketType',
  'sessions',
  'eventName',
  'eventDays',
  'place',
  'code',
  'badgeCode',
  'email',
  'phone',
] as const
