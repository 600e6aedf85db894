import { expect, test } from 'vitest'
import { parseInput, requestOf } from './call-procedure.ts'

test('a query carries its input in the address, a mutation in its body, and neither any cookie', () => {
  const call = { path: 'trips.get', token: 'jo_x', input: { tripId: 'a&b' } }
  const [address, init] = requestOf({ ...call, type: 'query' })
  expect(address).toBe('/api/trpc/trips.get?input=%7B%22tripId%22%3A%22a%26b%22%7D')
  expect(init).toMatchObject({ credentials: 'omit', headers: { authorization: 'Bearer jo_x' } })
  const [url, post] = requestOf({ ...call, type: 'mutation', token: '' })
  expect(url).toBe('/api/trpc/trips.get')
  expect(post).toMatchObject({ method: 'POST', credentials: 'omit', body: '{"tripId":"a&b"}' })
  expect(post.headers).not.toHaveProperty('authorization')
})

test('what is typed has to be JSON, or nothing', () => {
  expect(parseInput('{"a":1}')).toEqual({ value: { a: 1 } })
  expect(parseInput(' ')).toEqual({ value: undefined })
  expect(parseInput('{')).toBeNull()
})
