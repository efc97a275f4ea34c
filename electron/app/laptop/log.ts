import electronLog from 'electron-log/node'
import { join } from 'node:path'
import { redactError, redactFacts, type LogFacts } from './redact.ts'

/** Writes constant sentences with facts beside them; nothing that names a guest comes through. */
export type Log = {
  readonly info: (sentence: string, facts?: LogFacts) => void
  readonly warn: (sentence: string, facts?: LogFacts) => void
  readonly error: (sentence: string, error: unknown, facts?: LogFacts) => void
}

const LARGEST_FILE_BYTES = 2_000_000

/** A log in `folder`/balie.log; when it is full one older file is kept beside it. */
export function openLog(folder: string): Log {
  const logger = electronLog.create({ logId: folder })
  logger.transports.console.level = false
  logger.transports.file.level = 'info'
  logger.transports.file.maxSize = LARGEST_FILE_BYTES
  logger.transports.file.resolvePathFn = () => join(folder, 'balie.log')
  return createLog({
    info: (line) => {
      logger.info(line)
    },
    warn: (line) => {
      logger.warn(line)
    },
    error: (line) => {
      logger.error(line)
    },
  })
}

type Lines = Readonly<Record<'info' | 'warn' | 'error', (line: string) => void>>

/** The redacting log over whatever takes its lines. */
export function createLog(lines: Lines): Log {
  return {
    info: (sentence, facts = {}) => {
      lines.info(lineOf(sentence, facts))
    },
    warn: (sentence, facts = {}) => {
      lines.warn(lineOf(sentence, facts))
    },
    error: (sentence, error, facts = {}) => {
      lines.error(`${lineOf(sentence, facts)} ${redactError(error)}`)
    },
  }
}

function lineOf(sentence: string, facts: LogFacts): string {
  const redacted = redactFacts(facts)
  return Object.keys(redacted).length === 0 ? sentence : `${sentence} ${JSON.stringify(redacted)}`
}
