import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { coverPath } from '#contract/cover.ts'
import { sendCover } from './covers.ts'

const drawn: string[] = []
let isAllowed = true
const covers = {
  isKept: ({ places }: { places: { lat: number }[] }) => places[0]?.lat === 1,
  draw: async (request: object) => {
    drawn.push(JSON.stringify(request))
    return '<svg/>'
  },
}
const rateLimit = { take: async () => ({ allowed: isAllowed, retryAfter: 0 }) }
const server = createServer((req, res) => void sendCover({ covers, rateLimit }, req.url ?? '', req, res, null))
let origin = ''

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())

test('sends the drawing of an address, to be kept by browsers', async () => {
  const answer = await fetch(`${origin}${coverPath([{ lat: 30.6601, lng: 104.06 }], 'dark')}`)
  expect(answer.headers.get('content-type')).toBe('image/svg+xml')
  expect(answer.headers.get('cache-control')).toMatch(/^public, max-age=\d+$/)
  expect(await answer.text()).toBe('<svg/>')
  expect(drawn).toEqual(['{"places":[{"lat":30.66,"lng":104.06}],"theme":"dark"}'])
})

test('limits drawing, not reading', async () => {
  isAllowed = false
  const statusOf = async (lat: number) => (await fetch(`${origin}${coverPath([{ lat, lng: 2 }], 'light')}`)).status
  expect(await statusOf(1)).toBe(200)
  expect(await statusOf(2)).toBe(429)
  isAllowed = true
})

test('refuses other addresses and methods', async () => {
  expect((await fetch(`${origin}/api/covers/light/north,pole.svg`)).status).toBe(404)
  expect((await fetch(`${origin}/api/covers/light/1,2.svg`, { method: 'POST' })).status).toBe(405)
})
