import { accountRouter } from '../accounts/account.router.ts'
import { auditRouter } from '../audit/audit.router.ts'
import { itineraryRouter } from '../itinerary/itinerary.router.ts'
import { taskRouter } from '../tasks/task.router.ts'
import { tripRouter } from '../trips/trip.router.ts'
import { router } from './trpc.ts'

export const appRouter = router({
  accounts: accountRouter,
  audit: auditRouter,
  itinerary: itineraryRouter,
  tasks: taskRouter,
  trips: tripRouter,
})

export type AppRouter = typeof appRouter
