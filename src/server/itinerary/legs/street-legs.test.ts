import { expect, test } from 'vitest'
import { createCallerAs, createTrip, createUser, newItem } from '../../../testing/factories.ts'
import { useFakeVendor } from '../../../testing/fake-vendor.ts'
import { useTestContainer } from '../../../testing/test-container.ts'

const fake = useFakeVendor()
const opened = useTestContainer({}, () => ({ OSRM_URL: fake.url }))

const street = [
  [104.048, 30.6462],
  [104.0492, 30.6451],
  [104.0505, 30.6455],
]

test('with a router the way of a day follows the streets; an arc is all there is while the router is away', async () => {
  const { container } = opened
  const owner = await createUser(container)
  const trip = await createTrip(container, owner)
  const caller = createCallerAs(container, owner)
  const add = (name: string, lat: number, lng: number) =>
    caller.itinerary.add({ tripId: trip.id, ...newItem({ title: name, day: 1 }), place: { name, lat, lng } })
  await add('Wuhou Shrine', 30.6462, 104.048)
  await add('Jinli', 30.6455, 104.0505)

  fake.answer(() => ({
    body: {
      code: 'Ok',
      waypoints: [],
      routes: [
        { distance: 310, duration: 240, weight: 1, geometry: { type: 'LineString', coordinates: street }, legs: [] },
      ],
    },
  }))
  const { items } = await caller.itinerary.legs({ tripId: trip.id })
  expect(items[0]).toMatchObject({ mode: 'walk', minutes: 4, kind: 'live' })
  expect(items[0]?.path).toEqual(street)

  fake.answer(() => ({ status: 500 }))
  await add('Chunxi Road', 30.6574, 104.0777)
  const later = await caller.itinerary.legs({ tripId: trip.id })
  expect(later.items.at(-1)).toMatchObject({ path: null, kind: 'estimated' })
})
