// A Redis of Debian behind our proxy that speaks Upstash's protocol, to be killed and started again as tests like.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Server } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { freePort } from './free-port.ts'
import { connectRedis, type RedisConnection } from './redis-connection.ts'
import { createUpstashProxy } from './upstash-proxy.ts'

const token = 'for this test run only'

export interface Upstash {
  env: Record<string, string>
  /** What it held is lost: nothing is written to disk. */
  stop(): Promise<void>
  start(): Promise<void>
}

export async function startUpstash(): Promise<Upstash> {
  const [redisPort, proxyPort] = [await freePort(), await freePort()]
  let running: { server: ChildProcess; redis: RedisConnection; proxy: Server } | null = null
  const upstash: Upstash = {
    env: { UPSTASH_REDIS_REST_URL: `http://127.0.0.1:${proxyPort}`, UPSTASH_REDIS_REST_TOKEN: token },
    async stop() {
      if (!running) return
      const { server, redis, proxy } = running
      running = null
      proxy.close()
      proxy.closeAllConnections()
      redis.close()
      server.kill('SIGKILL')
      await once(server, 'exit')
    },
    async start() {
      const options = ['--port', String(redisPort), '--bind', '127.0.0.1', '--save', '']
      const server = spawn('redis-server', options, { stdio: 'ignore' })
      const redis = await connectPatiently(redisPort)
      const proxy = createUpstashProxy(redis, token)
      proxy.listen(proxyPort, '127.0.0.1')
      await once(proxy, 'listening')
      running = { server, redis, proxy }
    },
  }
  await upstash.start()
  return upstash
}

async function connectPatiently(port: number, attempts = 50): Promise<RedisConnection> {
  try {
    return await connectRedis(port)
  } catch (error) {
    if (attempts === 0) throw error
    await setTimeout(100)
    return connectPatiently(port, attempts - 1)
  }
}
