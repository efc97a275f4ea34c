/** What failed alone goes again by itself, and a source that was left is known when somebody comes back to it. */
export const sourceRetriesMigration = /* sql */ `
ALTER TABLE local_unsent ADD COLUMN tries INTEGER NOT NULL DEFAULT 0;
ALTER TABLE local_unsent ADD COLUMN due_at TEXT;
ALTER TABLE local_source ADD COLUMN is_left INTEGER NOT NULL DEFAULT 0;
`
