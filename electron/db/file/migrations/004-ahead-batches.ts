/** Batches of badges that this laptop prints ahead; the plan holds ids and boxes, no names. */
export const aheadBatchesMigration = /* sql */ `
CREATE TABLE local_ahead_batch (
  id TEXT PRIMARY KEY,
  laptop TEXT NOT NULL,
  paper TEXT NOT NULL,
  plan TEXT NOT NULL,
  language TEXT NOT NULL,
  state TEXT NOT NULL,
  done INTEGER NOT NULL,
  total INTEGER NOT NULL,
  path TEXT NOT NULL,
  problem TEXT,
  created_at TEXT NOT NULL
) STRICT;
`
