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
import type { Locale } from '#contract/locale.ts'
import { authedProcedure, limited, router } from '../procedures/procedures.ts'
import { recordedTitle } from '../reader-language/trip-title.ts'
import type { KnowledgeService } from './knowledge.service.ts'

declare module '../procedures/services.ts' {
  interface Services {
    knowledge: KnowledgeService
  }
}

/** A trip without a typed title is called in the language of the reader. */
const nameIn = <Note extends { tripTitle: string | null }>(note: Note, locale: Locale): Note => ({
  ...note,
  tripTitle: note.tripTitle && recordedTitle(note.tripTitle, locale),
})
const named = async <Note extends { tripTitle: string | null }>(note: Promise<Note>, locale: Locale) =>
  nameIn(await note, locale)
const allNamed = async <Note extends { tripTitle: string | null }, Page extends { items: Note[] }>(
  page: Promise<Page & { items: Note[] }>,
  locale: Locale,
) => {
  const found = await page
  return { ...found, items: found.items.map((note) => nameIn(note, locale)) }
}

const procedure = authedProcedure({ scope: 'knowledge' })

export const knowledgeRouter = router({
  create: procedure
    .use(limited({ name: 'create-note', limit: 600, seconds: 600 }))
    .input(createKnowledgeSchema)
    .output(knowledgeEntrySchema)
    .mutation(({ ctx, input }) => named(ctx.services.knowledge.create(ctx.actor, input), ctx.locale)),
  get: procedure
    .input(getKnowledgeSchema)
    .output(knowledgeEntrySchema)
    .query(({ ctx, input }) => named(ctx.services.knowledge.get(ctx.actor, input.entryId), ctx.locale)),
  list: procedure
    .input(listKnowledgeSchema)
    .output(knowledgePageSchema)
    .query(({ ctx, input }) => allNamed(ctx.services.knowledge.list(ctx.actor, input), ctx.locale)),
  update: procedure
    .use(limited({ name: 'update-note', limit: 600, seconds: 600 }))
    .input(updateKnowledgeSchema)
    .output(knowledgeEntrySchema)
    .mutation(({ ctx, input }) => named(ctx.services.knowledge.update(ctx.actor, input), ctx.locale)),
  /** Answers with the note as it was. */
  remove: procedure
    .input(removeKnowledgeSchema)
    .output(knowledgeEntrySchema)
    .mutation(({ ctx, input }) => named(ctx.services.knowledge.remove(ctx.actor, input), ctx.locale)),
  search: procedure
    .use(limited({ name: 'search-notes', limit: 120, seconds: 60 }))
    .input(searchKnowledgeSchema)
    .output(knowledgeHitsSchema)
    .query(({ ctx, input, signal }) => allNamed(ctx.services.knowledge.search(ctx.actor, input, signal), ctx.locale)),
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
