// Every answer of the outside world says where it comes from and when it was checked.
import { z } from 'zod'
import { provenanceSchema } from './itinerary.ts'
import { instantSchema } from './paging.ts'

export function answerOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    source: provenanceSchema.omit({ checkedAt: true }),
    checkedAt: instantSchema,
  })
}

export interface ProviderAnswer<Item> {
  items: Item[]
  source: { name: string; url?: string; kind: 'live' | 'estimated' | 'sample' | 'unverified' }
  checkedAt: string
}
