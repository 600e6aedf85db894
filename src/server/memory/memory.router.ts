import {
  addMemorySchema,
  clearedMemoriesSchema,
  foundMemoriesSchema,
  listMemoriesSchema,
  memoryEnabledSchema,
  memoryHistorySchema,
  memoryIdSchema,
  memoryListSchema,
  memorySchema,
  removeMemorySchema,
  searchMemoriesSchema,
  setMemoryEnabledSchema,
  updateMemorySchema,
} from '#contract/memory.ts'
import { doneSchema, mutationSchema } from '#contract/paging.ts'
import { authedProcedure, limited, router } from '../procedures/procedures.ts'
import type { MemoryService } from './memory.service.ts'

declare module '../procedures/services.ts' {
  interface Services {
    memory: MemoryService
  }
}

const own = authedProcedure({ scope: 'knowledge' })

export const memoryRouter = router({
  list: own
    .input(listMemoriesSchema)
    .output(memoryListSchema)
    .query(({ ctx, input }) => ctx.services.memory.list(ctx.actor, input, ctx.locale)),
  search: own
    .use(limited({ name: 'search', limit: 120, seconds: 60 }))
    .input(searchMemoriesSchema)
    .output(foundMemoriesSchema)
    .query(({ ctx, input }) => ctx.services.memory.search(ctx.actor, input, ctx.locale)),
  add: own
    .use(limited({ name: 'add-memory', limit: 300, seconds: 600 }))
    .input(addMemorySchema)
    .output(memorySchema)
    .mutation(({ ctx, input }) => ctx.services.memory.add(ctx.actor, input)),
  update: own
    .input(updateMemorySchema)
    .output(memorySchema)
    .mutation(({ ctx, input }) => ctx.services.memory.update(ctx.actor, input)),
  remove: own
    .input(removeMemorySchema)
    .output(doneSchema)
    .mutation(({ ctx, input }) => ctx.services.memory.remove(ctx.actor, input.memoryId)),
  clear: own
    .input(mutationSchema)
    .output(clearedMemoriesSchema)
    .mutation(({ ctx }) => ctx.services.memory.clear(ctx.actor)),
  history: own
    .input(memoryIdSchema)
    .output(memoryHistorySchema)
    .query(({ ctx, input }) => ctx.services.memory.history(ctx.actor, input.memoryId)),
  setEnabled: own
    .input(setMemoryEnabledSchema)
    .output(memoryEnabledSchema)
    .mutation(({ ctx, input }) => ctx.services.memory.setEnabled(ctx.actor, input.enabled)),
})
