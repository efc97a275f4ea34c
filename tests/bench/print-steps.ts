import { randomUUID } from 'node:crypto'
import type { Balie } from '../support/app.ts'

type Media = { readonly width: number; readonly height: number }

/** A print that Chromium never calls back counts as this long, in ms. */
const LONGEST = 10_000

/** The first list of the demo that prints badges. */
export async function printingList(balie: Balie): Promise<string> {
  const lists = await balie.call('lists.all', {})
  const list = lists.ok ? lists.value.lists.find(({ prints }) => prints !== 'never') : undefined
  if (list === undefined) throw new Error('The demo event has no list that prints')
  return list.id
}

/** Guests of the demo, each with a code. */
export async function guestsToScan(balie: Balie) {
  const found = await Promise.all(
    ['de', 'van', 'jan', 'an'].map((text) => balie.call('attendees.search', { text, limit: 100 })),
  )
  const attendees = found.flatMap((answer) => (answer.ok ? answer.value.attendees : []))
  const codes = attendees.flatMap(({ id, tickets }) =>
    tickets.slice(0, 1).map(({ code }) => [code, { attendeeId: id, code }] as const),
  )
  return [...new Map(codes).values()]
}

/** A guest's badge as the page shows it. */
export async function previewOf(balie: Balie, attendeeId: string): Promise<string> {
  const preview = await balie.call('badges.preview', { attendeeId })
  if (!preview.ok) throw new Error(preview.message)
  return preview.value.svg
}

/** Milliseconds from the verdict on the page until the printer has the job; null for a scan that prints nothing. */
export function timeScan(balie: Balie, listId: string, raw: string): Promise<number | null> {
  return balie.page.evaluate(
    async (input) => {
      let arrived: number | undefined
      let arrive: () => void = () => {}
      const arrival = new Promise<void>((resolve) => (arrive = resolve))
      const forget = window.bridge.on('printing.jobChanged', (job) => {
        if (job.id !== input.id || !['printing', 'printed', 'sent'].includes(job.state)) return
        arrived ??= performance.now()
        arrive()
      })
      const answer = await window.bridge.invoke('checkIn.scan', input)
      const answered = performance.now()
      const isPrinting = answer.ok && answer.value.verdict === 'valid' && answer.value.badge
      if (isPrinting) await arrival
      forget()
      return isPrinting ? Math.max(0, (arrived ?? NaN) - answered) : null
    },
    { id: randomUUID(), listId, raw, direction: 'entry' as const },
  )
}

/** Milliseconds that Chromium takes to hand a badge to CUPS; the page with it is loaded before. */
export function timeWebContentsPrint(balie: Balie, svg: string, media: Media): Promise<number> {
  const page = `<!doctype html><style>@page{margin:0}body{margin:0}svg{display:block}</style>${svg}`
  return balie.app.evaluate(
    async ({ BrowserWindow }, { url, media, longest }) => {
      const window = new BrowserWindow({ show: false })
      await window.loadURL(url)
      const began = performance.now()
      const isDone = await new Promise<boolean>((resolve) => {
        setTimeout(resolve, longest, true)
        const { width, height } = media
        const pageSize = { width: width * 1000, height: height * 1000 }
        window.webContents.print(
          { silent: true, deviceName: 'chromium', pageSize, margins: { marginType: 'none' } },
          resolve,
        )
      })
      const took = performance.now() - began
      window.destroy()
      if (!isDone) throw new Error('Chromium could not print')
      return took
    },
    {
      url: `data:text/html;charset=utf-8,${encodeURIComponent(page)}`,
      media,
      longest: LONGEST,
    },
  )
}
