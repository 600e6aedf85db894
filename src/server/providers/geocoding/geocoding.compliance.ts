// What every geocoder must keep to.
import { expect, it } from 'vitest'
import { geocodeAnswerSchema } from '#contract/travel/procedures.ts'
import type { Geocoding } from './geocoding.ts'

export function itKeepsToGeocoding(
  open: () => { geocoding: Geocoding; text: string; near: { lat: number; lng: number } },
) {
  it('finds the place with zone, country and source', async () => {
    const { geocoding, text, near } = open()
    const { items } = geocodeAnswerSchema.parse(await geocoding.search(text, { limit: 3 }))
    expect(items.length).toBeLessThanOrEqual(3)
    expect(items[0]?.lat).toBeCloseTo(near.lat, 1)
    expect(items[0]?.lng).toBeCloseTo(near.lng, 1)
  })

  it('finds nothing for an unknown name', async () => {
    expect((await open().geocoding.search('qwzzkx', { limit: 3 })).items).toEqual([])
  })

  it('obeys the signal', async () => {
    const search = open().geocoding.search('qwzzkx', { limit: 3, signal: AbortSignal.abort() })
    await expect(search).rejects.toMatchObject({ name: 'AbortError' })
  })
}
