import { expect, test } from 'vitest'
import { placeFloating } from './floating-place.ts'

const view = { width: 1000, height: 600 }
const button = { left: 500, top: 100, width: 40, height: 40 }
const panel = { width: 200, height: 150 }

test.each([
  [
    { side: 'bottom', align: 'start' },
    { left: 500, top: 146 },
  ],
  [
    { side: 'bottom', align: 'end' },
    { left: 340, top: 146 },
  ],
  [
    { side: 'bottom', align: 'center' },
    { left: 420, top: 146 },
  ],
  [
    { side: 'right', align: 'start' },
    { left: 546, top: 100 },
  ],
  [
    { side: 'left', align: 'start' },
    { left: 294, top: 100 },
  ],
] as const)('stands at %o', (placement, expected) => {
  expect(placeFloating(button, panel, view, placement)).toMatchObject(expected)
})

test('takes the other side where there is no room and more of it there', () => {
  expect(placeFloating(button, panel, view, { side: 'top' }).top).toBe(146)
  expect(placeFloating({ ...button, top: 500 }, panel, view, { side: 'bottom' }).top).toBe(344)
  expect(placeFloating({ ...button, left: 900 }, panel, view, { side: 'right' }).left).toBe(694)
})

test('stays on its side where the other has less room, and says how high it may be', () => {
  const high = { width: 200, height: 900 }
  expect(placeFloating(button, high, view, { side: 'bottom' })).toMatchObject({ room: 446 })
  expect(placeFloating(button, { ...high, height: 446 }, view, { side: 'bottom' })).toMatchObject({
    top: 146,
    room: 446,
  })
})

test('never leaves the view', () => {
  expect(placeFloating({ ...button, left: 5 }, panel, view, { align: 'end' }).left).toBe(8)
  expect(placeFloating({ ...button, left: 960 }, panel, view, { align: 'start' }).left).toBe(792)
  expect(placeFloating(button, { width: 2000, height: 20 }, view, {}).left).toBe(8)
})
