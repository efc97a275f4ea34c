import type { FoundPrinter } from '../../../shared/model/found-printer.ts'
import { failure, success, type Result } from '../../../shared/result.ts'
import { readIppAddress } from '../ipp/ipp-address.ts'
import { groupTags, textsOf, type IppAnswer, type IppGroup } from '../ipp/ipp-answer.ts'
import { exchangeIpp } from '../ipp/ipp-exchange.ts'
import { cupsGetPrinters } from '../ipp/ipp-messages.ts'

/** Names the driver whose language a printer speaks, by what it is called. */
export type LanguageOf = (model: string) => string | undefined

/** The language of most raw queues that do not say whose they are. */
const usualLanguage = 'zpl'

/** CUPS: no destinations were added. */
const notFound = 0x0406

/**
 * The queues of a print server at `host` or `host:port`, as they would be added; `unreachable` where none answers and
 * `not-a-server` where something else does.
 */
export async function cupsQueues(
  server: string,
  languageOf: LanguageOf,
  limitMs = 4_000,
): Promise<Result<readonly FoundPrinter[], 'unreachable' | 'not-a-server'>> {
  const base = `ipp://${server
    .trim()
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/\/.*$/, '')}`
  const address = readIppAddress(`${base}/`)
  if (address === null) return failure('not-a-server', server)
  const exchange = await exchangeIpp(address, cupsGetPrinters(), {
    connectMs: limitMs,
    answerMs: limitMs,
  })
  if (exchange.outcome === 'no-answer' || exchange.outcome === 'strange-certificate') {
    return failure('unreachable', exchange.detail)
  }
  if (exchange.outcome === 'turned-away') {
    return failure('not-a-server', `HTTP status ${exchange.httpStatus}`)
  }
  return success(
    exchange.answer.status === notFound ? [] : queuesIn(exchange.answer, base, languageOf),
  )
}

function queuesIn(
  answer: IppAnswer,
  base: string,
  languageOf: LanguageOf,
): readonly FoundPrinter[] {
  return answer.groups
    .filter(({ tag }) => tag === groupTags.printer)
    .flatMap(({ attributes }) => {
      const name = first(attributes, 'printer-name')
      if (name === '') return []
      const model = first(attributes, 'printer-make-and-model')
      const info = first(attributes, 'printer-info')
      const device = first(attributes, 'device-uri')
      const uuid = first(attributes, 'printer-uuid')
      return [
        {
          way: 'cups' as const,
          name: info === '' ? name : info,
          place: first(attributes, 'printer-location'),
          model,
          driver: driverForQueue(model, `${name} ${info}`, languageOf),
          address: `${base}/printers/${encodeURIComponent(name)}`,
          identity: identityOf(device, uuid),
        },
      ]
    })
}

/**
 * The driver for a queue of a print server: one that passes bytes on as they are wants the printer's own language, one
 * with a driver of its own takes a PDF.
 */
export function driverForQueue(model: string, name: string, languageOf: LanguageOf): string {
  const isRaw = /\braw\b/i.test(model)
  return isRaw ? (languageOf(`${name} ${model}`) ?? usualLanguage) : 'ipp'
}

/** The device behind a queue stays when the queue gets another name; its password is nobody's business. */
function identityOf(device: string, uuid: string): string | null {
  if (device !== '' && !device.startsWith('file:')) {
    return device.replace(/\/\/[^/@]*@/, '//').slice(0, 500)
  }
  return uuid === '' ? null : uuid
}

function first(attributes: IppGroup['attributes'], name: string): string {
  return textsOf(attributes, name)[0] ?? ''
}
