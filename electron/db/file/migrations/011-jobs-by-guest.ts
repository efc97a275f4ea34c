/** A guest's card asks for his latest badge, and an erasure for all of them. */
export const jobsByGuestMigration = /* sql */ `
CREATE INDEX local_print_job_of ON local_print_job (attendee_id);
`
