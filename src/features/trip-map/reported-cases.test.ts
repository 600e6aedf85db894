import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readCoordinates } from '#lib/read-coordinates.ts'
import { readDecimal } from '#lib/read-decimal.ts'
import { reportedCases } from '../../testing/reported-cases.ts'
import { arcBetween, computeBounds } from './map-geometry.ts'

const ofKind = (kind: string) => reportedCases.filter((each) => each.kind === kind)
const textOf = ({ input }: (typeof reportedCases)[number]) => z.string().parse(input.text)

describe.skipIf(reportedCases.length === 0)('reported faults of forms and the map', () => {
  it('reads amounts with a decimal comma, or refuses them', () => {
    for (const each of ofKind('form.money.decimal-comma')) {
      const [right] = /\d[\d,]*\.\d\d/.exec(each.right) ?? []
      expect([Number(right?.replace(',', '')), undefined], each.id).toContain(readDecimal(textOf(each)))
    }
  })

  it('reads coordinates as people copy them', () => {
    for (const each of ofKind('form.coordinates')) {
      const [, lat, lng] = /(-?\d+\.\d+), (-?\d+\.\d+)/.exec(each.right) ?? []
      const text = textOf(each).replace(/ \(U\+.*$/, '')
      expect(readCoordinates(text), each.id).toMatchObject({ lat: Number(lat), lng: Number(lng) })
    }
  })

  it('takes the short way over the 180th meridian', () => {
    for (const each of ofKind('map.antimeridian')) {
      const points = z.array(z.tuple([z.number(), z.number()])).parse(each.input.points)
      const [west, east] = computeBounds(points.map(([lat, lng]) => ({ lat, lng }))) ?? []
      expect((east?.[0] ?? 360) - (west?.[0] ?? 0), each.id).toBeCloseTo(0.13, 2)
      const [from, to] = points.map(([lat, lng]) => ({ lat, lng }))
      const way = from && to ? arcBetween(from, to).map(([lng]) => lng) : []
      expect(Math.max(...way) - Math.min(...way), each.id).toBeCloseTo(0.13, 2)
    }
  })
})
