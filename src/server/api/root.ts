import { accountRouter } from '../accounts/account.router.ts'
import { adminRouter } from '../admin/admin.router.ts'
import { auditRouter } from '../audit/audit.router.ts'
import { itineraryRouter } from '../itinerary/itinerary.router.ts'
import { systemRouter } from '../system/system.router.ts'
import { taskRouter } from '../tasks/task.router.ts'
import { tripRouter } from '../trips/trip.router.ts'
import { router } from './trpc.ts'

export const appRouter = router({
  accounts: accountRouter,
  admin: adminRouter,
  audit: auditRouter,
  itinerary: itineraryRouter,
  system: systemRouter,
  tasks: taskRouter,
  trips: tripRouter,
})

export type AppRouter = typeof appRouter
