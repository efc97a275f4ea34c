/** Rises with every change of the projections: a file of another version is rebuilt from its journal. */
export const PROJECTION_VERSION = 27

/**
 * What the journal amounts to. Facts are stored as sets and registers and placed together when they are read,
 * so no order of arrival matters: no foreign keys, and no uniqueness beyond what a fact is. Tables lie in the order in
 * which a scan reads them, without an index beside: each page that a scan touches is written and flushed. A scan of
 * nobody known has the empty attendee.
 */
export const projectionSchema = /* sql */ `
CREATE TABLE p_writer (writer TEXT PRIMARY KEY, name TEXT NOT NULL, clock TEXT NOT NULL) STRICT;

CREATE TABLE p_definition (
  kind TEXT NOT NULL, id TEXT NOT NULL, value TEXT NOT NULL,
  clock TEXT NOT NULL, entry_id TEXT NOT NULL, PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE p_said (
  source_id TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, value TEXT NOT NULL,
  clock TEXT NOT NULL, entry_id TEXT NOT NULL, PRIMARY KEY (source_id, kind, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE p_revision (
  id TEXT PRIMARY KEY, source_id TEXT, scope TEXT, chunks INTEGER, hash TEXT, label TEXT,
  row_count INTEGER, clock TEXT, at TEXT, entry_id TEXT,
  confirmed_at TEXT, undone INTEGER NOT NULL DEFAULT 0, visible INTEGER NOT NULL DEFAULT 0,
  first_clock TEXT
) STRICT;
CREATE INDEX p_revision_source ON p_revision (source_id, visible, scope, clock);
CREATE TABLE p_revision_chunk (
  revision_id TEXT NOT NULL, chunk INTEGER NOT NULL, entry_id TEXT NOT NULL,
  PRIMARY KEY (revision_id, chunk, entry_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE p_abandoned (revision_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE p_source_row (
  attendee_id TEXT NOT NULL, revision_id TEXT NOT NULL, unnamed INTEGER NOT NULL,
  flagged INTEGER NOT NULL, enrolments TEXT NOT NULL, person TEXT,
  PRIMARY KEY (attendee_id, revision_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX p_source_row_revision ON p_source_row (revision_id);
CREATE TABLE p_source_ticket (
  attendee_id TEXT NOT NULL, revision_id TEXT NOT NULL, ordinal INTEGER NOT NULL,
  ticket_id TEXT NOT NULL, code TEXT NOT NULL, folded_code TEXT NOT NULL, type TEXT NOT NULL,
  status TEXT NOT NULL, blocked INTEGER NOT NULL, valid_from TEXT, valid_until TEXT,
  PRIMARY KEY (attendee_id, revision_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE TABLE p_code_holder (
  folded_code TEXT NOT NULL, attendee_id TEXT NOT NULL, PRIMARY KEY (folded_code, attendee_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE p_codes_put_off (revision_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE p_edit (
  attendee_id TEXT NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL,
  clock TEXT NOT NULL, entry_id TEXT NOT NULL, PRIMARY KEY (attendee_id, field)
) STRICT, WITHOUT ROWID;
CREATE TABLE p_swap (
  attendee_id TEXT PRIMARY KEY, clock TEXT NOT NULL, entry_id TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE p_enrolment (
  attendee_id TEXT NOT NULL, list_id TEXT NOT NULL, enrolled INTEGER NOT NULL,
  clock TEXT NOT NULL, entry_id TEXT NOT NULL, PRIMARY KEY (attendee_id, list_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE p_code (
  id TEXT PRIMARY KEY, attendee_id TEXT NOT NULL, code TEXT NOT NULL, folded_code TEXT NOT NULL
) STRICT;
CREATE INDEX p_code_folded ON p_code (folded_code);
CREATE INDEX p_code_attendee ON p_code (attendee_id);
CREATE TABLE p_revoked_code (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE p_revoked_hash (hash TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE p_blocked_hash (
  hash TEXT PRIMARY KEY, blocked INTEGER NOT NULL, clock TEXT NOT NULL, entry_id TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE p_recognised (
  attendee_id TEXT NOT NULL, known_as TEXT NOT NULL, PRIMARY KEY (attendee_id, known_as)
) STRICT, WITHOUT ROWID;
CREATE INDEX p_recognised_as ON p_recognised (known_as);
CREATE TABLE p_joined (
  id TEXT PRIMARY KEY, keep TEXT NOT NULL, other TEXT NOT NULL, clock TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX p_joined_keep ON p_joined (keep);
CREATE INDEX p_joined_other ON p_joined (other);
CREATE TABLE p_parted (joined_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE p_told_apart (
  one TEXT NOT NULL, other TEXT NOT NULL, PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;
CREATE TABLE p_same_guest (attendee_id TEXT PRIMARY KEY, guest_id TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX p_same_guest_as ON p_same_guest (guest_id);
CREATE TABLE p_erased (attendee_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE p_erased_name (mark TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE p_scan (
  attendee_id TEXT NOT NULL, list_id TEXT NOT NULL, id TEXT NOT NULL, ticket_id TEXT,
  direction TEXT NOT NULL, verdict TEXT NOT NULL, at INTEGER NOT NULL, clock TEXT NOT NULL,
  writer TEXT NOT NULL, claims_badge INTEGER NOT NULL, told INTEGER NOT NULL,
  PRIMARY KEY (attendee_id, list_id, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE p_undo (
  check_in_id TEXT NOT NULL, entry_id TEXT NOT NULL, attendee_id TEXT NOT NULL,
  PRIMARY KEY (check_in_id, entry_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE p_presence (
  list_id TEXT NOT NULL, attendee_id TEXT NOT NULL, present INTEGER NOT NULL, at INTEGER NOT NULL,
  PRIMARY KEY (list_id, attendee_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE p_badge_request (
  id TEXT NOT NULL, attendee_id TEXT NOT NULL, reason TEXT NOT NULL, at INTEGER NOT NULL,
  clock TEXT NOT NULL, writer TEXT NOT NULL, PRIMARY KEY (attendee_id, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE p_badge_outcome (
  entry_id TEXT PRIMARY KEY, request_id TEXT NOT NULL, outcome TEXT NOT NULL, at INTEGER NOT NULL,
  clock TEXT NOT NULL, printer TEXT NOT NULL
) STRICT;
CREATE INDEX p_badge_outcome_request ON p_badge_outcome (request_id);

CREATE TABLE p_guest_entry (
  attendee_id TEXT NOT NULL, entry_id TEXT NOT NULL, PRIMARY KEY (attendee_id, entry_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE p_handed_out (
  entry_id TEXT PRIMARY KEY, attendee_id TEXT NOT NULL, at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX p_handed_out_attendee ON p_handed_out (attendee_id);

CREATE TABLE p_desk_note (
  note_id TEXT PRIMARY KEY, text TEXT, at TEXT NOT NULL, operator TEXT NOT NULL,
  writer TEXT NOT NULL, clock TEXT NOT NULL, done INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE p_badge_ahead (
  id TEXT PRIMARY KEY, attendee_id TEXT NOT NULL, batch_id TEXT NOT NULL, box TEXT NOT NULL,
  number INTEGER NOT NULL, name TEXT, at INTEGER NOT NULL, clock TEXT NOT NULL
) STRICT;
CREATE INDEX p_badge_ahead_attendee ON p_badge_ahead (attendee_id, clock);
CREATE TABLE p_badge_handed (
  entry_id TEXT PRIMARY KEY, badge_id TEXT NOT NULL, check_in_id TEXT NOT NULL,
  at INTEGER NOT NULL, writer TEXT NOT NULL
) STRICT;
CREATE INDEX p_badge_handed_badge ON p_badge_handed (badge_id);
CREATE TABLE p_badge_taken (
  badge_id TEXT PRIMARY KEY, taken INTEGER NOT NULL, clock TEXT NOT NULL, entry_id TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE p_search_text (
  rowid INTEGER PRIMARY KEY AUTOINCREMENT, attendee_id TEXT NOT NULL, last TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX p_search_text_attendee ON p_search_text (attendee_id);
CREATE VIRTUAL TABLE p_search USING fts5(
  last, text, content='p_search_text', content_rowid='rowid', prefix='1 2 3',
  columnsize=0, detail=column, tokenize="unicode61 remove_diacritics 0"
);
INSERT INTO p_search (p_search, rank) VALUES ('secure-delete', 1);
INSERT INTO p_search (p_search, rank) VALUES ('automerge', 0);
CREATE TRIGGER p_search_text_delete AFTER DELETE ON p_search_text BEGIN
  INSERT INTO p_search (p_search, rowid, last, text)
    VALUES ('delete', old.rowid, old.last, old.text);
END;
`

/** Takes every projection away, triggers and indexes with their tables. */
export const projectionTables = [
  'p_search',
  'p_search_text',
  'p_writer',
  'p_definition',
  'p_said',
  'p_revision',
  'p_revision_chunk',
  'p_abandoned',
  'p_source_row',
  'p_source_ticket',
  'p_code_holder',
  'p_codes_put_off',
  'p_edit',
  'p_swap',
  'p_enrolment',
  'p_code',
  'p_revoked_code',
  'p_revoked_hash',
  'p_blocked_hash',
  'p_recognised',
  'p_joined',
  'p_parted',
  'p_told_apart',
  'p_same_guest',
  'p_erased',
  'p_erased_name',
  'p_scan',
  'p_undo',
  'p_presence',
  'p_badge_request',
  'p_badge_outcome',
  'p_badge_ahead',
  'p_badge_handed',
  'p_badge_taken',
  'p_guest_entry',
  'p_handed_out',
  'p_desk_note',
] as const
