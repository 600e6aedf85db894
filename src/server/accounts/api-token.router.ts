import { z } from 'zod'
import {
  apiTokenSchema,
  createApiTokenSchema,
  createdApiTokenSchema,
  revokeApiTokenSchema,
} from '#contract/api-token.ts'
import { doneSchema } from '#contract/paging.ts'
import { authedProcedure, limited, router } from '../procedures/procedures.ts'
import type { ApiTokenService } from './api-token.service.ts'

declare module '../procedures/services.ts' {
  interface Services {
    apiTokens: ApiTokenService
  }
}

/** Only for somebody who has signed in: a token that could make tokens would outlive its own revocation. */
const signedIn = authedProcedure({ scope: 'session' })

export const apiTokenRouter = router({
  list: signedIn.output(z.array(apiTokenSchema)).query(({ ctx }) => ctx.services.apiTokens.list(ctx.actor)),
  create: signedIn
    .use(limited({ name: 'create-token', limit: 30, seconds: 3600 }))
    .input(createApiTokenSchema)
    .output(createdApiTokenSchema)
    .mutation(({ ctx, input }) => ctx.services.apiTokens.create(ctx.actor, input)),
  revoke: signedIn
    .input(revokeApiTokenSchema)
    .output(doneSchema)
    .mutation(({ ctx, input }) => ctx.services.apiTokens.revoke(ctx.actor, input)),
})
