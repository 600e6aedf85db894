import { z } from 'zod'
import { idSchema, instantInputSchema, instantSchema, lineSchema, mutationSchema } from './paging.ts'

/** What a token may do; each procedure names the one it needs. No scope contains another. */
export const apiTokenScopes = ['trips:read', 'trips:write', 'agent', 'knowledge', 'files', 'admin'] as const
const apiTokenScopeSchema = z.enum(apiTokenScopes)
export type ApiTokenScope = z.infer<typeof apiTokenScopeSchema>

export const apiTokenSchema = z.object({
  id: idSchema,
  name: z.string(),
  /** The first characters of the token, to tell tokens apart. */
  prefix: z.string(),
  scopes: z.array(apiTokenScopeSchema),
  createdAt: instantSchema,
  /** null = until it is revoked. */
  expiresAt: instantSchema.nullable(),
  /** Exact to the minute. */
  lastUsedAt: instantSchema.nullable(),
})
export type ApiToken = z.infer<typeof apiTokenSchema>

export const createApiTokenSchema = mutationSchema.extend({
  name: lineSchema.max(80),
  scopes: z.array(apiTokenScopeSchema).min(1).max(apiTokenScopes.length),
  expiresAt: instantInputSchema.nullish(),
})
/** `token` is in this answer only: what is stored cannot be turned back into it. */
export const createdApiTokenSchema = apiTokenSchema.extend({ token: z.string() })
export type CreatedApiToken = z.infer<typeof createdApiTokenSchema>

export const revokeApiTokenSchema = mutationSchema.extend({ tokenId: idSchema })
