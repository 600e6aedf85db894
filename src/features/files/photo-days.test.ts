import { expect, test } from 'vitest'
import type { StoredFile } from '#contract/file.ts'
import { groupByDay } from './photo-days.ts'

const photo = (id: string, takenAt: string | null): StoredFile => ({
  id,
  ownerId: 'owner',
  tripId: 'trip',
  kind: 'photo',
  name: `${id}.jpg`,
  mediaType: 'image/jpeg',
  size: 1,
  sha256: '',
  thumbnail: 'ready',
  takenAt,
  takenPlace: null,
  itemIds: [],
  expenseIds: [],
  hasCameraData: false,
  documentType: null,
  holder: null,
  expiresOn: null,
  isMissing: false,
  version: 1,
  createdAt: '2026-05-09T00:00:00Z',
})

test('photos stand under the days on which they were taken, in order; those without a date last', () => {
  const photos = [
    photo('a', '2026-05-03T08:00:00'),
    photo('b', '2026-05-03T23:59:59'),
    photo('c', '2026-05-04T00:00:00'),
    photo('d', null),
  ]
  const days = groupByDay(photos).map(({ day, photos: ofDay }) => [day, ofDay.map(({ id }) => id).join('')])
  expect(days).toEqual([
    ['2026-05-03', 'ab'],
    ['2026-05-04', 'c'],
    [null, 'd'],
  ])
})
