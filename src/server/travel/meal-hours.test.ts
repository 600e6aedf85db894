import { describe, expect, it } from 'vitest'
import { planningRequestSchema } from '#contract/planning/request.ts'
import { createShippedGuides } from '../providers/shipped-data/guides/guides.ts'
import { dayAndMeals } from './meal-hours.ts'

const dinnerIn = (country: string, children = 0, asked = {}) =>
  dayAndMeals(country, children, asked).meals.find(({ kind }) => kind === 'dinner')

describe('dayAndMeals', () => {
  it('dines when the country dines, and the day lasts as long', () => {
    expect(dinnerIn('ES')).toMatchObject({ from: '20:30', to: '22:30' })
    expect(dinnerIn('CN')).toMatchObject({ from: '17:30', to: '20:00' })
    expect(dayAndMeals('ES', 0).dayWindow.end).toBe('22:30')
    expect(dayAndMeals('CN', 0).dayWindow.end).toBe('21:30')
  })

  it('dines an hour earlier with children', () => {
    expect(dinnerIn('IT', 2)).toMatchObject({ from: '18:30', to: '21:30' })
  })

  it('ends dinner with a day that ends early, and leaves it out where it would be no dinner', () => {
    expect(dinnerIn('ES', 0, { end: '21:00' })).toMatchObject({ from: '18:45', to: '21:00' })
    expect(dinnerIn('ES', 0, { end: '18:00' })).toBeUndefined()
  })

  it('makes a valid request for every country of a guide', () => {
    const meals = planningRequestSchema.shape.meals
    for (const { country } of createShippedGuides().all())
      expect(meals.parse(dayAndMeals(country, 1).meals)).toHaveLength(2)
  })
})

it('leaves out a lunch that is over before the day begins', () => {
  const kinds = (start: string) => dayAndMeals('CN', 0, { start }).meals.map(({ kind }) => kind)
  expect(kinds('12:30')).toEqual(['lunch', 'dinner'])
  expect(kinds('14:00')).toEqual(['dinner'])
})

it('moves a lunch on when the day begins late in its hours', () => {
  const lunch = (start: string) => dayAndMeals('JP', 0, { start }).meals.find(({ kind }) => kind === 'lunch')
  expect(lunch('13:00')).toMatchObject({ from: '11:30', to: '15:00' })
  expect(lunch('11:00')).toMatchObject({ from: '11:30', to: '14:00' })
})

it('moves a meal before a rest that takes its hours, and no other', () => {
  const lunch = (from: string, to: string) =>
    dayAndMeals('AU', 0, { rest: [{ from, to }] }).meals.find(({ kind }) => kind === 'lunch')
  expect(lunch('12:45', '14:15')).toMatchObject({ from: '11:15', to: '14:00' })
  expect(lunch('13:30', '15:00')).toMatchObject({ from: '12:00', to: '14:00' })
  expect(lunch('15:00', '16:00')).toMatchObject({ from: '12:00', to: '14:00' })
})
