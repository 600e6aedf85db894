// Preference tags of a person: what is liked, and how much.
import { and, eq } from 'drizzle-orm'
import type { Locale } from '#contract/locale.ts'
import { mostEvidence, type SuggestedTags, type UpsertTag, type UserTag } from '#contract/memory.ts'
import type { TripDetail } from '#contract/trip.ts'
import { tagName } from '#i18n/server/tag-name.ts'
import type { Db, Tx } from '../db/client.ts'
import { userTags } from '../db/schema/index.ts'
import type { Actor } from '../kernel/actor.ts'
import { invalidInput, notFound } from '../kernel/app-error.ts'
import { recordChange } from '../kernel/record-change.ts'
import { write } from '../kernel/write.ts'
import type { Clock } from '../providers/clock/clock.ts'
import type { Guides } from '../providers/shipped-data/guides/guides.ts'
import { taggedItems } from '../trip-report/liked-tags.ts'
import { isMemoryEnabled, lockMemories } from './memory.repository.ts'
import { listTags, mostTags } from './tag.repository.ts'
import { tagsFromRatings } from './tags-from-ratings.ts'

export interface TagServiceDeps {
  db: Db
  clock: Clock
  guides: Guides
  trips: { get(actor: Actor, tripId: string): Promise<TripDetail> }
}
export type TagService = ReturnType<typeof createTagService>

export function createTagService({ db, clock, guides, trips }: TagServiceDeps) {
  const saveAll = async (tx: Tx, actor: Actor, tags: readonly UpsertTag[]): Promise<UserTag[]> => {
    if (!(await lockMemories(tx, actor.userId)))
      throw invalidInput('', 'memory_off', 'nothing is remembered while memory is switched off')
    const known = new Map((await listTags(tx, actor.userId)).map((each) => [each.tag, each]))
    const saved = new Map<string, UserTag>()
    const at = clock.now()
    for (const { tag, weight, evidence = [{ type: 'hand' as const, ref: null }] } of tags) {
      const before = saved.get(tag) ?? known.get(tag)
      const seen = evidence.map((each) => ({ ...each, at: at.toISOString() }))
      saved.set(tag, { tag, weight, evidence: [...(before?.evidence ?? []), ...seen].slice(-mostEvidence) })
    }
    if (new Set([...known.keys(), ...saved.keys()]).size > mostTags)
      throw invalidInput('tags', 'too_many', `at most ${mostTags} tags are kept`)
    for (const { tag, weight, evidence } of saved.values()) {
      await tx
        .insert(userTags)
        .values({ userId: actor.userId, tag, weight, evidence, updatedAt: at })
        .onConflictDoUpdate({ target: [userTags.userId, userTags.tag], set: { weight, evidence, updatedAt: at } })
      recordChange(tx, actor, { action: 'tag.saved', entityId: actor.userId, after: { weight } })
    }
    return [...saved.values()]
  }

  return {
    list: async (actor: Actor, locale: Locale) => ({ items: labeled(await listTags(db, actor.userId), locale) }),

    /** What the ratings of a trip would add: nothing is noted. @throws AppError NOT_FOUND for a trip of others. */
    async suggest(actor: Actor, tripId: string, locale: Locale): Promise<SuggestedTags> {
      const [trip, enabled, known] = await Promise.all([
        trips.get(actor, tripId),
        isMemoryEnabled(db, actor.userId),
        listTags(db, actor.userId),
      ])
      const found = enabled ? tagsFromRatings(taggedItems(trip.itinerary, guides), known) : []
      return { enabled, items: labeled(found, locale) }
    },

    upsert: (actor: Actor, tag: UpsertTag): Promise<UserTag> =>
      write(db, actor, async (tx) => {
        const [saved] = await saveAll(tx, actor, [tag])
        if (!saved) throw notFound('tag')
        return saved
      }),

    bulkUpsert: (actor: Actor, tags: readonly UpsertTag[], locale: Locale) =>
      write(db, actor, async (tx) => ({ items: labeled(await saveAll(tx, actor, tags), locale) })),

    remove: (actor: Actor, tag: string) =>
      write(db, actor, async (tx) => {
        const removed = await tx
          .delete(userTags)
          .where(and(eq(userTags.userId, actor.userId), eq(userTags.tag, tag)))
          .returning({ weight: userTags.weight })
        if (removed.length === 0) throw notFound('tag')
        recordChange(tx, actor, { action: 'tag.removed', entityId: actor.userId, before: removed[0] })
        return { done: true as const }
      }),
  }
}

function labeled<Tag extends { tag: string }>(tags: readonly Tag[], locale: Locale): (Tag & { label: string })[] {
  return tags.map((each) => ({ ...each, label: tagName(each.tag, locale) }))
}
