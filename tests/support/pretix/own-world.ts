import { randomUUID } from 'node:crypto'
import { addressOf, startPretix } from './pretix-desk.ts'
import { pretixOrder } from './pretix-orders.ts'
import type { PretixServer } from './pretix-server.ts'
import type { PretixWorld, Sale, Sold } from './pretix-world.ts'
import { signingKey } from './signed-codes.ts'

type Json = Record<string, unknown>

const LIST = 7
const ITEM = 1

/** The tests' own server as a world in which an organiser does things. */
export async function ownWorld(
  secrets: 'random' | 'signed' = 'random',
): Promise<PretixWorld & { readonly server: PretixServer }> {
  const server = await startPretix()
  const { behaviour, attendance } = server
  behaviour.mayAnnul = true
  behaviour.orders = []
  behaviour.items = [...behaviour.items]
  const key = signingKey()
  if (secrets === 'signed') behaviour.keys = [key.publicKey]
  const newSecret = () =>
    secrets === 'signed' ? key.codeOf({ seed: randomUUID(), item: ITEM }) : randomUUID()
  const moment = () => {
    behaviour.clock += 1_000
    return new Date(behaviour.clock - 500).toISOString()
  }
  const touched = ({ order, position }: Sold) => {
    const found = behaviour.orders.find(({ code }) => code === order) ?? {}
    found['last_modified'] = moment()
    const positions = found['positions'] as Json[]
    return { order: found, position: positions.find(({ id }) => id === position) ?? {} }
  }
  const secretOf = (sold: Sold) => String(touched(sold).position['secret'])
  return {
    server,
    address: addressOf(server),
    authorization: `Token ${behaviour.token}`,
    item: ITEM,
    list: LIST,
    sell: (sale = {}) => {
      const sold = { order: `ORD${String(behaviour.orders.length + 1)}`, secret: newSecret() }
      const position = 1_001 + behaviour.orders.length
      const at = moment()
      const order = {
        code: sold.order,
        datetime: at,
        last_modified: at,
        status: sale.status ?? 'p',
      }
      const email = 'besteller@example.org'
      const number = behaviour.orders.length + 1
      const made = pretixOrder(number, positionOf(sale, sold.secret), { ...order, email })
      behaviour.orders.push(made)
      return Promise.resolve({ ...sold, position })
    },
    rename: async (sold, family) => {
      await Promise.resolve()
      Object.assign(touched(sold).position, nameOf({ family }))
    },
    block: async (sold, blocked) => {
      await Promise.resolve()
      touched(sold).position['blocked'] = blocked ? ['api:balie'] : null
      const list = (behaviour.blocked ??= [])
      const secret = secretOf(sold)
      const known = list.find((one) => one['secret'] === secret)
      const state = { secret, blocked, updated: moment() }
      if (known === undefined) list.push({ id: list.length + 1, ...state })
      else Object.assign(known, state)
    },
    cancel: async (sold) => {
      await Promise.resolve()
      touched(sold).order['status'] = 'c'
    },
    ask: async ({ question, options = [], ...rest }) => {
      await Promise.resolve()
      const id = behaviour.questions.length + 3
      const choices = options.map((answer, index) => ({
        id: id * 100 + index,
        identifier: `optie-${String(index)}`,
        answer: { nl: answer },
      }))
      const asked = { id, question: { nl: question }, items: [ITEM], options: choices, ...rest }
      behaviour.questions = [...behaviour.questions, asked]
      return id
    },
    setRules: async (rules) => {
      await Promise.resolve()
      behaviour.lists = behaviour.lists.map((list) => ({ ...list, rules }))
    },
    renewSecret: async (sold) => {
      await Promise.resolve()
      const { position } = touched(sold)
      const old = {
        id: behaviour.revoked.length + 1,
        secret: position['secret'],
        created: moment(),
      }
      if (secrets === 'signed') behaviour.revoked.push(old)
      position['secret'] = newSecret()
      return String(position['secret'])
    },
    checkIns: () =>
      Promise.resolve(
        attendance.kept.toSorted((a, b) => Date.parse(a.datetime) - Date.parse(b.datetime)),
      ),
    prints: ({ position }) =>
      Promise.resolve(attendance.printed.filter((one) => one.position === position).length),
    answersOf: ({ position }) => Promise.resolve(attendance.answers.get(position) ?? {}),
    pairingText: () => {
      behaviour.pairingToken = `pair-${randomUUID()}`
      return Promise.resolve(
        JSON.stringify({
          handshake_version: 1,
          url: server.url,
          token: behaviour.pairingToken,
        }),
      )
    },
    admitDevices: async (admitted) => {
      await Promise.resolve()
      behaviour.device = admitted ? 'admitted' : 'limited'
    },
  }
}

function positionOf(sale: Sale, secret: string): Json {
  const name =
    sale.nameless === true ? { attendee_name: null, attendee_name_parts: {} } : nameOf(sale)
  return { secret, ...name, company: sale.company ?? null, answers: sale.answers ?? [] }
}

function nameOf({ given = 'Anneke', family = 'van der Heijden' }: Sale): Json {
  return {
    attendee_name: `${given} ${family}`,
    attendee_name_parts: { _scheme: 'given_family', given_name: given, family_name: family },
  }
}
