import { expect, it } from 'vitest'
import { createShippedGuides } from '../shipped-data/guides/guides.ts'
import { climateAtLatitude } from './latitude-climate.ts'
import { climateNear } from './nearby-climate.ts'

const cities = createShippedGuides().all()
const luoyang = { lat: 34.62, lng: 112.45 }

it('is nearer to what is known of a city than its latitude alone, without that city', () => {
  let [byLatitude, byRegion] = [0, 0]
  for (const city of cities) {
    const others = cities.filter((other) => other !== city)
    const [latitude, region] = [climateAtLatitude(city.center.lat), climateNear(city.center, others)]
    for (const [month, { highC, lowC }] of city.climate.entries()) {
      byLatitude += Math.abs(highC - (latitude[month]?.highC ?? 0)) + Math.abs(lowC - (latitude[month]?.lowC ?? 0))
      byRegion += Math.abs(highC - (region[month]?.highC ?? 0)) + Math.abs(lowC - (region[month]?.lowC ?? 0))
    }
  }
  expect(byRegion / byLatitude).toBeLessThan(0.75)
})

it('knows that winters in inner China are colder than their latitude', () => {
  const december = climateNear(luoyang, cities)[11]
  expect(december?.highC).toBeLessThan(10)
  expect(december?.lowC).toBeLessThan(1)
})

it('is the latitude where no city is near', () => {
  const pitcairn = { lat: -25.07, lng: -130.1 }
  expect(climateNear(pitcairn, cities)).toEqual(climateAtLatitude(pitcairn.lat))
})

it('takes a city in the mountains for as warm as it would be below', () => {
  const lhasa = cities.filter(({ id }) => id === 'lhasa')
  const below = climateNear({ lat: 28.7, lng: 91.1 }, lhasa)[0]
  const above = lhasa[0]?.climate[0]
  expect(below?.highC).toBeGreaterThan((above?.highC ?? 0) + 5)
})
