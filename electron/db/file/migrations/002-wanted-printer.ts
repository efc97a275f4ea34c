/** The printer to which a person moved a badge; null lets it go to the one in use. */
export const wantedPrinterMigration = /* sql */ `
ALTER TABLE local_print_job ADD COLUMN wanted_printer_id TEXT;
`
