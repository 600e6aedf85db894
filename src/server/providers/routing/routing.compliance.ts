// What every router must keep to.
import { expect, it } from 'vitest'
import { type RouteQuery, routeAnswerSchema } from '#contract/travel/route.ts'
import { greatCircleKm } from '#planning/distance.ts'
import type { Routing } from './routing.ts'

const query: RouteQuery = {
  from: { lat: 30.6661, lng: 104.0512 },
  to: { lat: 30.6597, lng: 104.0529 },
  modes: ['walk', 'bike', 'transit', 'taxi'],
}

export function itKeepsToRouting(open: () => Routing) {
  it('has one route for each mode, fastest first, never shorter than the straight line', async () => {
    const { items } = routeAnswerSchema.parse(await open().route(query))
    expect(items.map(({ mode }) => mode).sort()).toEqual(['bike', 'taxi', 'transit', 'walk'])
    const minutes = items.map((way) => way.minutes)
    expect(minutes).toEqual([...minutes].sort((a, b) => a - b))
    for (const { km } of items) expect(km).toBeGreaterThanOrEqual(greatCircleKm(query.from, query.to) * 0.99)
    expect(items.find(({ mode }) => mode === 'walk')?.price?.amount ?? 0).toBe(0)
    expect(items.find(({ mode }) => mode === 'taxi')?.price?.amount).toBeGreaterThan(0)
  })

  it('returns the requested modes only', async () => {
    expect((await open().route({ ...query, modes: ['walk'] })).items.map(({ mode }) => mode)).toEqual(['walk'])
  })

  it('obeys the signal', async () => {
    await expect(open().route(query, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' })
  })
}
