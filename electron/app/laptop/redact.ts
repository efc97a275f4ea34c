/** The facts that are a word of the program itself, and no guest's. */
const wordKeys = [
  'call',
  'code',
  'driver',
  'kind',
  'platform',
  'reason',
  'state',
  'type',
  'version',
]

/** Facts that may stand in the log beside a sentence: ids, counts, moments and words of the program. */
export type LogFacts = Readonly<Record<string, string | number | boolean | null>>

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const MOMENT = /^\d{4}-\d{2}-\d{2}(T[\d:.-]+Z?)?$/
const PROGRAM_WORD = /^[A-Za-z0-9._:-]{1,60}$/

/** Keeps ids, moments, numbers and the program's own words; of any other text only its length. */
export function redactFacts(facts: LogFacts): LogFacts {
  return Object.fromEntries(
    Object.entries(facts).map(([key, value]) => [
      key,
      typeof value === 'string' ? redactFact(key, value) : value,
    ]),
  )
}

function redactFact(key: string, text: string): string {
  const known = UUID.test(text) || MOMENT.test(text)
  if (known || (wordKeys.includes(key) && PROGRAM_WORD.test(text))) return text
  return `[${String(text.length)} characters]`
}

/** A longer one quotes a whole file, and to look through it takes its time. */
const LONGEST = 2_000

/**
 * Takes out of an error's sentence what may be a guest's: anything quoted, addresses, codes, phone
 * numbers and capitalised words after the first. Better a log that says too little.
 */
export function redactSentence(text: string): string {
  if (text.length > LONGEST) return `[${String(text.length)} characters]`
  return text
    .replace(/"[^"]*"|'[^']*'|`[^`]*`|“[^”]*”|«[^»]*»/gu, '[…]')
    .replace(/\S+@\S+/gu, '[…]')
    .replace(/\S+/gu, (word) => (isSpeaking(word) ? word : '[…]'))
    .replace(/\[…\](?:\s+\[…\])+/gu, '[…]')
}

/** Capitalised words with which the sentences of SQLite, Node and JavaScript speak. */
const spoken = new Set(
  `Cannot Could Database Error Expected Failed I/O Invalid JSON Maximum No NOT NULL Object SQL The This
   UNIQUE Unexpected Unknown UTF-8`.split(/\s+/),
)

/** Whether a word of an error's sentence can name nobody. */
function isSpeaking(word: string): boolean {
  const bare = word.replace(/^[([{<]+|[)\]}>.,:;!?]+$/gu, '')
  if (spoken.has(bare) || UUID.test(bare)) return true
  if (/^(SQLITE_[A-Z_]+|E[A-Z]{3,})$/.test(bare)) return true
  if (/\d/.test(bare)) return /^\d{1,5}$/.test(bare)
  return /^[\p{Ll}…=+<>[({-][\p{Ll}\p{P}=+<>]*$|^$/u.test(bare)
}

/** What of a thrown value may be written down: its kind, its redacted sentence and where it came from. */
export function redactError(error: unknown): string {
  if (!(error instanceof Error)) return `thrown ${typeof error}`
  const code =
    'code' in error && typeof error.code === 'string' ? ` ${redactFact('code', error.code)}` : ''
  return [`${error.name}${code}: ${redactSentence(error.message)}`, ...framesOf(error)].join('\n')
}

/** Function and file names of the stack, without the folders that carry the user's name. */
function framesOf(error: Error): string[] {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) =>
      line.replace(/\(?(?:file:\/\/)?(?:[^()\s]*[\\/])([^()\\/]+:\d+:\d+)\)?/u, '($1)'),
    )
}
