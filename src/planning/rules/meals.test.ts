import { describe, expect, it } from 'vitest'
import { codesAfter, itemsOf, later, some } from '#planning/testing/feasible-trip.ts'

describe('meals', () => {
  const withoutMeals = (trip: Parameters<Parameters<typeof codesAfter>[0]>[0], days: number[]) => {
    for (const day of days) {
      const on = some(trip.itinerary.days, day)
      on.items = on.items.filter(({ kind }) => kind !== 'meal')
    }
  }

  it('misses a meal on a day without a journey only', () => {
    expect(codesAfter((trip) => withoutMeals(trip, [1]))).toContain('meals.missing')
    expect(codesAfter((trip) => withoutMeals(trip, [2]))).not.toContain('meals.missing')
    const soft = codesAfter((trip) => {
      withoutMeals(trip, [1])
      trip.request.soft.push('meals')
    })
    expect(soft).not.toContain('meals.missing')
  })

  it('eats in the window', () => {
    const late = codesAfter((trip) => {
      const lunch = some(itemsOf(trip, 'meal').filter(({ meal }) => meal === 'lunch'))
      lunch.end = later(lunch.end, 200)
    })
    expect(late).toContain('meals.outside-window')
  })

  it('eats each meal once', () => {
    const twice = codesAfter((trip) => {
      for (const meal of itemsOf(trip, 'meal')) meal.meal = 'lunch'
    })
    expect(twice).toContain('meals.twice')
  })

  it('tries every wanted cuisine', () => {
    expect(codesAfter((trip) => void trip.request.cuisines.push('martian'))).toEqual(['meals.cuisine-missing'])
  })
})
