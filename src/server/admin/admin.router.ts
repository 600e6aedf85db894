import { z } from 'zod'
import { sessionSchema } from '#contract/account.ts'
import {
  adminUserSchema,
  createResetLinkSchema,
  endUserSessionsSchema,
  getRunSchema,
  healthSchema,
  jobQueueSchema,
  jobSchema,
  listJobsSchema,
  listOutboxSchema,
  listRunsSchema,
  listUsersSchema,
  logLevelAnswerSchema,
  modelOverviewSchema,
  outboxMailSchema,
  resetLinkSchema,
  retryJobSchema,
  runSummariesSchema,
  runTimelineSchema,
  setLogLevelSchema,
  setUserLockedSchema,
  setUserRoleSchema,
  userSessionsSchema,
} from '#contract/admin.ts'
import { doneSchema, pageOf } from '#contract/paging.ts'
import { productUsageSchema, usageInputSchema } from '#contract/usage.ts'
import { adminProcedure, router } from '../procedures/procedures.ts'
import type { ModelAdminService } from './model-admin.service.ts'
import type { OperationsService } from './operations.service.ts'
import type { UsageService } from './usage.service.ts'
import type { UserAdminService } from './user-admin.service.ts'

declare module '../procedures/services.ts' {
  interface Services {
    modelAdmin: ModelAdminService
    operations: OperationsService
    productUsage: UsageService
    userAdmin: UserAdminService
  }
}

export const adminRouter = router({
  health: adminProcedure.output(healthSchema).query(({ ctx }) => ctx.services.health.check()),
  models: adminProcedure.output(modelOverviewSchema).query(({ ctx }) => ctx.services.modelAdmin.overview()),
  /** By day, and the main figures of the process that answers. */
  usage: adminProcedure
    .input(usageInputSchema)
    .output(productUsageSchema)
    .query(({ ctx, input }) => ctx.services.productUsage.usage(input)),
  runs: router({
    list: adminProcedure
      .input(listRunsSchema)
      .output(runSummariesSchema)
      .query(({ ctx, input }) => ctx.services.modelAdmin.listRuns(input)),
    get: adminProcedure
      .input(getRunSchema)
      .output(runTimelineSchema)
      .query(({ ctx, input }) => ctx.services.modelAdmin.getRun(input)),
  }),
  users: router({
    list: adminProcedure
      .input(listUsersSchema)
      .output(pageOf(adminUserSchema))
      .query(({ ctx, input }) => ctx.services.userAdmin.list(input)),
    setRole: adminProcedure
      .input(setUserRoleSchema)
      .output(adminUserSchema)
      .mutation(({ ctx, input }) => ctx.services.userAdmin.setRole(ctx.actor, input)),
    setLocked: adminProcedure
      .input(setUserLockedSchema)
      .output(adminUserSchema)
      .mutation(({ ctx, input }) => ctx.services.userAdmin.setLocked(ctx.actor, input)),
    sessions: adminProcedure
      .input(userSessionsSchema)
      .output(z.array(sessionSchema))
      .query(({ ctx, input }) => ctx.services.userAdmin.listSessions(ctx.actor, input.userId)),
    endSessions: adminProcedure
      .input(endUserSessionsSchema)
      .output(doneSchema)
      .mutation(({ ctx, input }) => ctx.services.userAdmin.endSessions(ctx.actor, input)),
    /** Where no mail server is set: a link that the admin hands over by other means. */
    createResetLink: adminProcedure
      .input(createResetLinkSchema)
      .output(resetLinkSchema)
      .mutation(({ ctx, input }) => ctx.services.userAdmin.createResetLink(ctx.actor, input.userId)),
  }),
  logLevel: router({
    get: adminProcedure.output(logLevelAnswerSchema).query(({ ctx }) => ctx.services.operations.getLogLevel()),
    set: adminProcedure
      .input(setLogLevelSchema)
      .output(logLevelAnswerSchema)
      .mutation(({ ctx, input }) => ctx.services.operations.setLogLevel(ctx.actor, input)),
  }),
  jobs: router({
    list: adminProcedure
      .input(listJobsSchema)
      .output(pageOf(jobSchema))
      .query(({ ctx, input }) => ctx.services.operations.listJobs(input)),
    queues: adminProcedure.output(z.array(jobQueueSchema)).query(({ ctx }) => ctx.services.operations.jobQueues()),
    retry: adminProcedure
      .input(retryJobSchema)
      .output(doneSchema)
      .mutation(({ ctx, input }) => ctx.services.operations.retryJob(ctx.actor, input)),
  }),
  outbox: router({
    list: adminProcedure
      .input(listOutboxSchema)
      .output(pageOf(outboxMailSchema))
      .query(({ ctx, input }) => ctx.services.operations.listOutbox(input)),
  }),
})
