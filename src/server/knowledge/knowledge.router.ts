import {
  createKnowledgeSchema,
  getKnowledgeSchema,
  knowledgeEntrySchema,
  knowledgeHitsSchema,
  knowledgePageSchema,
  knowledgeStatusInputSchema,
  knowledgeStatusSchema,
  knowledgeTagsInputSchema,
  knowledgeTagsSchema,
  listKnowledgeSchema,
  removeKnowledgeSchema,
  retriedIndexingSchema,
  retryIndexingSchema,
  searchKnowledgeSchema,
  updateKnowledgeSchema,
} from '#contract/knowledge.ts'
import { authedProcedure, limited, router } from '../procedures/procedures.ts'
import type { KnowledgeService } from './knowledge.service.ts'

declare module '../procedures/services.ts' {
  interface Services {
    knowledge: KnowledgeService
  }
}

const procedure = authedProcedure({ scope: 'knowledge' })

export const knowledgeRouter = router({
  create: procedure
    .use(limited({ name: 'create-note', limit: 600, seconds: 600 }))
    .input(createKnowledgeSchema)
    .output(knowledgeEntrySchema)
    .mutation(({ ctx, input }) => ctx.services.knowledge.create(ctx.actor, input)),
  get: procedure
    .input(getKnowledgeSchema)
    .output(knowledgeEntrySchema)
    .query(({ ctx, input }) => ctx.services.knowledge.get(ctx.actor, input.entryId)),
  list: procedure
    .input(listKnowledgeSchema)
    .output(knowledgePageSchema)
    .query(({ ctx, input }) => ctx.services.knowledge.list(ctx.actor, input)),
  update: procedure
    .use(limited({ name: 'update-note', limit: 600, seconds: 600 }))
    .input(updateKnowledgeSchema)
    .output(knowledgeEntrySchema)
    .mutation(({ ctx, input }) => ctx.services.knowledge.update(ctx.actor, input)),
  /** Answers with the note as it was. */
  remove: procedure
    .input(removeKnowledgeSchema)
    .output(knowledgeEntrySchema)
    .mutation(({ ctx, input }) => ctx.services.knowledge.remove(ctx.actor, input)),
  search: procedure
    .use(limited({ name: 'search-notes', limit: 120, seconds: 60 }))
    .input(searchKnowledgeSchema)
    .output(knowledgeHitsSchema)
    .query(({ ctx, input, signal }) => ctx.services.knowledge.search(ctx.actor, input, signal)),
  status: procedure
    .input(knowledgeStatusInputSchema)
    .output(knowledgeStatusSchema)
    .query(({ ctx, input }) => ctx.services.knowledge.status(ctx.actor, input)),
  tags: procedure
    .input(knowledgeTagsInputSchema)
    .output(knowledgeTagsSchema)
    .query(({ ctx, input }) => ctx.services.knowledge.tags(ctx.actor, input)),
  retryIndexing: procedure
    .use(limited({ name: 'retry-indexing', limit: 20, seconds: 60 }))
    .input(retryIndexingSchema)
    .output(retriedIndexingSchema)
    .mutation(({ ctx, input }) => ctx.services.knowledge.retryIndexing(ctx.actor, input)),
})
