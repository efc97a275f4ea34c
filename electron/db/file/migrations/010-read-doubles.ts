/** Check-ins of guests whom two desks let in that somebody at this laptop has read of as such. */
export const readDoublesMigration = /* sql */ `
CREATE TABLE local_read_double (check_in_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
`
