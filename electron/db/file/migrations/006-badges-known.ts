/**
 * What was wrong with a badge as it was drawn last, as JSON and without a word of what stands on it; and the list for
 * whose guests a batch was printed ahead.
 */
export const badgesKnownMigration = /* sql */ `
ALTER TABLE local_print_job ADD COLUMN flaws TEXT NOT NULL DEFAULT '[]';
ALTER TABLE local_ahead_batch ADD COLUMN list_id TEXT;
`
