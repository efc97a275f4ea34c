import { foldName } from '../name/fold-name.ts'

/** A gate as the rules of a list name it: by its number in pretix, and by what people call it. */
export type NamedGate = { readonly id: number; readonly name: string }

/** Whether a rule asks at which gate somebody comes in. */
export function asksGate(logic: unknown): boolean {
  return termsIn(logic).some(
    ([operator, values]) => operator === 'var' && String(values[0]) === 'gate',
  )
}

/** The gates that a rule names (`{"lookup": ["gate", "1", "North"]}`). */
export function gatesIn(logic: unknown): readonly NamedGate[] {
  return termsIn(logic).flatMap(([operator, [kind, id, name]]) => {
    const number = Number(id)
    if (operator !== 'lookup' || kind !== 'gate' || !Number.isInteger(number)) return []
    return [{ id: number, name: typeof name === 'string' ? name : `#${String(id)}` }]
  })
}

/**
 * Which gate a desk is: what pretix says of its laptop, where that is a device there, null for none. A desk that shares
 * another one's device is the gate whose name it bears.
 */
export function gateOf(
  logic: unknown,
  device: { readonly gate: number | null } | null,
  desk: string,
): number | null {
  if (device !== null) return device.gate
  return gatesIn(logic).find(({ name }) => foldName(name) === foldName(desk))?.id ?? null
}

type Term = readonly [operator: string, values: readonly unknown[]]

function termsIn(logic: unknown): readonly Term[] {
  if (typeof logic !== 'object' || logic === null) return []
  if (Array.isArray(logic)) return logic.flatMap(termsIn)
  return Object.entries(logic).flatMap(([operator, given]): Term[] => {
    const values = Array.isArray(given) ? (given as unknown[]) : [given]
    return [[operator, values], ...values.flatMap(termsIn)]
  })
}
