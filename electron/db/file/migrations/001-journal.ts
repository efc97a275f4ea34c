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
  UNIQUE (writer, seq)
) STRICT;

CREATE TABLE journal_personal (
  position INTEGER NOT NULL,
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (position, subject)
) STRICT, WITHOUT ROWID;

CREATE TABLE file_fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE local_answer (
  position INTEGER PRIMARY KEY,
  input_hash TEXT NOT NULL,
  subject TEXT,
  answer TEXT NOT NULL
) STRICT;

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
export const LOCAL_TABLES = [
  'local_answer',
  'local_print_job',
  'local_print_withdrawal',
  'local_source',
  'local_source_record',
  'local_unsent',
  'local_ahead_batch',
  'local_ahead_part',
  'local_mended_cell',
  'local_read_double',
] as const
