// The action API of MediaWiki: errors with status 200, `maxlag`, and answers in parts.
import { z } from 'zod'
import { VendorError } from '../../resilience/vendor-error.ts'
import type { VendorHttp } from '../../resilience/vendor-http.ts'

/** Seconds that the databases may lag behind; the wikis ask programs to wait beyond it. */
const maxLag = 5
/** More parts than any sensible answer has. */
const mostParts = 20

const errorSchema = z.object({ error: z.object({ code: z.string(), info: z.string().default('') }) })
const continuedSchema = z.object({ continue: z.record(z.string(), z.union([z.string(), z.number()])).optional() })

type Params = Record<string, string | number>

/** Each part of the answer; the next one is asked for with what `continue` says. @throws VendorError */
export async function askWiki<Schema extends z.ZodType>(
  http: VendorHttp,
  vendor: string,
  { params, schema, signal }: { params: Params; schema: Schema; signal: AbortSignal },
): Promise<z.output<Schema>[]> {
  const parts: z.output<Schema>[] = []
  let more: Params | undefined = {}
  for (let part = 0; more && part < mostParts; part++) {
    const query: Params = { ...params, format: 'json', formatversion: 2, maxlag: maxLag, ...more }
    const body: unknown = await http.getJson({
      path: 'w/api.php',
      query,
      schema: z.unknown(),
      signal,
      failureOf: (answer, retryAfter) => wikiFailure(vendor, answer, retryAfter),
    })
    const parsed = schema.safeParse(body)
    if (!parsed.success) throw new VendorError(vendor, 'broken', { cause: parsed.error })
    parts.push(parsed.data)
    more = continuedSchema.safeParse(body).data?.continue
  }
  return parts
}

function wikiFailure(vendor: string, body: unknown, retryAfter: number | null): VendorError | null {
  const { data } = errorSchema.safeParse(body)
  if (!data) return null
  const { code, info } = data.error
  const cause = new Error(`${code}: ${info}`)
  const isBusy = code === 'maxlag' || code === 'ratelimited' || code === 'readonly'
  return isBusy
    ? new VendorError(vendor, 'rate-limited', { retryAfter: retryAfter ?? maxLag, cause })
    : new VendorError(vendor, 'rejected', { cause })
}
