/** Badges that a printer may have and must not print any more, until it was told so. */
export const printWithdrawalsMigration = /* sql */ `
CREATE TABLE local_print_withdrawal (
  job_id TEXT NOT NULL,
  attempt INTEGER NOT NULL,
  laptop TEXT NOT NULL,
  printer_id TEXT NOT NULL,
  printer_reference TEXT,
  PRIMARY KEY (job_id, attempt)
) STRICT, WITHOUT ROWID;
`
