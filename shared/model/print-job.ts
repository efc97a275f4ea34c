import { z } from 'zod'
import { badgeFlawsSchema } from './badge-flaw.ts'
import { instantSchema, uuidSchema } from './identifier.ts'

/** Where a badge is on its way; `unknown` asks the person whether it came out. */
export const printStateSchema = z.enum([
  'queued',
  'sending',
  'sent',
  'printing',
  'printed',
  'failed',
  'unknown',
  'canceled',
])

export type PrintState = z.infer<typeof printStateSchema>

/** What keeps a job or a printer from going on, in the terms of IPP where it has one. */
export const printProblemSchema = z.enum([
  'no-printer',
  'not-answering',
  'printer-unknown',
  /** No driver of this laptop reaches printers of the kind: another version of Balie kept it. */
  'driver-unknown',
  /** Nobody vouches for the printer's certificate, and it is not the one that was trusted. */
  'certificate-unknown',
  /** The printer takes badges over an encrypted connection only. */
  'needs-encryption',
  'printer-stopped',
  'printer-rejecting',
  'media-empty',
  'media-jam',
  'cover-open',
  /** A printer that says nothing while it is connected: its labels or ribbon are out, or its head is open. */
  'media-or-cover',
  'offline',
  'folder-not-writable',
  'disk-full',
  'document-refused',
  'job-aborted',
  'job-canceled',
  'attention',
  'interrupted',
  'no-layout',
  /** Another badge of the guest came out since, at whatever desk: a person says whether this one is wanted. */
  'printed-since',
  /** A person told the badges to wait. */
  'queue-paused',
  /** A printer that goes on saying that it prints. */
  'takes-long',
  /** A printer that answers no more while it has the badge. */
  'fell-silent',
  /** Its printer was taken off this laptop while it had the badge. */
  'printer-removed',
])

export type PrintProblem = z.infer<typeof printProblemSchema>

/** A badge on its way to a printer of this laptop; the job's id is that of the entry that asked. */
export const printJobSchema = z.object({
  id: uuidSchema,
  attendeeId: uuidSchema,
  /** The guest's full name, empty when erased. */
  guest: z.string(),
  state: printStateSchema,
  problem: printProblemSchema.nullable(),
  /** What the printer said, verbatim, for support. */
  detail: z.string(),
  /** Name of the printer that has it or is to have it; empty while it waits for the one in use. */
  printer: z.string(),
  /** The printer that has it or is to have it; null for the one in use. */
  printerId: uuidSchema.nullable(),
  createdAt: instantSchema,
  changedAt: instantSchema,
  attempts: z.number().int(),
  /** What is wrong with the badge as it was drawn last. */
  flaws: badgeFlawsSchema,
  /** Where and when a badge of this guest came out since this one was asked for; null where none did, or it is done with. */
  printedSince: z.object({ at: instantSchema, desk: z.string() }).nullable(),
})

export type PrintJob = z.infer<typeof printJobSchema>
