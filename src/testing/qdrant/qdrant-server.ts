// A server that keeps points as Qdrant does, and holds every request and each of its own answers to Qdrant's published
// description: what Qdrant would refuse fails the test.
import { afterEach, expect } from 'vitest'
import { z } from 'zod'
import { useHttpStub } from '../http-stub.ts'
import type { QdrantContract } from './qdrant-contract.ts'
import { filterSchema, operationsSchema, QdrantPoints, WrongDimension } from './qdrant-points.ts'

interface Asked {
  method: string
  path: string
  query: URLSearchParams
  body: unknown
  key: string | undefined
}
interface Reply {
  status: number
  body: unknown
}

const idSchema = z.union([z.string(), z.number()])
const newCollection = z.object({ vectors: z.object({ size: z.number(), distance: z.literal('Cosine') }) })
const aliasActions = z.object({
  actions: z.array(
    z.union([
      z.object({ create_alias: z.object({ alias_name: z.string(), collection_name: z.string() }) }),
      z.object({ delete_alias: z.object({ alias_name: z.string() }) }),
    ]),
  ),
})
const scroll = z.object({ filter: filterSchema, offset: idSchema.optional(), limit: z.number() })
const search = z.object({ query: z.array(z.number()), filter: filterSchema, limit: z.number() })

export function useQdrantServer(contract: QdrantContract) {
  const collections = new Map<string, QdrantPoints>()
  const aliases = new Map<string, string>()
  const faults: string[] = []
  const stub = useHttpStub<Asked, Reply | 'hang'>({
    read({ method = 'GET', url: target = '/', headers }, body) {
      const { pathname: path, searchParams: query } = new URL(target, 'http://qdrant')
      const key = headers['api-key']
      return { method, path, query, body: body === '' ? undefined : JSON.parse(body), key: key?.toString() }
    },
    unanswered: { status: 404, body: {} },
    send(response, reply) {
      if (reply === 'hang') return
      response.writeHead(reply.status, { 'content-type': 'application/json' }).end(JSON.stringify(reply.body))
    },
  })

  const answer = (asked: Asked): Reply => {
    const { method, path, query, body } = asked
    const wrong = contract.faultsOfRequest(method, path, query, body)
    faults.push(...wrong)
    const reply = wrong.length > 0 ? refused(400, wrong.join('; ')) : serve(asked)
    faults.push(...contract.faultsOfAnswer(method, path, reply.status, reply.body))
    return reply
  }

  const serve = ({ method, path, body }: Asked): Reply => {
    const [, , name = '', ...rest] = path.split('/').map(decodeURIComponent)
    const what = `${method} ${rest.join('/')}`
    if (path === '/aliases') return done({ aliases: [...aliases].map(([alias, of]) => described(alias, of)) })
    if (path === '/collections/aliases') return done(changeAliases(aliasActions.parse(body).actions))
    if (what === 'GET exists') return done({ exists: collections.has(name) })
    if (what === 'PUT ') {
      collections.set(name, new QdrantPoints(newCollection.parse(body).vectors.size))
      return done(true)
    }
    if (what === 'DELETE ') return done(collections.delete(name))
    const points = collections.get(name)
    if (!points) return refused(404, `Not found: Collection \`${name}\` doesn't exist!`)
    try {
      return done(serveCollection(points, what, body))
    } catch (error) {
      if (error instanceof WrongDimension) return refused(400, error.message)
      throw error
    }
  }

  const changeAliases = (actions: z.infer<typeof aliasActions>['actions']): boolean => {
    for (const action of actions) {
      if ('delete_alias' in action) aliases.delete(action.delete_alias.alias_name)
      else aliases.set(action.create_alias.alias_name, action.create_alias.collection_name)
    }
    return true
  }

  stub.answer(answer)
  afterEach(() => {
    expect(faults.splice(0)).toEqual([])
    stub.answer(answer)
  })
  return {
    get url() {
      return stub.url
    },
    seen: stub.seen,
    aliases,
    /** Forgets everything, as a server whose disk was lost. */
    lose: () => collections.clear(),
    /** Until the end of the running test. */
    hang: () => stub.answer(() => 'hang'),
    fail: (status: number) => stub.answer(() => refused(status, 'not now')),
    recover: () => stub.answer(answer),
  }
}

function serveCollection(points: QdrantPoints, what: string, body: unknown): unknown {
  switch (what) {
    case 'GET ':
      return describeCollection(points)
    case 'PUT index':
      return { operation_id: 1, status: 'completed' }
    case 'POST points/batch': {
      const operations = operationsSchema.parse(body)
      points.apply(operations)
      return operations.operations.map((_, at) => ({ operation_id: at, status: 'completed' }))
    }
    case 'POST points/scroll': {
      const { filter, offset, limit } = scroll.parse(body)
      const found = points.matching(filter).filter(({ id }) => offset === undefined || String(id) >= String(offset))
      const records = found.slice(0, limit).map(({ id, payload }) => ({ id, payload }))
      return { points: records, next_page_offset: found[limit]?.id ?? null }
    }
    case 'POST points/query': {
      const { query, filter, limit } = search.parse(body)
      const nearest = points.nearest(query, filter, limit)
      return { points: nearest.map(({ id, score, payload }) => ({ id, version: 1, score, payload })) }
    }
    default:
      throw new Error(`the test server does not know ${what}`)
  }
}

function describeCollection(points: QdrantPoints) {
  return {
    status: 'green',
    optimizer_status: 'ok',
    segments_count: 1,
    points_count: points.count,
    payload_schema: {},
    config: {
      params: { vectors: { size: points.size, distance: 'Cosine' } },
      hnsw_config: { m: 16, ef_construct: 128, full_scan_threshold: 10_000 },
      optimizer_config: { default_segment_number: 0, flush_interval_sec: 5 },
    },
  }
}

function described(alias: string, collection: string) {
  return { alias_name: alias, collection_name: collection }
}

function done(result: unknown): Reply {
  return { status: 200, body: { time: 0.001, status: 'ok', result } }
}

function refused(status: number, error: string): Reply {
  return { status, body: { time: 0.001, status: { error } } }
}
