// Vocabulary that candidates and requests share: seasons, times of day, meals, diets and access.
import { z } from 'zod'

/** `MM-DD` of every year; `02-29` counts as the last day of February. */
const monthDaySchema = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)

/** Both days included. A window may span the turn of the year: `11-15` to `03-10`. */
export const yearlyWindowSchema = z.object({ from: monthDaySchema, to: monthDaySchema })
export type YearlyWindow = z.infer<typeof yearlyWindowSchema>

/** Parts of a day; `planning/daylight.ts` gives their hours, those around sunrise and sunset by date and position. */
export const dayTimes = [
  'sunrise',
  'early-morning',
  'morning',
  'midday',
  'afternoon',
  'sunset',
  'evening',
  'night',
] as const
export const dayTimeSchema = z.enum(dayTimes)
export type DayTime = z.infer<typeof dayTimeSchema>

const mealKinds = ['breakfast', 'lunch', 'dinner'] as const
export const mealKindSchema = z.enum(mealKinds)
export type MealKind = z.infer<typeof mealKindSchema>

/** What people have at a restaurant; one that serves `snack` only is no place for a meal. */
export const servedMealSchema = z.enum([...mealKinds, 'snack'])

const dietKinds = ['vegetarian', 'vegan', 'pescatarian', 'halal', 'kosher', 'gluten-free'] as const
export const dietKindSchema = z.enum(dietKinds)
export type DietKind = z.infer<typeof dietKindSchema>

/** `suits`: the kitchen is made for the diet; `options`: a full meal can be had; `no`: none. A diet that is not named is unknown. */
export const dietsSchema = z.partialRecord(dietKindSchema, z.enum(['suits', 'options', 'no']))

export const stepFreeSchema = z.enum(['yes', 'partly', 'no', 'unknown'])

/** Of the usual visit; `strenuous` = long climbs or many hundred steps. */
export const effortLevels = ['easy', 'moderate', 'strenuous'] as const
export const effortSchema = z.enum(effortLevels)

/** Metres above the sea. */
export const altitudeSchema = z.number().int().min(-500).max(9000)

/** Price and comfort class; plans of the intent of the same name prefer it. */
export const bandSchema = z.enum(['saver', 'balanced', 'comfort'])
