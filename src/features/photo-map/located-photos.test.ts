import { expect, test } from 'vitest'
import { storedFile } from '../../testing/stored-file.ts'
import { locatedPhotos } from './located-photos.ts'

test('photos that say where they were taken stand on the map, in the colour of their day of the trip', () => {
  const trip = { startDate: '2026-05-03', durationDays: 2 }
  const place = { lat: 30.65, lng: 104.05 }
  const photos = [
    storedFile({ id: 'a', takenAt: '2026-05-04T08:00:00', takenPlace: place }),
    storedFile({ id: 'b', takenAt: '2026-05-09T08:00:00', takenPlace: place }),
    storedFile({ id: 'c', takenPlace: place }),
    storedFile({ id: 'd', takenAt: '2026-05-03T08:00:00' }),
  ]
  expect(locatedPhotos(photos, trip).map(({ id, day, lat }) => [id, day, lat])).toEqual([
    ['a', 2, 30.65],
    ['b', null, 30.65],
    ['c', null, 30.65],
  ])
})
