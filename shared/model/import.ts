import { z } from 'zod'
import { ticketStatusSchema } from './attendee.ts'
import { instantSchema, localDateSchema, slugSchema, uuidSchema } from './identifier.ts'

/** What a column of the organiser's file holds. */
export const columnMeaningSchema = z.enum([
  'first-name',
  'infix',
  'last-name',
  'full-name',
  'organisation',
  'job-title',
  'email',
  'phone',
  'note',
  'host',
  /** The name of who comes along as the guest's own guest. */
  'companion',
  /** For how many persons the row stands, the guest among them. */
  'persons',
  /** How many the guest brings along. */
  'persons-along',
  'pronunciation',
  'code',
  'ticket-type',
  'status',
  'valid-from',
  'valid-until',
  'record-key',
  'flagged',
  /** Names or ids of the lists on which the guest has a place. */
  'enrolments',
  /** Whether the guest has a place on the list that the heading names. */
  'enrolled',
  'extra',
  'ignored',
])

export type ColumnMeaning = z.infer<typeof columnMeaningSchema>

/** What is wrong with one row; the row is left out or taken with a remark, never lost in silence. */
export const importProblemSchema = z.object({
  /** Line of the file as a spreadsheet counts it, from 1; 0 for the file as a whole. */
  row: z.number().int().min(0),
  kind: z.enum([
    'no-name',
    'no-count',
    'large-count',
    'total-row',
    'duplicate-code',
    'code-of-another-guest',
    'unknown-status',
    'other-delimiter',
    'formula-without-value',
    'lost-text',
    'far-row',
    'headings-again',
    /** Of the page, or of the making of the file: a title, a page number, a legend. */
    'beside-list',
    /** Over the rows of one organisation or of one kind of guests. */
    'group-heading',
    'bad-date',
    'too-many-cells',
    'too-long',
    'unclosed-quote',
    'unreadable-characters',
    'scientific-code',
  ]),
  /** Whether the row stays out; otherwise it comes in as the message says. */
  skipped: z.boolean(),
  /** The value at fault. */
  detail: z.string(),
})

export type ImportProblem = z.infer<typeof importProblemSchema>

const importCountsSchema = z.object({
  rows: z.number().int(),
  added: z.number().int(),
  changed: z.number().int(),
  withdrawn: z.number().int(),
  unchanged: z.number().int(),
  skipped: z.number().int(),
})

const word = z.string().max(500)

/** What a word in the column of statuses means. */
export const statusMeaningSchema = z.enum([...ticketStatusSchema.options, 'blocked'])

export type StatusMeaning = z.infer<typeof statusMeaningSchema>

/** In place of an id: a type or list that is to be made. */
export const NEW_DEFINITION = '+'

/** In place of an id: the word means none. */
export const NO_DEFINITION = '-'

/** In place of a sheet's name, which cannot have it: all sheets with the same headings, as one list. */
export const ALL_SHEETS = '*'

/** How the words of a file are read: those folded as names are compared, to an id, `+` (new) or `-` (none). */
const importWordsSchema = z.object({
  statuses: z.record(word, statusMeaningSchema).default({}),
  ticketTypes: z.record(word, slugSchema).default({}),
  lists: z.record(word, slugSchema).default({}),
})

/** On which days a new ticket type admits, by the word it is made of; none means every day. */
const ticketTypeDaysSchema = z.record(word, z.array(localDateSchema).max(62)).default({})

const chosenColumnSchema = z.object({ meaning: columnMeaningSchema, sensitive: z.boolean() })

/** What a person decided about a file; null leaves it to Balie. */
export const importChoicesSchema = importWordsSchema.extend({
  sheet: z.string().max(255).nullable().default(null),
  /** Row of the headings as a spreadsheet counts, 0 for a file without. */
  headerRow: z.number().int().min(0).max(1_000).nullable().default(null),
  columns: z.array(chosenColumnSchema).max(1_000).nullable().default(null),
  /** Whether rows of one person become one guest with several tickets. */
  mergeRows: z.boolean().default(true),
  ticketTypeDays: ticketTypeDaysSchema,
  /** Whether names in capitals or small letters are written as names are; null leaves it to the mapping. */
  writtenNames: z.boolean().nullable().default(null),
  /** Rows that are a guest of their own though another row looks like the same person. */
  apart: z.array(z.number().int().min(1)).max(20_000).default([]),
  /** Cells put right, by the row as a spreadsheet counts and the column from 0. */
  mends: z
    .array(
      z.object({
        row: z.number().int().min(1),
        column: z.number().int().min(0).max(1_000),
        value: z.string().max(2_000),
      }),
    )
    .max(20_000)
    .default([]),
  /** Cells put right in an earlier version that are to stay as the file has them. */
  mendsTakenBack: z
    .array(z.object({ row: z.number().int().min(1), column: z.number().int().min(0).max(1_000) }))
    .max(20_000)
    .default([]),
  /** The list of guests that the file is a new version of, by its id, or `+` for a list of its own. */
  guestList: slugSchema.nullable().default(null),
  /** `full` withdraws guests whom the file lacks, `partial` only adds and changes. */
  scope: z.enum(['full', 'partial']).default('full'),
})

