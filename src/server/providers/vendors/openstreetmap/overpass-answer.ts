// What Overpass answers, in any of its queries.
import { z } from 'zod'
import { VendorError } from '../../resilience/vendor-error.ts'
import type { VendorHttp } from '../../resilience/vendor-http.ts'

const elementSchema = z.object({
  type: z.enum(['node', 'way', 'relation']),
  id: z.number(),
  lat: z.number().optional(),
  lon: z.number().optional(),
  center: z.object({ lat: z.number(), lon: z.number() }).optional(),
  tags: z.record(z.string(), z.string()).default({}),
})
export type OsmElement = z.infer<typeof elementSchema>

const schema = z.object({
  elements: z.array(elementSchema),
  /** Set when the query failed although the status is 200. */
  remark: z.string().optional(),
})

/** @throws VendorError */
export async function readElements(
  http: VendorHttp,
  form: { data: string },
  signal: AbortSignal,
): Promise<OsmElement[]> {
  const { elements, remark } = await http.getJson({ path: 'api/interpreter', form, schema, signal })
  if (remark?.includes('runtime error')) throw new VendorError('overpass', 'faulty', { cause: new Error(remark) })
  return elements
}
