import { describe, expect, it } from 'vitest'
import { codesAfter, itemsOf, later, some } from '#planning/testing/feasible-trip.ts'

describe('meals', () => {
  const withoutMeals = (trip: Parameters<Parameters<typeof codesAfter>[0]>[0], days: number[]) => {
    for (const day of days) {
      const on = some(trip.itinerary.days, day)
      on.items = on.items.filter(({ kind }) => kind !== 'meal')
    }
  }

  it('requires meals except on travel days', () => {
    expect(codesAfter((trip) => withoutMeals(trip, [1]))).toContain('meals.missing')
    expect(codesAfter((trip) => withoutMeals(trip, [2]))).not.toContain('meals.missing')
    const soft = codesAfter((trip) => {
      withoutMeals(trip, [1])
      trip.request.soft.push('meals')
    })
    expect(soft).not.toContain('meals.missing')
  })

  it('rejects a meal outside its window', () => {
    const late = codesAfter((trip) => {
      const lunch = some(itemsOf(trip, 'meal').filter(({ meal }) => meal === 'lunch'))
      lunch.end = later(lunch.end, 200)
    })
    expect(late).toContain('meals.outside-window')
  })

  it('rejects a meal twice', () => {
    const twice = codesAfter((trip) => {
      for (const meal of itemsOf(trip, 'meal')) meal.meal = 'lunch'
    })
    expect(twice).toContain('meals.twice')
  })

  it('requires each requested cuisine', () => {
    expect(codesAfter((trip) => void trip.request.cuisines.push('martian'))).toEqual(['meals.cuisine-missing'])
  })
})
