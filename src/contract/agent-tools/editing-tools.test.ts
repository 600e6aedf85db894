import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type BriefReading, briefReadingSchema, tripBriefSchema, updateBriefSchema } from '../trip-brief.ts'
import { editItinerarySpec, type ItineraryEdit, itineraryEditSchema } from './edit-itinerary.ts'
import { type ItemReference, itemReferenceSchema } from './item-reference.ts'
import { replanScopeSpec } from './replan-scope.ts'
import { undoLastSpec } from './undo-last.ts'
import { updateBriefSpec } from './update-brief.ts'
import { updateTripSpec } from './update-trip.ts'

const specs = [updateBriefSpec, updateTripSpec, editItinerarySpec, replanScopeSpec, undoLastSpec]

describe('tools that edit', () => {
  it.each(specs)('$name has arguments that can be described to a model', ({ input }) => {
    expect(z.toJSONSchema(input, { io: 'input' })).toMatchObject({ type: 'object' })
  })

  it.each<ItemReference>([
    { name: '武侯祠' },
    { day: 2, ordinal: -1 },
    { day: 3, tag: 'museum', all: 2 },
    { meal: 'lunch', day: -1 },
    { it: true },
  ])('takes %j as a reference', (reference) => {
    expect(itemReferenceSchema.parse(reference)).toEqual(reference)
  })

  it.each([{}, { day: 0 }, { ordinal: 0 }, { at: '25:00' }, { all: 1 }])('refuses %j as a reference', (reference) => {
    expect(itemReferenceSchema.safeParse(reference).success).toBe(false)
  })

  it.each<ItineraryEdit>([
    { act: 'move', items: { name: 'Louvre' }, to: { day: 2, part: 'morning' } },
    { act: 'shift', items: { day: 2, all: true }, minutes: -60 },
    { act: 'swap_days', day: 1, with: 3 },
    { act: 'book', items: { it: true }, status: 'booked', code: 'ABC123' },
  ])('takes $act', (edit) => {
    expect(itineraryEditSchema.parse(edit)).toEqual(edit)
  })
})

describe('the brief', () => {
  it('says of each value where it comes from', () => {
    const reading: BriefReading = {
      set: {
        dates: {
          value: { type: 'period', earliest: '2027-05-01', latest: '2027-05-31' },
          origin: 'stated',
          words: '五月里两周',
        },
        days: { value: 14, origin: 'unsure', words: '两周' },
      },
      forget: ['budget'],
      unused: ['不要太贵'],
    }
    expect(briefReadingSchema.parse(reading)).toEqual(reading)
  })

  it('refuses a value without its origin, and a period that ends before it starts', () => {
    expect(tripBriefSchema.safeParse({ days: { value: 3 } }).success).toBe(false)
    const dates = { type: 'period', earliest: '2027-05-31', latest: '2027-05-01' }
    const update = { tripId: crypto.randomUUID(), version: 0, patch: { set: { dates } } }
    expect(updateBriefSchema.safeParse(update).success).toBe(false)
  })
})
