import { expect, it } from 'vitest'
import { contextOf, plansOf, tripTo } from '../../../testing/stops-planning.ts'

it.each([
  ['Xiamen', 'seafood', ['seafood', 'fish', 'shellfish']],
  ['Qingdao', 'seafood', ['seafood', 'fish', 'shellfish']],
  ['Barcelona', 'shellfish', ['seafood', 'shellfish']],
])('in %s nobody who eats no %s is sent to a kitchen of it', async (city, food, staples) => {
  const context = await contextOf(await tripTo([[city, 2]]), { allergies: [food] })
  expect(context.request.avoidStaples).toEqual(expect.arrayContaining(staples))
  const eaten = plansOf(context).flatMap(({ itinerary }) =>
    itinerary.days.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'meal' ? item.restaurantId : []))),
  )
  const kitchens = context.candidates.restaurants.filter(({ id }) => eaten.includes(id))
  expect(kitchens.length).toBeGreaterThan(0)
  expect(kitchens.filter((kitchen) => kitchen.staples.some((staple) => staples.includes(staple)))).toEqual([])
})

it('leaves who eats fish and no meat every kitchen that is built around none', async () => {
  const { request } = await contextOf(await tripTo([['Chengdu', 2]]), { diets: ['pescatarian'] })
  expect(request.diets).toEqual([])
  expect(request.avoidStaples).toEqual(expect.arrayContaining(['pork', 'beef', 'lamb', 'poultry']))
  expect(request.avoidStaples).not.toContain('fish')
})
