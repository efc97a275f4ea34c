/** Whether a person wants a badge although another one of the guest came out since it was asked for. */
export const wantedBadgesMigration = /* sql */ `
ALTER TABLE local_print_job ADD COLUMN is_wanted INTEGER NOT NULL DEFAULT 0;
`
