import { expect, test } from 'vitest'
import { chooseRoute } from '#contract/choose-route.ts'
import type { Route } from '#contract/travel/route.ts'
import { createCallerAs, createTrip, createUser, newItem } from '../../../testing/factories.ts'
import { useTestContainer } from '../../../testing/test-container.ts'

const opened = useTestContainer()

const at = (name: string, lat: number, lng: number) => ({ place: { name, lat, lng } })

test('lists the ways between located items of a day, in their order', async () => {
  const { container } = opened
  const owner = await createUser(container)
  const trip = await createTrip(container, owner)
  const caller = createCallerAs(container, owner)
  const add = (title: string, day: number, where: object = {}) =>
    caller.itinerary.add({ tripId: trip.id, ...newItem({ title, day }), ...where })
  const near = await add('Wuhou Shrine', 1, at('Wuhou Shrine', 30.6462, 104.048))
  await add('Lunch somewhere', 1)
  const walk = await add('Jinli', 1, at('Jinli', 30.6455, 104.0505))
  const far = await add('Panda base', 1, at('Panda base', 30.7386, 104.1464))
  await add('Beijing', 1, at('Beijing', 39.9, 116.4))
  await add('Another day', 2, at('Another day', 30.66, 104.06))
  const { items } = await caller.itinerary.legs({ tripId: trip.id })
  expect(items.map(({ fromId, toId }) => [fromId, toId])).toEqual([
    [near.id, walk.id],
    [walk.id, far.id],
  ])
  expect(items[0]).toMatchObject({ day: 1, mode: 'walk', kind: 'estimated', path: null })
  expect(items[1]?.mode).not.toBe('walk')
})

test('strangers do not learn the ways of a trip', async () => {
  const { container } = opened
  const trip = await createTrip(container, await createUser(container))
  const stranger = createCallerAs(container, await createUser(container))
  await expect(stranger.itinerary.legs({ tripId: trip.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('people walk what is near, and take a taxi where transport is slow', () => {
  const route = (mode: Route['mode'], minutes: number): Route => {
    return { mode, minutes, km: 1, price: null, path: null, kind: 'estimated' }
  }
  expect(chooseRoute([route('taxi', 6), route('walk', 18)])?.mode).toBe('walk')
  expect(chooseRoute([route('taxi', 15), route('transit', 25), route('walk', 50)])?.mode).toBe('transit')
  expect(chooseRoute([route('taxi', 15), route('transit', 45), route('walk', 90)])?.mode).toBe('taxi')
  expect(chooseRoute([route('walk', 70)])?.mode).toBe('walk')
  expect(chooseRoute([])).toBeNull()
})

test('where time is short, what arrives in time is taken', () => {
  const route = (mode: Route['mode'], minutes: number) => ({ mode, minutes })
  const offers = [route('taxi', 15), route('transit', 25), route('walk', 50)]
  expect(chooseRoute(offers, 30)?.mode).toBe('transit')
  expect(chooseRoute(offers, 20)?.mode).toBe('taxi')
  expect(chooseRoute(offers, 5)?.mode).toBe('transit')
})
