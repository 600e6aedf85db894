import { describe, expect, it } from 'vitest'
import { createShippedGuides } from '../shipped-data/guides/guides.ts'
import { createGazetteerGeocoding } from './gazetteer-geocoding.ts'
import { searchRoute } from './search-route.ts'

const geocoding = createGazetteerGeocoding(createShippedGuides())
const countriesOf = async (stops: readonly string[]) =>
  (await searchRoute(geocoding, stops)).map(([place]) => place?.country).join(' ')

describe('the stops of a journey', () => {
  it.each([
    [['Rome', 'Florence', 'Venice'], 'IT IT IT'],
    [['Granada', 'León', 'Managua'], 'NI NI NI'],
    [['Granada', 'Córdoba', 'Seville'], 'ES ES ES'],
    [['Buenos Aires', 'Córdoba', 'Mendoza'], 'AR AR AR'],
    [['Birmingham', 'Nashville', 'Atlanta'], 'US US US'],
    [['Birmingham', 'Manchester', 'Liverpool'], 'GB GB GB'],
    [['Edinburgh', 'Perth', 'Inverness'], 'GB GB GB'],
    [['Melbourne', 'Sydney', 'Perth'], 'AU AU AU'],
    [['Miami', 'Naples', 'Tampa'], 'US US US'],
    [['Rome', 'Naples', 'Palermo'], 'IT IT IT'],
    [['Boston', 'Cambridge', 'Providence'], 'US US US'],
    [['London', 'Cambridge', 'Oxford'], 'GB GB GB'],
    [['Lima', 'Trujillo', 'Chiclayo'], 'PE PE PE'],
    [['Badajoz', 'Mérida', 'Cáceres'], 'ES ES ES'],
    [['罗马', '佛罗伦萨', '那不勒斯'], 'IT IT IT'],
    [['Cancun', 'Merida', 'Campeche'], 'MX MX MX'],
    [['San José', 'Monteverde', 'La Fortuna'], 'CR CR CR'],
    [['巴塞罗那', '巴伦西亚', '马德里'], 'ES ES ES'],
    [['London', 'Paris', 'Dallas'], 'GB FR US'],
    [['Vancouver', 'Seattle', 'Portland'], 'CA US US'],
  ])('%j lie together', async (stops, countries) => {
    expect(await countriesOf(stops)).toBe(countries)
  })

  it('need not ask for Springfield between Boston and Hartford, and cannot tell it by itself', async () => {
    const [alone] = await searchRoute(geocoding, ['Springfield'])
    const [, beside] = await searchRoute(geocoding, ['Boston', 'Springfield', 'Hartford'])
    expect(alone?.[0]?.isTied).toBe(true)
    expect(beside?.[0]).toMatchObject({ isTied: false, admin: { en: 'Massachusetts' } })
  })

  it('tell nothing of a name that nobody knows, and are none the worse for it', async () => {
    const [first, unknown, last] = await searchRoute(geocoding, ['Birmingham', 'qwzzkxv', { lat: 36.16, lng: -86.78 }])
    expect(first?.[0]?.country).toBe('US')
    expect(unknown).toEqual([])
    expect(last).toEqual([])
  })
})
