// After a turn: what its message said of the author that outlasts the trip.
import { and, eq } from 'drizzle-orm'
import { agentRuns, messages } from '../db/schema/index.ts'
import { defineSubscriber } from '../jobs/event-subscriber.ts'
import { type LearnDeps, learnInBackground } from './learn-in-background.writes.ts'
import type { Learned } from './memory.writes.ts'
import { kindOf, readWishes } from './read-wishes.ts'
import { statedHabits } from './stated-habits.ts'

export function createHabitSubscriber(deps: LearnDeps) {
  return defineSubscriber('habit.stated', 'learn', ({ actorId, messageId }) =>
    learnInBackground(deps, actorId, async (tx) => {
      const [sent] = await tx
        .select({ parts: messages.parts })
        .from(messages)
        .innerJoin(agentRuns, eq(agentRuns.messageId, messages.id))
        .where(and(eq(messages.id, messageId), eq(agentRuns.userId, actorId)))
        .limit(1)
      const text = sent?.parts.flatMap((part) => (part.type === 'text' ? part.text : [])).join('\n') ?? ''
      return statedHabits(text).flatMap((sentence): Learned[] => {
        const wishes = readWishes(sentence)
        if (Object.keys(wishes).length === 0) return []
        const evidence = { type: 'words' as const, ref: messageId }
        return [{ kind: kindOf(wishes), text: sentence, wishes, tripId: null, evidence }]
      })
    }),
  )
}
