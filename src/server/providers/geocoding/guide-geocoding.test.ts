import { describe, expect, it } from 'vitest'
import { createShippedGuides } from '../shipped-data/guides/guides.ts'
import { createGuideGeocoding } from './guide-geocoding.ts'

const guides = createShippedGuides()
const geocoding = createGuideGeocoding(guides)
const first = async (text: string) => (await geocoding.search(text, { limit: 1 })).items[0]

describe('the gazetteer', () => {
  it.each(guides.all().map((guide) => [guide.id, guide] as const))(
    'knows %s by both names and its id',
    async (id, guide) => {
      for (const text of [guide.name.zh, guide.name.en, id, guide.name.en.toUpperCase(), `${guide.name.zh}市`]) {
        expect(await first(text)).toMatchObject({ guideId: id, zone: guide.zone, country: guide.country, kind: 'city' })
      }
      expect((await first(guide.name.zh))?.name).toBe(guide.name.zh)
      expect((await first(guide.name.en))?.name).toBe(guide.name.en)
    },
  )

  it.each([
    ['柏林', 'DE', 'Europe/Berlin'],
    ['马德里', 'ES', 'Europe/Madrid'],
    ['São Paulo', 'BR', 'America/Sao_Paulo'],
    ['sao paulo', 'BR', 'America/Sao_Paulo'],
    ['York', 'GB', 'Europe/London'],
    ['london, canada', 'CA', 'America/Toronto'],
    ['多伦多', 'CA', 'America/Toronto'],
    ['Kathmandu', 'NP', 'Asia/Kathmandu'],
    ['天津市', 'CN', 'Asia/Shanghai'],
  ])('%s lies in %s', async (text, country, zone) => {
    expect(await first(text)).toMatchObject({ country, zone, kind: 'city' })
  })

  it.each([
    ['Shangai', 'shanghai'],
    ['Barcelon', 'barcelona'],
    ['Amsterdm', 'amsterdam'],
    ['peking', 'beijing'],
  ])('takes %s for %s', async (text, guideId) => {
    expect((await first(text))?.guideId).toBe(guideId)
  })

  it.each([
    ['JFK', 'John F. Kennedy'],
    ['成都机场', '成都天府'],
    ['Berlin airport', 'Berlin Brandenburg'],
  ])('finds the airport for %s', async (text, name) => {
    const place = await first(text)
    expect(place?.kind).toBe('airport')
    expect(place?.name).toContain(name)
  })

  it('answers a country with its cities', async () => {
    const { items } = await geocoding.search('日本', { limit: 4 })
    expect(items.every(({ country }) => country === 'JP')).toBe(true)
    expect(items[0]?.guideId).toBe('tokyo')
    expect(items.map(({ guideId }) => guideId)).toEqual(expect.arrayContaining(['tokyo', 'kyoto', 'osaka']))
  })

  it('puts the larger of two namesakes first', async () => {
    expect(await first('Birmingham')).toMatchObject({ country: 'GB' })
    expect(await first('Paris')).toMatchObject({ guideId: 'paris' })
  })

  it.each(['', '   ', '!!!', 'qwzzkxv', ','])('knows no place called "%s"', async (text) => {
    expect(await first(text)).toBeUndefined()
  })
})