export type ImportChoices = z.infer<typeof importChoicesSchema>

/** A mapping that a person agreed to, for the next file with the same headings. */
export const rememberedMappingSchema = importWordsSchema.extend({
  /** SHA-256 over the folded headings. */
  shape: z.string(),
  columns: z.array(chosenColumnSchema).max(1_000),
  writtenNames: z.boolean().default(false),
})

export type RememberedMapping = z.infer<typeof rememberedMappingSchema>

/** A word of the file that stands for something of the event, how often, and for what; null is to be asked. */
const importWordSchema = z.object({
  word: z.string(),
  /** The word as choices name it. */
  key: z.string(),
  count: z.number().int(),
  meaning: z.string().nullable(),
})

export type ImportWord = z.infer<typeof importWordSchema>

/** What a file would do, shown before anything is written. */
export const importPreviewSchema = z.object({
  previewId: uuidSchema,
  fileName: z.string(),
  format: z.enum(['csv', 'xlsx', 'json']),
  /** Null for a workbook. */
  encoding: z
    .enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'macintosh', 'cp850'])
    .nullable(),
  delimiter: z.enum([';', ',', '\t', '|']).nullable(),
  sheets: z.array(z.object({ name: z.string(), hidden: z.boolean() })),
  sheet: z.string().nullable(),
  /** The sheets that are read as one list; none where one alone is. */
  sheetsTogether: z.array(z.string()),
  /** Other sheets with the same headings, which are not read. */
  sheetsLeft: z.number().int(),
  headerRow: z.number().int(),
  /** The first filled rows, to choose the headings from. */
  head: z.array(z.object({ row: z.number().int(), cells: z.array(z.string()) })),
  /** Whether an earlier file with these headings was mapped by a person, and this one is read alike. */
  remembered: z.boolean(),
  columns: z.array(
    z.object({ header: z.string(), meaning: columnMeaningSchema, sensitive: z.boolean() }),
  ),
  statuses: z.array(importWordSchema),
  ticketTypes: z.array(
    importWordSchema.extend({
      /** The days on which it admits; null for every day. */
      validDays: z.array(localDateSchema).nullable(),
    }),
  ),
  lists: z.array(importWordSchema),
  /** Names in capitals or small letters all through, whether they are written otherwise, and how some of them would be. */
  names: z.object({
    odd: z.number().int(),
    rewritten: z.boolean(),
    shown: z.array(z.object({ row: z.number().int(), was: z.string(), proposed: z.string() })),
  }),
  /** Open places of guests who come with several, by a number in their row. */
  placesAlong: z.number().int(),
  /** Guests who stand on several rows, and the rows that make no guest of their own by that. */
  merged: z.number().int(),
  mergedRows: z.number().int(),
  /** The first hundred of them, with their rows. */
  mergedGuests: z.array(
    z.object({ name: z.string(), organisation: z.string(), rows: z.array(z.number().int()) }),
  ),
  /** Cells that say what they said when a person put them right in an earlier version, and are put right again. */
  mendedAgain: z.array(
    z.object({
      row: z.number().int(),
      column: z.number().int(),
      was: z.string(),
      value: z.string(),
    }),
  ),
  /** Guests of whom the file and a correction of the desk say different things. */
  clashes: z.number().int(),
  /** Of those who are withdrawn, how many were let in already. */
  withdrawnArrived: z.number().int(),
  /** What the file has in common with guests of other lists, systems and the desk: nothing of it is put together. */
  elsewhere: z.object({
    /** Guests of the file who are there as well. */
    people: z.number().int(),
    /** Codes that are somebody else's there. */
    codes: z.number().int(),
    /** The first hundred. */
    named: z.array(
      z.object({
        samePerson: z.boolean(),
        name: z.string(),
        organisation: z.string(),
        /** The code that both have, empty where they have none in common. */
        code: z.string(),
        other: z.string(),
        /** What the other's source is called; null for whom a desk registered. */
        source: z.string().nullable(),
      }),
    ),
  }),
  /** The list whose newer version the file is, and whether the event has it; null for what is no file. */
  guestList: z.object({ id: slugSchema, name: z.string(), known: z.boolean() }).nullable(),
  /** The lists that the event has from files. */
  guestLists: z.array(z.object({ id: slugSchema, name: z.string() })),
  /** Guests whom the file's last revision had. */
  before: z.number().int(),
  choices: importChoicesSchema,
  /** The first rows as they were read. */
  sample: z.array(z.array(z.string())),
  counts: importCountsSchema,
  /** The first five hundred; `problemCount` counts them all. */
  problems: z.array(importProblemSchema),
  problemCount: z.number().int(),
})

export type ImportPreview = z.infer<typeof importPreviewSchema>

/** How far a commit has come; `finishedAt` is set at its end. */
export const importProgressSchema = z.object({
  previewId: uuidSchema,
  state: z.enum(['writing', 'committed', 'canceled', 'failed']),
  rowsDone: z.number().int(),
  rowsTotal: z.number().int(),
  counts: importCountsSchema,
  finishedAt: instantSchema.nullable(),
  problem: z.enum(['disk-full', 'internal']).nullable(),
})

export type ImportProgress = z.infer<typeof importProgressSchema>
