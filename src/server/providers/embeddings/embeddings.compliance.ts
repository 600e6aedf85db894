import { describe, expect, test } from 'vitest'
import type { EmbeddingModel } from './embeddings.ts'

/** What every embedding model does, wherever it computes. */
export function checkEmbeddings(name: string, open: () => EmbeddingModel): void {
  describe(name, () => {
    const texts = ['A ferry to the island', '去岛上的渡轮', 'Hotpot near the river', '', '🙂'.repeat(300)]

    test('gives one vector for each text, all of one length, each a unit vector or nothing', async () => {
      const model = open()
      const vectors = await model.embed(texts, { kind: 'document' })
      expect(vectors).toHaveLength(texts.length)
      expect(new Set(vectors.map(({ length }) => length))).toEqual(new Set([model.dimension()]))
      for (const vector of vectors) {
        const length = Math.hypot(...vector)
        expect(length === 0 || Math.abs(length - 1) < 1e-3).toBe(true)
      }
    })

    test('gives the same vector for the same text, alone or among others', async () => {
      const model = open()
      const [alone] = await model.embed([texts[2] ?? ''], { kind: 'document' })
      const among = await model.embed([...texts, texts[2] ?? ''], { kind: 'document' })
      expect(among[2]).toEqual(alone)
      expect(among[5]).toEqual(alone)
    })

    test('gives nothing for nothing', async () => {
      expect(await open().embed([], { kind: 'query' })).toEqual([])
    })
  })
}
