import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { greatCircleKm } from '#planning/distance.ts'
import { createShippedGuides } from '../shipped-data/guides/guides.ts'
import { createGazetteerGeocoding } from './gazetteer-geocoding.ts'

const geocoding = createGazetteerGeocoding(createShippedGuides())

/** Written without reading the gazetteer: plain names, namesakes, exonyms, old names, scripts, slips, qualifiers, airports, regions. */
function readNames(list: string) {
  return readFileSync(new URL(list, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [text = '', country = '', lat, lng, withinKm = '40'] = line.split('\t')
      return { text, country, at: { lat: Number(lat), lng: Number(lng) }, withinKm: Number(withinKm) }
    })
}

describe('the first hit for what people type', () => {
  it.each(['place-names.tsv', 'more-place-names.tsv', 'unseen-place-names.tsv', 'small-place-names.tsv'])(
    'is the place that nearly everybody means (%s)',
    async (list) => {
      const names = readNames(list)
      const wrong: string[] = []
      for (const { text, country, at, withinKm } of names) {
        const [first] = (await geocoding.search(text, { limit: 1 })).items
        const isRight = first?.country === country && greatCircleKm(first, at) <= withinKm
        if (!isRight) wrong.push(`${text}: ${first ? `${first.name} (${first.country})` : 'nothing'}`)
      }
      expect(names.length).toBeGreaterThan(400)
      expect(wrong).toEqual([])
    },
  )
})
