import type { PrintProblem } from '../../../shared/model/print-job.ts'

type Outcome = { readonly problem: PrintProblem; readonly detail: string }

/**
 * What a refusal by a printer means for the person at the desk; status codes of RFC 8011, appendix B.
 */
export function problemOfStatus(status: number): Outcome {
  return {
    problem: statusProblems.get(status) ?? (status >= 0x0500 ? 'attention' : 'document-refused'),
    detail: `IPP status 0x${status.toString(16).padStart(4, '0')}`,
  }
}

/** What it means when the web server in a printer turns a request away. */
export function problemOfHttp(httpStatus: number): Outcome {
  return { problem: httpProblem(httpStatus), detail: `HTTP status ${httpStatus}` }
}

/**
 * The gravest of a printer's or a job's state reasons (RFC 8011, section 5.4.12, and CUPS), or null.
 * Reports and warnings count only where someone must act for the next badge to come out.
 */
export function problemOfReasons(reasons: readonly string[]): PrintProblem | null {
  for (const [pattern, problem] of reasonProblems) {
    if (reasons.some((reason) => pattern.test(reason))) return problem
  }
  return null
}

/**
 * Whether CUPS is waiting for a printer that does not answer. It says so in words only, in the language
 * of the job, which is English for ours.
 */
export function problemOfMessage(message: string): PrintProblem | null {
  const isAway = /may not exist or is unavailable|not responding|unreachable|unable to locate/i
  return isAway.test(message) ? 'offline' : null
}

const statusProblems: ReadonlyMap<number, PrintProblem> = new Map([
  [0x0401, 'printer-rejecting'], // forbidden
  [0x0402, 'printer-rejecting'], // not authenticated
  [0x0403, 'printer-rejecting'], // not authorized
  [0x0405, 'not-answering'], // timeout
  [0x0406, 'printer-unknown'], // not found
  [0x0407, 'printer-unknown'], // gone
  [0x0502, 'not-answering'], // service unavailable
  [0x0505, 'not-answering'], // temporary error
  [0x0506, 'printer-rejecting'], // not accepting jobs
  [0x0507, 'not-answering'], // busy
  [0x0508, 'job-canceled'],
  [0x050a, 'printer-stopped'], // deactivated
  [0x050b, 'printer-rejecting'], // too many jobs
])

const reasonProblems: readonly (readonly [RegExp, PrintProblem])[] = [
  [/^media-jam/, 'media-jam'],
  [/^media-(empty|needed)/, 'media-empty'],
  [/^(cover|door|interlock)-open/, 'cover-open'],
  [/^(offline|shutdown|timed-out|connecting-to-device)/, 'offline'],
  [/^(paused|moving-to-paused|stopped-partly|printer-stopped)/, 'printer-stopped'],
  [/^cups-missing-filter/, 'attention'],
  [/^(?!none)[a-z0-9-]+-error$/, 'attention'],
  [
    /^(?:marker-supply|toner|ink|ribbon|input-tray|spool-area)[a-z-]*(?:empty|missing|full)$/,
    'attention',
  ],
]

function httpProblem(httpStatus: number): PrintProblem {
  if (httpStatus === 404 || httpStatus === 410) return 'printer-unknown'
  if (httpStatus === 401 || httpStatus === 403) return 'printer-rejecting'
  // Upgrade required: by TLS only (RFC 8010, section 8.2).
  if (httpStatus === 426) return 'needs-encryption'
  if (httpStatus === 413 || httpStatus === 415) return 'document-refused'
  return 'not-answering'
}
