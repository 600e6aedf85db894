import { aboutSchema, publicHealthSchema } from '#contract/admin.ts'
import { locales } from '#contract/locale.ts'
import { publicProcedure, router } from '../procedures/procedures.ts'
import type { HealthService } from './health.service.ts'

declare module '../procedures/services.ts' {
  interface Services {
    health: HealthService
  }
}

export const systemRouter = router({
  health: publicProcedure.output(publicHealthSchema).query(({ ctx }) => ctx.services.health.checkVital()),
  about: publicProcedure.output(aboutSchema).query(({ ctx }) => ({
    name: 'JourneyOn' as const,
    version: ctx.services.health.version,
    locales: [...locales],
    sendsMail: ctx.services.health.sendsMail,
  })),
})
