/** The journal, its personal values apart, and the tables that belong to one laptop. */
export const journalMigration = /* sql */ `
CREATE TABLE journal (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  writer TEXT NOT NULL,
  seq INTEGER NOT NULL,
  clock TEXT NOT NULL,
  at TEXT NOT NULL,
  operator TEXT NOT NULL,
  type TEXT NOT NULL,
  v INTEGER NOT NULL,
  body TEXT NOT NULL,
  simulated INTEGER NOT NULL,
  attendee_id TEXT GENERATED ALWAYS AS
    (CASE WHEN json_valid(body) THEN body ->> '$.attendeeId' END) VIRTUAL,
  UNIQUE (writer, seq)
) STRICT;
CREATE INDEX journal_attendee ON journal (attendee_id) WHERE attendee_id IS NOT NULL;

CREATE TABLE journal_personal (
  entry_id TEXT NOT NULL,
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (entry_id, subject)
) STRICT, WITHOUT ROWID;

CREATE TABLE file_fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE local_answer (
  entry_id TEXT PRIMARY KEY,
  input_hash TEXT NOT NULL,
  subject TEXT,
  answer TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE local_print_job (
  id TEXT PRIMARY KEY,
  laptop TEXT NOT NULL,
  writer TEXT NOT NULL,
  attendee_id TEXT NOT NULL,
  layout_id TEXT NOT NULL,
  state TEXT NOT NULL,
  problem TEXT,
  detail TEXT NOT NULL,
  printer_id TEXT,
  printer_name TEXT NOT NULL,
  printer_reference TEXT,
  attempts INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX local_print_job_state ON local_print_job (state);
`

/** The tables that never leave the laptop; `db/copy` empties them. */
export const LOCAL_TABLES = ['local_answer', 'local_print_job'] as const
