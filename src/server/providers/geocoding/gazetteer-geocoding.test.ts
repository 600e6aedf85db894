import { describe, expect, it } from 'vitest'
import { createShippedGuides } from '../shipped-data/guides/guides.ts'
import { createGazetteerGeocoding } from './gazetteer-geocoding.ts'

const guides = createShippedGuides()
const geocoding = createGazetteerGeocoding(guides)
const first = async (text: string) => (await geocoding.search(text, { limit: 1 })).items[0]

describe('the gazetteer', () => {
  it.each(guides.all().map((guide) => [guide.id, guide] as const))(
    'knows %s by both names and its id',
    async (id, guide) => {
      for (const text of [guide.name.zh, guide.name.en, id, guide.name.en.toUpperCase(), `${guide.name.zh}市`]) {
        expect(await first(text)).toMatchObject({ guideId: id, zone: guide.zone, country: guide.country })
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
    ['Ольхон', 'RU'],
    ['しらかわごう', 'JP'],
    ['Μετέωρα', 'GR'],
  ])('reads %s by its sound where its own script is unknown', async (text, country) => {
    expect((await first(text))?.country).toBe(country)
  })

  it.each([
    ['柳州站', '柳州'],
    ['郑州东站', '郑州'],
    ['山口駅', '山口'],
    ['동대전역', '대전'],
    ['Bari Centrale', 'Bari'],
    ['瑞丽口岸', '瑞丽'],
    ['宜昌港', '宜昌'],
    ['속초해수욕장', '속초'],
    ['Gare de Reims', 'Reims'],
    ['Lille Flandres station', 'Lille'],
    ['Igoumenitsa port', 'Igoumenitsa'],
    ['Altstadt Regensburg', 'Regensburg'],
  ])('takes %s for what lies in %s', async (text, town) => {
    const { lat, lng } = (await first(town)) ?? {}
    expect(await first(text)).toMatchObject({ lat, lng })
  })

  it.each([
    ['xianggelila', '香格里拉'],
    ['lv shun', '旅顺'],
  ])('knows %s, the pinyin of what the list calls otherwise', async (pinyin, name) => {
    const { lat, lng } = (await first(name)) ?? {}
    expect(await first(pinyin)).toMatchObject({ lat, lng })
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

  it.each([
    ['Geneva', 'CH', 46.2],
    ['Cologne', 'DE', 50.9],
    ['Antwerp', 'BE', 51.2],
    ['Seville', 'ES', 37.4],
    ['Lucerne', 'CH', 47.1],
    ['Hanover', 'DE', 52.4],
    ['Bangalore', 'IN', 13.0],
    ['Calcutta', 'IN', 22.6],
    ['Kiev', 'UA', 50.5],
    ['Bombay', 'IN', 19.1],
    ['Saigon', 'VN', 10.8],
    ['Canton', 'CN', 23.1],
    ['Interlaken', 'CH', 46.7],
    ['Bruges', 'BE', 51.2],
    ['Gothenburg', 'SE', 57.7],
    ['Rhodes', 'GR', 36.2],
    ['Washington', 'US', 38.9],
    ['Granada', 'ES', 37.2],
    ['Victoria Falls', 'ZW', -17.9],
  ])('takes %s for the place that everybody means', async (text, country, lat) => {
    const place = await first(text)
    expect(place?.country).toBe(country)
    expect(Math.abs((place?.lat ?? 0) - lat)).toBeLessThan(0.3)
  })

  it.each([
    ['Los Angeles, CA', 34.05],
    ['San Francisco, CA', 37.77],
    ['Memphis, TN', 35.15],
    ['Athens, Georgia', 33.96],
    ['Paris, Texas', 33.66],
    ['Paris Texas', 33.66],
    ['Portland, Maine', 43.66],
    ['Springfield, IL', 39.8],
    ['Washington, DC', 38.9],
    ['Cambridge (Massachusetts)', 42.38],
    ['London, Ontario', 42.98],
    ['San José in Costa Rica', 9.93],
    ['法国巴黎', 48.86],
    ['云南大理', 25.58],
    ['美国波特兰', 45.52],
  ])('reads the qualifier of %s', async (text, lat) => {
    expect(Math.abs(((await first(text))?.lat ?? 0) - lat)).toBeLessThan(0.2)
  })

  it.each([
    ['臺北', 'TW'],
    ['舊金山', 'US'],
    ['廣州', 'CN'],
    ['首爾', 'KR'],
    ['紐約', 'US'],
    ['東京', 'JP'],
    ['도쿄', 'JP'],
    ['กรุงเทพ', 'TH'],
    ['Αθήνα', 'GR'],
    ['Москва', 'RU'],
    ['القاهرة', 'EG'],
    ['ירושלים', 'IL'],
    ['दिल्ली', 'IN'],
  ])('reads %s in its own script', async (text, country) => {
    expect((await first(text))?.country).toBe(country)
  })

  it.each([
    ['Tuscany', 'region'],
    ['the Algarve', 'region'],
    ['云南', 'region'],
    ['Isle of Skye', 'island'],
    ['Gare du Nord', 'station'],
    ['上海虹桥站', 'station'],
    ['Heathrow', 'airport'],
    ['北京大兴机场', 'airport'],
  ])('knows that %s is a %s', async (text, kind) => {
    expect((await first(text))?.kind).toBe(kind)
  })

  it('tells namesakes apart by province and country', async () => {
    const { items } = await geocoding.search('Springfield', { limit: 3 })
    expect(new Set(items.map(({ admin }) => admin?.en)).size).toBe(3)
  })

  it.each(['Kyoto', 'Tokyo', 'New York', 'Osaka', '京都', 'San Isidro'])(
    'offers nothing for %s that reads the same twice',
    async (text) => {
      const { items } = await geocoding.search(text, { limit: 10 })
      const read = items.map(({ names, admin, country }) => [names.en, admin?.en, country].join(' · '))
      expect(new Set(read).size).toBe(read.length)
    },
  )

  it.each(['Kyoto', '京都'])('takes %s and its prefecture for one answer', async (text) => {
    const { items } = await geocoding.search(text, { limit: 10 })
    expect(items.filter(({ names }) => names.en === 'Kyoto')).toHaveLength(1)
  })

  it.each(['Springfield', 'Salem', 'Aurora', 'Hamilton'])('ties the namesakes of %s', async (text) => {
    const { items } = await geocoding.search(text, { limit: 5 })
    expect(items.filter(({ isTied }) => isTied).length).toBeGreaterThan(1)
    expect(items[0]?.isTied).toBe(true)
  })

  it.each(['Paris', 'London', 'Chengdu', 'Athens', 'Portland', 'Springfield, IL', '巴黎', 'Texas'])(
    'takes %s without asking',
    async (text) => {
      expect((await first(text))?.isTied).toBe(false)
    },
  )

  it.each([
    ['Dubai Mall', 'dubai', 'The Dubai Mall'],
    ['Great Wall Badaling', 'beijing', 'Badaling Great Wall'],
    ['冰雪大世界', 'harbin', '哈尔滨冰雪大世界'],
    ['哈尔滨冰雪大世界', 'harbin', '哈尔滨冰雪大世界'],
    ['故宫', 'beijing', '故宫博物院'],
    ['Montmartre', 'paris', 'Montmartre'],
  ])('finds %s among the sights of a guide', async (text, guideId, name) => {
    expect(await first(text)).toMatchObject({ guideId, name, kind: 'place', isTied: false })
  })

  it.each(['Museum', '公园'])('takes %s, a word of many sights, for none of them', async (text) => {
    const { items } = await geocoding.search(text, { limit: 8 })
    expect(items.filter(({ kind }) => kind === 'place')).toEqual([])
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
