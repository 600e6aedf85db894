import { z } from 'zod'
import {
  changeEmailSchema,
  changePasswordSchema,
  confirmEmailSchema,
  confirmRegistrationSchema,
  credentialsSchema,
  passwordResetSchema,
  refreshSchema,
  registerSchema,
  removeAccountSchema,
  requestPasswordResetSchema,
  resetPasswordSchema,
  revokeSessionSchema,
  sessionSchema,
  signedInSchema,
  updateProfileSchema,
  userSchema,
} from '#contract/account.ts'
import { doneSchema, mutationSchema } from '#contract/paging.ts'
import { authedProcedure, limited, limitedByAddress, publicProcedure, router } from '../procedures/procedures.ts'
import type { AccountService } from './account.service.ts'
import { apiTokenRouter } from './api-token.router.ts'
import type { CredentialService } from './credential.service.ts'
import type { ProviderSignInService } from './provider-sign-in.service.ts'
import type { SessionService } from './session.service.ts'

declare module '../procedures/services.ts' {
  interface Services {
    accounts: AccountService
    credentials: CredentialService
    providerSignIn: ProviderSignInService
    sessions: SessionService
  }
}

const hour = 3600

export const accountRouter = router({
  register: publicProcedure
    .use(limitedByAddress({ name: 'register', limit: 20, seconds: hour }))
    .input(registerSchema)
    .output(signedInSchema)
    .mutation(({ ctx, input }) => ctx.services.accounts.register(input, ctx.locale, ctx.request)),
  /** Where a mail server is set: what `register` began. */
  confirmRegistration: publicProcedure
    .use(limitedByAddress({ name: 'reset', limit: 10, seconds: hour }))
    .input(confirmRegistrationSchema)
    .output(signedInSchema)
    .mutation(({ ctx, input }) => ctx.services.accounts.confirmRegistration(input.token, input.password, ctx.request)),
  signIn: publicProcedure
    .use(limitedByAddress({ name: 'sign-in', limit: 30, seconds: 300 }))
    .input(credentialsSchema)
    .output(signedInSchema)
    .mutation(({ ctx, input }) => ctx.services.accounts.signInProgram(input, ctx.request)),
  refresh: publicProcedure
    .use(limitedByAddress({ name: 'refresh', limit: 60, seconds: 300 }))
    .input(refreshSchema)
    .output(signedInSchema)
    .mutation(({ ctx, input }) => ctx.services.sessions.refresh(input, ctx.request)),
  /** Ends the session that the caller's token or cookie belongs to. */
  signOut: authedProcedure({ scope: 'session' })
    .input(mutationSchema)
    .output(doneSchema)
    .mutation(({ ctx }) => ctx.services.sessions.signOut(ctx.actor)),
  requestPasswordReset: publicProcedure
    .use(limitedByAddress({ name: 'reset', limit: 10, seconds: hour }))
    .input(requestPasswordResetSchema)
    .output(doneSchema)
    .mutation(({ ctx, input }) => ctx.services.credentials.requestPasswordReset(input.email, ctx.request.origin)),
  resetPassword: publicProcedure
    .use(limitedByAddress({ name: 'reset', limit: 10, seconds: hour }))
    .input(resetPasswordSchema)
    .output(passwordResetSchema)
    .mutation(({ ctx, input }) => ctx.services.credentials.resetPassword(input.token, input.password, ctx.request)),
  me: authedProcedure({ scope: 'any' })
    .output(userSchema)
    .query(({ ctx }) => ctx.services.accounts.me(ctx.actor)),
  updateProfile: authedProcedure({ scope: 'session' })
    .input(updateProfileSchema)
    .output(userSchema)
    .mutation(({ ctx, input }) => ctx.services.accounts.updateProfile(ctx.actor, input)),
  changePassword: authedProcedure({ scope: 'session' })
    .use(limited({ name: 'confirm-password', limit: 10, seconds: hour }))
    .input(changePasswordSchema)
    .output(doneSchema)
    .mutation(({ ctx, input }) => ctx.services.credentials.changePassword(ctx.actor, input)),
  changeEmail: authedProcedure({ scope: 'session' })
    .use(limited({ name: 'confirm-password', limit: 10, seconds: hour }))
    .input(changeEmailSchema)
    .output(doneSchema)
    .mutation(({ ctx, input }) => ctx.services.credentials.changeEmail(ctx.actor, input)),
  confirmEmail: publicProcedure
    .use(limitedByAddress({ name: 'reset', limit: 10, seconds: hour }))
    .input(confirmEmailSchema)
    .output(doneSchema)
    .mutation(({ ctx, input }) => ctx.services.credentials.confirmEmail(input.token, ctx.request)),
  remove: authedProcedure({ scope: 'session' })
    .use(limited({ name: 'confirm-password', limit: 10, seconds: hour }))
    .input(removeAccountSchema)
    .output(doneSchema)
    .mutation(({ ctx, input }) => ctx.services.accounts.remove(ctx.actor, input.currentPassword)),
  tokens: apiTokenRouter,
  sessions: router({
    list: authedProcedure({ scope: 'session' })
      .output(z.array(sessionSchema))
      .query(({ ctx }) => ctx.services.sessions.list(ctx.actor)),
    revoke: authedProcedure({ scope: 'session' })
      .input(revokeSessionSchema)
      .output(doneSchema)
      .mutation(({ ctx, input }) => ctx.services.sessions.revoke(ctx.actor, input.sessionId)),
  }),
})
