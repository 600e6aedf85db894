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

  it('rejects a meal where it is not served', () => {
    const codes = codesAfter((trip) => {
      for (const restaurant of trip.candidates.restaurants) restaurant.meals = ['breakfast', 'snack']
    })
    expect(codes).toEqual(['meals.not-served'])
  })

  it('rejects a meal that is too short', () => {
    const codes = codesAfter((trip) => {
      const meal = some(itemsOf(trip, 'meal'))
      meal.end = later(meal.start, 20)
    })
    expect(codes).toEqual(['meals.too-short'])
  })

  it('rejects restaurants that cannot serve a diet and accepts unknown ones', () => {
    const codes = (state?: 'no' | 'options') =>
      codesAfter((trip) => {
        trip.request.diets = ['vegan']
        for (const restaurant of trip.candidates.restaurants) restaurant.diets = state ? { vegan: state } : {}
      })
    expect(codes('no')).toEqual(['meals.diet'])
    expect(codes('options')).toEqual([])
    expect(codes()).toEqual([])
  })

  it('rejects staples to avoid', () => {
    const codes = codesAfter((trip) => {
      trip.request.avoidStaples = ['peanut']
      for (const restaurant of trip.candidates.restaurants) restaurant.staples = ['peanut']
    })
    expect(codes).toEqual(['meals.staple'])
  })

  it('requires each requested cuisine', () => {
    expect(codesAfter((trip) => void trip.request.cuisines.push('martian'))).toEqual(['meals.cuisine-missing'])
  })
})
