import { describe, expect, inject, test } from 'vitest'
import { readQdrantContract } from '../../../testing/qdrant/qdrant-contract.ts'
import { useQdrantServer } from '../../../testing/qdrant/qdrant-server.ts'
import { useTestContainer } from '../../../testing/test-container.ts'
import { createExactVectorIndex } from './exact-vector-index.ts'
import { createQdrantVectorIndex } from './qdrant/qdrant-vector-index.ts'
import { checkVectorIndex } from './vector-index.compliance.ts'

const opened = useTestContainer()
checkVectorIndex('exact', () => createExactVectorIndex(opened.container.database.db))

const real = inject('qdrant')
if (real) checkVectorIndex('Qdrant', () => createQdrantVectorIndex(real))
else test.skip('Qdrant: no server here, set QDRANT_URL to test against one', () => {})

const contract = readQdrantContract()
if (!contract) test.skip('Qdrant by its description: it is not at hand', () => {})
else
  describe('Qdrant by its description', () => {
    const server = useQdrantServer(contract)
    const open = () => createQdrantVectorIndex({ url: server.url, key: 'secret', searchMs: 30_000 })
    const query = { vector: Float32Array.of(1, 0), scopes: [{ id: crypto.randomUUID(), revision: 1 }], limit: 5 }

    test('has the version of the client and of docker-compose.yml', () => {
      expect(contract.version).toBe('v1.19.x')
    })

    checkVectorIndex('the same spec', open)

    test('sends its key, and makes collections for filtered search', async () => {
      await open().create('knowledge-1', 2)
      expect(server.seen.every(({ key }) => key === 'secret')).toBe(true)
      const made = server.seen.find(({ method, path }) => method === 'PUT' && path === '/collections/knowledge-1')
      expect(made?.body).toMatchObject({
        vectors: { size: 2, distance: 'Cosine' },
        hnsw_config: { payload_m: 16 },
        quantization_config: { scalar: { type: 'int8' } },
      })
      const indexed = server.seen.filter(({ path }) => path.endsWith('/index')).map(({ body }) => body)
      expect(indexed).toMatchObject([
        { field_name: 'scopeId', field_schema: { is_tenant: true } },
        { field_name: 'documentId' },
        { field_name: 'tags' },
      ])
    })

    test('switches the alias in one request', async () => {
      const index = open()
      for (const target of ['knowledge-2', 'knowledge-3']) {
        await index.create(target, 2)
        await index.activate('knowledge', target)
        expect(server.aliases.get('journeyon-knowledge')).toBe(target)
      }
      expect(server.seen.filter(({ path }) => path === '/collections/aliases')).toHaveLength(2)
    })

    test('sends many points in batches', async () => {
      const index = open()
      await index.create('knowledge-4', 2)
      const points = Array.from({ length: 250 }, () => ({
        id: crypto.randomUUID(),
        documentId: crypto.randomUUID(),
        scopeId: crypto.randomUUID(),
        hash: 'hash',
        tags: [],
        vector: Float32Array.of(1, 0),
      }))
      await index.replace(
        'knowledge-4',
        points.map(({ documentId }) => documentId),
        points,
      )
      expect(server.seen.filter(({ path }) => path.endsWith('/points/batch'))).toHaveLength(4)
    })

    test('refuses what Qdrant would refuse: a fault of ours, and no outage', async () => {
      const index = open()
      await index.create('knowledge-5', 2)
      await expect(index.search('knowledge-5', { ...query, vector: Float32Array.of(1, 0, 0) })).rejects.toMatchObject({
        code: 'INTERNAL',
      })
    })

    test('a server that hangs, fails or has lost a collection is an outage, and is left alone after two', async () => {
      const index = createQdrantVectorIndex({ url: server.url, searchMs: 300 })
      await index.create('knowledge-6', 2)
      server.lose()
      await expect(index.search('knowledge-6', query)).rejects.toMatchObject({ code: 'SEARCH_UNAVAILABLE' })
      server.hang()
      await expect(index.search('knowledge-6', query)).rejects.toMatchObject({ code: 'SEARCH_UNAVAILABLE' })
      const asked = server.seen.length
      server.fail(503)
      await expect(index.search('knowledge-6', query)).rejects.toMatchObject({ code: 'SEARCH_UNAVAILABLE' })
      expect(server.seen).toHaveLength(asked)
      await expect(open().search('knowledge-6', query)).rejects.toMatchObject({ code: 'SEARCH_UNAVAILABLE' })
    })
  })
