// How values of the environment are read.
import { z } from 'zod'

export const flag = z
  .enum(['true', 'false', 'on', 'off', '1', '0'])
  .transform((word) => word === 'true' || word === 'on' || word === '1')
export const port = z.coerce.number().int().min(0).max(65_535)
export const megabytes = z.coerce.number().int().min(1).max(10_000_000)
export const secretList = z
  .string()
  .transform((list) => list.split(',').map((secret) => secret.trim()))
  .pipe(z.array(z.string().min(32)).min(1))
/** Without a slash at its end; empty at the root of the host. */
export const basePath = z
  .string()
  .transform((path) => path.replace(/\/+$/, ''))
  .pipe(z.string().regex(/^(\/[A-Za-z0-9][\w.-]*)*$/, 'a path such as /travel'))
export const url = (protocol: RegExp) => z.url({ protocol })

/** What a provider registers us under; it sends people back to `<origin>/api/auth/callback/<id>`. */
const signInProviderSchema = z.object({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,30}$/)
    .refine((id) => id !== 'credentials', 'taken by the password'),
  name: z.string().min(1).max(40),
  issuer: z.url({ protocol: /^https?$/ }),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
})
export const signInProviders = z
  .string()
  .transform((text, ctx): unknown => {
    try {
      return JSON.parse(text)
    } catch {
      ctx.addIssue('not JSON')
      return z.NEVER
    }
  })
  .pipe(z.array(signInProviderSchema).max(8))
