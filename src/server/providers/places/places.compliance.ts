// What every source of places must keep to.
import { expect, it } from 'vitest'
import type { GeoPoint } from '#contract/place.ts'
import { placesAnswerSchema } from '#contract/travel/place-search.ts'
import { greatCircleKm } from '#planning/distance.ts'
import type { Places } from './places.ts'

export function itKeepsToPlaces(open: () => { places: Places; near: GeoPoint }) {
  it('answers a search with places of the city, at most as many as asked for, and their source', async () => {
    const { places, near } = open()
    const answer = placesAnswerSchema.parse(await places.search({ text: '博物馆', near, limit: 3 }))
    expect(answer.items.length).toBeGreaterThan(0)
    expect(answer.items.length).toBeLessThanOrEqual(3)
    expect(answer.items[0]?.tags).toContain('museum')
    expect(answer.covered).toBe(true)
    expect(new Set(answer.items.map(({ id }) => id)).size).toBe(answer.items.length)
  })

  it('keeps to the circle and the kinds', async () => {
    const { places, near } = open()
    const { items } = await places.search({ near, radiusKm: 5, kinds: ['restaurant'], limit: 10 })
    expect(items.length).toBeGreaterThan(0)
    for (const place of items) {
      expect(place.kind).toBe('restaurant')
      expect(greatCircleKm(place, near)).toBeLessThanOrEqual(5)
    }
  })

  it('lists what is nearby, nearest first', async () => {
    const { places, near } = open()
    const { items } = placesAnswerSchema.parse(await places.nearby({ near, radiusKm: 3, limit: 10 }))
    const away = items.map(({ distanceKm }) => distanceKm ?? Number.NaN)
    expect(away.length).toBeGreaterThan(1)
    expect(away).toEqual([...away].sort((a, b) => a - b))
  })

  it('finds nothing for what is nowhere', async () => {
    const { places, near } = open()
    expect((await places.search({ text: 'qwzzkx', near, limit: 5 })).items).toEqual([])
  })

  it('obeys the signal', async () => {
    const { places, near } = open()
    const search = places.search({ text: '博物馆', near, limit: 5 }, { signal: AbortSignal.abort() })
    await expect(search).rejects.toMatchObject({ name: 'AbortError' })
  })
}
