import { expect, test } from 'vitest'
import { createShippedGuides } from '../shipped-data/guides/guides.ts'
import { spotsOf } from './guide-spots.ts'

const paris = createShippedGuides().byId('paris')

test('a fact looked over after its guide says so, and the others keep the month of the guide', () => {
  if (!paris) throw new Error('no guide of Paris')
  const [louvre, ...others] = paris.attractions
  if (!louvre) throw new Error('no sights')
  const [changed, untouched] = spotsOf({
    ...paris,
    checkedAt: '2026-11',
    attractions: [{ ...louvre, checkedAt: { price: '2027-02' } }, ...others],
  })
  const november = '2026-11-01T00:00:00.000Z'
  expect(changed?.place.factsCheckedAt).toEqual({ place: november, hours: november, price: '2027-02-01T00:00:00.000Z' })
  expect(untouched?.place.factsCheckedAt).toEqual({ place: november, hours: november, price: november })
})
