// The bookings of a text, read by rules and by the learnt reader.

import { dayIn } from '../../kernel/calendar.ts'
import { joinReadings } from './learned/join-readings.ts'
import type { LearnedModels } from './learned/models.ts'
import { readLearned } from './learned/read-learned.ts'
import { readBookings } from './read-bookings.ts'
import type { Draft } from './reading/draft.ts'
import type { Source } from './sources/source.ts'

export async function readTogether(source: Source, now: Date, models: LearnedModels | null): Promise<Draft[]> {
  const ruled = readBookings(source, now)
  return models
    ? joinReadings(ruled, await readLearned(source, now, models, ruled), dayIn('UTC', source.sentAt ?? now))
    : ruled
}
