// Which vectors a collection has. The first target is active at once; a change of the model builds another one beside it.
import { and, eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import type { Db } from '../db/client.ts'
import { indexTargets } from '../db/schema/knowledge.ts'
import { AppError } from '../kernel/app-error.ts'
import type { EmbeddingModel } from '../providers/embeddings/embeddings.ts'
import type { VectorIndex } from '../providers/vector-index/vector-index.ts'
import { type IndexTarget, listTargets } from './target.repository.ts'

export type TargetService = ReturnType<typeof createTargetService>

export function createTargetService({
  db,
  vectorIndex,
  model,
}: {
  db: Db
  vectorIndex: VectorIndex
  model: EmbeddingModel
}) {
  const dimensionOf = async (): Promise<number> => {
    const known = model.dimension()
    if (known !== null) return known
    const [vector] = await model.embed(['dimension'], { kind: 'document' })
    if (!vector) throw new AppError('PROVIDER_UNAVAILABLE', { details: { dependency: 'embeddings' } })
    return vector.length
  }

  const create = async (collection: string, state: IndexTarget['state']): Promise<void> => {
    const dimension = await dimensionOf()
    const name = `${collection}-${uuidv7().slice(-12)}`
    await vectorIndex.create(name, dimension)
    if (state === 'active') await vectorIndex.activate(collection, name)
    await db
      .insert(indexTargets)
      .values({ name, collection, index: vectorIndex.name, model: model.id, dimension, state })
      .onConflictDoNothing()
  }

  return {
    /** What new vectors are written to: the active target, and the one that is being built. */
    async open(collection: string): Promise<IndexTarget[]> {
      const known = await listTargets(db, collection, vectorIndex.name)
      if (known.length > 0) return known
      await create(collection, 'active')
      return listTargets(db, collection, vectorIndex.name)
    },

    /** The target of the configured model; made, to be filled, where there is none. */
    async openForModel(collection: string): Promise<IndexTarget | null> {
      const known = await listTargets(db, collection, vectorIndex.name)
      if (known.length === 0 || known.some((target) => target.model === model.id))
        return known.find((target) => target.model === model.id) ?? null
      await create(collection, 'building')
      return (await listTargets(db, collection, vectorIndex.name)).find((target) => target.model === model.id) ?? null
    },

    /** Empty, where the index has lost it. */
    async restore({ collection, name, dimension, state }: IndexTarget): Promise<void> {
      await vectorIndex.create(name, dimension)
      if (state === 'active') await vectorIndex.activate(collection, name)
    },

    /** From here on searches read it; the one before it is dropped. */
    async activate(target: IndexTarget): Promise<void> {
      await vectorIndex.activate(target.collection, target.name)
      const before = await listTargets(db, target.collection, vectorIndex.name)
      await db.transaction(async (tx) => {
        await tx
          .delete(indexTargets)
          .where(
            and(
              eq(indexTargets.collection, target.collection),
              eq(indexTargets.state, 'active'),
              eq(indexTargets.index, vectorIndex.name),
            ),
          )
        await tx
          .update(indexTargets)
          .set({ state: 'active', activatedAt: new Date() })
          .where(eq(indexTargets.name, target.name))
      })
      for (const { name } of before) if (name !== target.name) await vectorIndex.drop(name)
    },
  }
}
