import type { MessageKey } from './messages.ts'

/** The texts by which drivers describe their printers: what they are called, where they are reached, their models. */
export type DriverText = Extract<
  MessageKey,
  | `printers.driver.${string}`
  | `printers.model.${string}`
  | 'printers.addressHelp'
  | `printers.addressHelp.${string}`
>
