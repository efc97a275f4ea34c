import { z } from 'zod'

export const paymentMethodSchema = z.enum(['card', 'invoice', 'free'])

export type PaymentMethod = z.infer<typeof paymentMethodSchema>

/** How a guest who was registered at the desk pays; an invoice may name the order that it belongs to. */
export const paymentSchema = z.object({
  method: paymentMethodSchema,
  reference: z.string().max(120).optional(),
})

export type Payment = z.infer<typeof paymentSchema>
