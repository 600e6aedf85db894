// Redis over REST the way Upstash speaks it: a command, a pipeline or a transaction as JSON arrays.
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { z } from 'zod'
import type { RedisConnection, Reply } from './redis-connection.ts'

const commandSchema = z.array(z.union([z.string(), z.number()]).transform(String)).min(1)
const commandsSchema = z.array(commandSchema)

interface Answer {
  status: number
  body: unknown
}

export function createUpstashProxy(redis: RedisConnection, token: string): Server {
  return createServer((req, res) => {
    answer(redis, token, req)
      .catch((error: unknown): Answer => ({ status: 400, body: { error: String(error) } }))
      .then(({ status, body }) => {
        res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
      })
  })
}

async function answer(redis: RedisConnection, token: string, req: IncomingMessage): Promise<Answer> {
  if (req.headers.authorization !== `Bearer ${token}`) return { status: 401, body: { error: 'Unauthorized' } }
  const isEncoded = req.headers['upstash-encoding'] === 'base64'
  const body = await readJson(req)
  if (req.url === '/pipeline') {
    const replies = await Promise.all(commandsSchema.parse(body).map((command) => redis.send(command)))
    return { status: 200, body: replies.map((reply) => wrap(reply, isEncoded)) }
  }
  if (req.url === '/multi-exec') return transact(redis, commandsSchema.parse(body), isEncoded)
  const reply = await redis.send(commandSchema.parse(body))
  return { status: reply instanceof Error ? 400 : 200, body: wrap(reply, isEncoded) }
}

async function transact(redis: RedisConnection, commands: string[][], isEncoded: boolean): Promise<Answer> {
  const sent = [['MULTI'], ...commands, ['EXEC']].map((command) => redis.send(command))
  const done = (await Promise.all(sent)).at(-1) ?? null
  if (!Array.isArray(done)) return { status: 400, body: wrap(done, isEncoded) }
  return { status: 200, body: done.map((reply) => wrap(reply, isEncoded)) }
}

async function readJson(req: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of req) chunks.push(chunk)
  return JSON.parse(Buffer.concat(chunks).toString('utf8'))
}

function wrap(reply: Reply, isEncoded: boolean): { result: unknown } | { error: string } {
  return reply instanceof Error ? { error: reply.message } : { result: encode(reply, isEncoded) }
}

/** Upstash's client asks for base64, so that any bytes survive JSON. */
function encode(reply: Reply, isEncoded: boolean): unknown {
  if (Array.isArray(reply)) return reply.map((inner) => encode(inner, isEncoded))
  return isEncoded && typeof reply === 'string' && reply !== 'OK' ? Buffer.from(reply).toString('base64') : reply
}
