import { setTimeout as pause } from 'node:timers/promises'
import type { CDPSession, Page } from '@playwright/test'

/** A guest to scan and the text by which the stage shows him. */
export type GuestToScan = { readonly code: string; readonly lastName: string }

/** Adds a printer to a folder, and the stopwatch: it must hear the key before the app does, so it is there before the page. */
export async function prepareScans(page: Page): Promise<void> {
  await page.getByTestId('scan-input').waitFor()
  await page.addInitScript(() => {
    addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Enter')
          document.documentElement.dataset['enterAt'] = `${event.timeStamp}`
      },
      true,
    )
  })
  await page.reload()
  await page.getByTestId('scan-input').waitFor()
  await page.evaluate(async () => {
    const added = await window.bridge.invoke('printing.addPrinter', {
      name: 'Map',
      driver: 'pdf',
      mediaMm: { width: 86, height: 120 },
    })
    if (added.ok) await window.bridge.invoke('printing.choosePrinter', { id: added.value.id })
  })
}

/** Guests of the demo whom a scan admits, and nobody flagged. */
export function guestsToScan(page: Page, count: number): Promise<GuestToScan[]> {
  return page.evaluate(async (wanted) => {
    const guests = new Map<string, { code: string; lastName: string }>()
    for (const letter of 'abcdefghijklmnopqrstuvwz') {
      const found = await window.bridge.invoke('attendees.search', { text: letter, limit: 100 })
      if (!found.ok) throw new Error(found.code)
      for (const { id, lastName, tickets, flagged } of found.value.attendees) {
        const [ticket] = tickets
        const plain = tickets.length === 1 && ticket?.status === 'confirmed' && !ticket.blocked
        if (plain && !flagged && ticket.type === 'participant' && lastName !== '')
          guests.set(id, { code: ticket.code, lastName })
      }
    }
    return [...guests.values()].slice(0, wanted)
  }, count)
}

/** Scans as a scanner types, and answers the ms from its closing Enter to the painted verdict. */
export async function scanAndTime(page: Page, { code, lastName }: GuestToScan): Promise<number> {
  const painted = page.evaluate(
    (text) =>
      new Promise<number>((resolve, reject) => {
        const limit = setTimeout(() => {
          const stage = document.querySelector<HTMLElement>('[data-testid="verdict"]')
          const shown = `${stage?.dataset['verdict'] ?? ''}: ${stage?.textContent ?? ''}`
          reject(new Error(`No welcome for ${text}, the stage shows ${shown}`))
        }, 10_000)
        const before = document.querySelector('[data-testid="verdict"]')?.textContent ?? ''
        const observer = new MutationObserver(() => {
          const stage = document.querySelector<HTMLElement>('[data-testid="verdict"]')
          const shown = stage?.textContent ?? ''
          const isShown = stage?.dataset['verdict'] === 'valid' && shown.includes(text)
          if (!isShown || shown === before) return
          observer.disconnect()
          clearTimeout(limit)
          requestAnimationFrame(() => {
            const channel = new MessageChannel()
            channel.port1.onmessage = () => {
              const start = Number(document.documentElement.dataset['enterAt'])
              resolve(performance.now() - start)
            }
            channel.port2.postMessage(null)
          })
        })
        observer.observe(document.body, {
          subtree: true,
          childList: true,
          attributes: true,
          characterData: true,
        })
      }),
    lastName,
  )
  await typeAsScanner(page, code)
  return painted
}

const sessions = new WeakMap<Page, Promise<CDPSession>>()

/** Between two keys of a scanner, in ms. */
const BETWEEN_KEYS = 4

/**
 * Types a code of digits and letters and its Enter as a scanner does, at a pace of its own: on a machine that has much
 * to do a key that waits for the one before comes too late to be of the same code.
 */
async function typeAsScanner(page: Page, code: string): Promise<void> {
  const known = sessions.get(page) ?? page.context().newCDPSession(page)
  sessions.set(page, known)
  const session = await known
  const keys = [...code].map((key) => ({
    key,
    text: key,
    code: /\d/.test(key) ? `Digit${key}` : `Key${key}`,
    windowsVirtualKeyCode: key.charCodeAt(0),
  }))
  const enter = { key: 'Enter', text: '\r', code: 'Enter', windowsVirtualKeyCode: 13 }
  const sent: Promise<unknown>[] = []
  for (const key of [...keys, enter]) {
    sent.push(
      session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key }),
      session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key, text: '' }),
    )
    await pause(BETWEEN_KEYS)
  }
  await Promise.all(sent)
}
