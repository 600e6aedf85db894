import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createFileArchive, openMapArchive } from '../maps/map-archive.ts'
import { sendMapArchive } from './map-archives.ts'

const bytes = Uint8Array.from({ length: 1000 }, (_, index) => index % 251)
const path = join(tmpdir(), `journeyon-map-${process.pid}.pmtiles`)
const asked: string[] = []
let isUp = true
const elsewhere = createServer((req, res) => {
  asked.push(req.headers.range ?? '')
  const [, from, to] = /bytes=(\d+)-(\d+)/.exec(req.headers.range ?? '') ?? []
  if (!isUp || from === undefined) return void res.writeHead(isUp ? 200 : 503).end('all of it')
  const part = bytes.subarray(Number(from), Number(to) + 1)
  res
    .writeHead(206, { etag: '"v1"', 'content-range': `bytes ${from}-${Number(from) + part.length - 1}/1000` })
    .end(part)
})
let remoteUrl = ''
const servers = [elsewhere]
const archives = {
  archive: (name: string) =>
    name === 'world' ? createFileArchive(path) : name === 'base' ? openMapArchive(remoteUrl) : null,
}
const remote = { once: null as ReturnType<typeof openMapArchive> | null }
const ours = createServer((req, res) => {
  const found = { archive: (name: string) => (name === 'base' ? remote.once : archives.archive(name)) }
  sendMapArchive(found, (req.url ?? '').split('?', 1)[0] ?? '', req, res).catch(() => res.writeHead(502).end())
})
let url = ''

async function listen(server: ReturnType<typeof createServer>): Promise<string> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
beforeAll(async () => {
  writeFileSync(path, bytes)
  remoteUrl = `${await listen(elsewhere)}/planet.pmtiles`
  remote.once = openMapArchive(remoteUrl)
  url = await listen(ours)
  servers.push(ours)
})
afterAll(() => servers.map((server) => server.close()))

const get = (name: string, range?: string, init: RequestInit = {}) =>
  fetch(`${url}/api/map/${name}.pmtiles?v=1`, { ...init, headers: range ? { range } : {} })

test('hands out a range of a file, with what a cache needs', async () => {
  const answer = await get('world', 'bytes=10-19')
  expect(answer.status).toBe(206)
  expect(answer.headers.get('content-range')).toBe('bytes 10-19/1000')
  expect(answer.headers.get('etag')).toMatch(/^"1000-\d+"$/)
  expect(answer.headers.get('cache-control')).toContain('public')
  expect([...new Uint8Array(await answer.arrayBuffer())]).toEqual([...bytes.subarray(10, 20)])
})

test('ends where the file ends, and refuses what is no range of it', async () => {
  const last = await get('world', 'bytes=990-5000')
  expect(last.headers.get('content-range')).toBe('bytes 990-999/1000')
  expect((await get('world', 'bytes=1000-1001')).status).toBe(416)
  for (const range of [undefined, 'bytes=5-4', 'bytes=-5', 'bytes=0-1,4-5', 'lines=1-2']) {
    expect((await get('world', range)).status).toBe(416)
  }
  expect((await get('moon', 'bytes=0-1')).status).toBe(404)
  expect((await get('world', 'bytes=0-1', { method: 'POST' })).status).toBe(405)
})

test('asks another server for each range once', async () => {
  asked.length = 0
  for (const _ of [1, 2]) {
    const answer = await get('base', 'bytes=100-149')
    expect(answer.headers.get('etag')).toBe('"v1"')
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes.slice(100, 150))
  }
  expect(asked).toEqual(['bytes=100-149'])
})

test('a server that is away or ignores ranges is a failure, not an archive', async () => {
  isUp = false
  expect((await get('base', 'bytes=200-249')).status).toBe(502)
  isUp = true
  await expect(openMapArchive(remoteUrl).read(200, 50)).resolves.toMatchObject({ size: 1000 })
})
