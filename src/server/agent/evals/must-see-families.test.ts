import { describe, expect, it } from 'vitest'
import { contextFor } from '../../providers/chat-model/rules/reading/names/reading-context.ts'
import { readMessage } from '../../providers/chat-model/rules/reading/reader.ts'
import { createShippedGuides } from '../../providers/shipped-data/guides/guides.ts'

const rome = createShippedGuides().byId('rome')
const trip = { startDate: '2027-04-10', days: 8, items: [], party: { adults: 2, children: 0 }, currency: 'GBP' }
const read = (text: string, ...places: string[]) =>
  readMessage(text, {
    ...contextFor(trip, rome ? [rome] : [], '2026-11-26'),
    stops: places.map((place) => ({ place })),
  })

describe('must-sees in English', () => {
  it.each([
    ["must sees are the colosseum, the uffizi and we'd love to do a cooking class", 'Colosseum, uffizi'],
    ["Must-sees: Colosseum, Uffizi, Doge's Palace", "Colosseum, Doge's Palace, Uffizi"],
    ["our must sees are the uffizi, the accademia and st mark's", "accademia, st mark's, uffizi"],
    ['Uffizi is a must see too', 'Uffizi'],
    ['the Uffizi and the Accademia are musts please', 'Accademia, Uffizi'],
    ['the colosseum is also a must-see haha', 'Colosseum'],
    ['Uffizi definitely a must', 'Uffizi'],
    ['we must see the Uffizi as well please', 'Uffizi'],
    ['must see too please', ''],
    ['museums are a must', ''],
    ['breakfast is a must', ''],
  ])('%s', (text, names) => {
    const { slots, unused } = read(text, 'Rome', 'Florence', 'Venice')
    expect([...slots.mustSee].sort((a, b) => a.localeCompare(b)).join(', ')).toBe(names)
    expect(unused).toEqual([])
  })

  it('keep a wish that stands beside them', () => {
    expect(read("must sees are the colosseum and we'd love to do a cooking class").slots.remarks).toEqual([
      'cooking class',
    ])
  })

  it.each([
    [['Rome', 'Barcelona'], 'the sagrada is a must for us'],
    [[], '3 nights in Rome, 2 in Barcelona, the sagrada is a must'],
  ])('are known from the guide of every stop: %s', (places, text) => {
    expect(read(text, ...places).slots.mustSee).toEqual(['Sagrada Família'])
  })

  it('are of no guide that is not on the way', () => {
    expect(read('we like the sagrada').slots.mustSee).toEqual([])
  })
})
