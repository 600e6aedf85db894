import type { TRPCClient } from '@trpc/client'
import type { AppRouter } from './app-router.ts'

export type JourneyClient = TRPCClient<AppRouter>
