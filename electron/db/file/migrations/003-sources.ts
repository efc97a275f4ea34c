/** What this laptop knows of the registration system it talks to; the guests themselves are in the journal. */
export const sourcesMigration = /* sql */ `
CREATE TABLE local_source (
  id TEXT PRIMARY KEY,
  address TEXT NOT NULL,
  cursor TEXT NOT NULL
) STRICT;

CREATE TABLE local_source_record (
  ticket_id TEXT PRIMARY KEY,
  source_id TEXT NOT NULL,
  remote_id INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE local_unsent (
  position INTEGER PRIMARY KEY,
  entry_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  reason TEXT NOT NULL,
  attendee_id TEXT,
  at TEXT NOT NULL
) STRICT;
`
