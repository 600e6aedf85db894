/**
 * A booking service behind one documented HTTP shape, so that any vendor fits in with a thin gateway in front.
 *
 * `GET {base}/lodgings?lat&lng&radiusKm&checkIn&checkOut&guests&cursor` and `GET {base}/flights?from&to&date&adults&cursor`
 * (IATA codes; days `YYYY-MM-DD`), `Authorization: Bearer <key>`. Answers are `{ "items": [...], "nextCursor": string | null }`;
 * amounts are decimal strings in major units: `{ "amount": "431.50", "currency": "CNY" }`; wall times `YYYY-MM-DDTHH:MM`.
 * Errors by status: 400 and 404 for the question, 401 and 403 for the key, 429 with Retry-After, 5xx for itself.
 */
import { z } from 'zod'
import { moneyOf } from '#contract/money-arithmetic.ts'
import { localTimeSchema } from '#contract/planning/calendar.ts'
import type { VendorHttp } from '../../resilience/vendor-http.ts'

const otaPriceSchema = z
  .object({ amount: z.string().regex(/^\d+(\.\d+)?$/), currency: z.string().regex(/^[A-Z]{3}$/) })
  .transform(({ amount, currency }) => moneyOf(Number(amount), currency))

export const otaLodgingSchema = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  localName: z.string().optional(),
  kind: z.string().default('hotel'),
  lat: z.number().min(-90).max(90),
  lng: z.number().min(-180).max(180),
  /** 0 to 5. */
  rating: z.number().min(0).max(5).nullable().default(null),
  roomCapacity: z.number().int().min(1),
  minNights: z.number().int().min(1).default(1),
  rules: z.array(z.string()).default([]),
  nights: z.array(z.object({ date: z.iso.date(), price: otaPriceSchema })).min(1),
})
export type OtaLodging = z.infer<typeof otaLodgingSchema>

export const otaFlightSchema = z.object({
  id: z.string().min(1),
  carrier: z.string().min(1),
  number: z.string().min(1),
  from: z.string().regex(/^[A-Z]{3}$/),
  to: z.string().regex(/^[A-Z]{3}$/),
  departs: localTimeSchema,
  arrives: localTimeSchema,
  minutes: z.number().int().min(1),
  via: z.array(z.string()).default([]),
  price: otaPriceSchema,
})
export type OtaFlight = z.infer<typeof otaFlightSchema>

const maxPages = 5

/** Page after page until there is enough, or no more, or it goes on for too long. */
export async function otaItems<Item extends z.ZodType>(
  http: VendorHttp,
  {
    path,
    query,
    item,
    limit,
    signal,
  }: {
    path: string
    query: Record<string, string | number>
    item: Item
    limit: number
    signal: AbortSignal
  },
): Promise<z.output<Item>[]> {
  const schema = z.object({ items: z.array(item), nextCursor: z.string().nullable() })
  const found: z.output<Item>[] = []
  let cursor: string | null = null
  for (let page = 0; page < maxPages; page++) {
    const answer: z.output<typeof schema> = await http.getJson({ path, query: { ...query, cursor }, schema, signal })
    found.push(...answer.items)
    cursor = answer.nextCursor
    if (cursor === null || found.length >= limit) break
  }
  return found.slice(0, limit)
}
