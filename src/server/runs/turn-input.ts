// The input of a turn.
import { and, desc, eq, lt } from 'drizzle-orm'
import type { Locale } from '#contract/locale.ts'
import type { TripBrief } from '#contract/trip-brief.ts'
import type { PastMessage } from '../agent/editing/past-message.ts'
import type { TurnInput } from '../agent/turn/turn.ts'
import type { Db } from '../db/client.ts'
import { messages } from '../db/schema/index.ts'
import type { Actor } from '../kernel/actor.ts'
import { notFound } from '../kernel/app-error.ts'
import { listOpenProposals, listRejections } from '../proposals/proposal.repository.ts'
import type { TripBriefService } from '../trip-brief/trip-brief.service.ts'
import type { TripService } from '../trips/trip.service.ts'
import type { RunRow } from './run.repository.ts'
import { textOf } from './transcript.ts'

const maxHistory = 20
const maxRejections = 10
const maxOpenProposals = 3

export interface TurnInputDeps {
  db: Db
  trips: TripService
  briefs: Pick<TripBriefService, 'forPlanning'>
}

/** The agent acts for the user, in its own name. */
export async function loadTurnInput(
  { db, trips, briefs }: TurnInputDeps,
  run: RunRow,
  actor: Actor,
  locale: Locale,
): Promise<TurnInput> {
  const [question] = await db.select().from(messages).where(eq(messages.id, run.messageId))
  if (!question) throw notFound('message')
  const trip = await trips.get(actor, run.tripId)
  const [history, rejections, openProposals, { brief }] = await Promise.all([
    listHistory(db, question),
    listRejections(db, run.conversationId, maxRejections),
    listOpenProposals(db, run.tripId, maxOpenProposals),
    briefs.forPlanning(actor, trip),
  ])
  const { id: runId, stage } = run
  const position = run.position ?? undefined
  const command = question.parts.find((part) => part.type === 'command')
  const text = textOf(question.parts)
  return {
    runId,
    actor,
    trip,
    stage,
    locale,
    text,
    command,
    position,
    history,
    rejections,
    openProposals,
    brief: known(brief),
    resumed: resumedFrom(run),
  }
}

/** An answered question, and what the turn had found when it asked. */
function resumedFrom({ question, pausedTurn }: RunRow): TurnInput['resumed'] {
  if (!pausedTurn || !question || question.answer === null) return undefined
  return { state: pausedTurn, question: { type: 'question', ...question }, choice: question.answer }
}

/** Earlier messages on the shown path, without failed attempts. */
async function listHistory(db: Db, question: typeof messages.$inferSelect): Promise<PastMessage[]> {
  const rows = await db
    .select({ role: messages.role, parts: messages.parts, status: messages.status })
    .from(messages)
    .where(
      and(
        eq(messages.conversationId, question.conversationId),
        messages.isShown,
        lt(messages.ordinal, question.ordinal),
      ),
    )
    .orderBy(desc(messages.ordinal))
    .limit(maxHistory)
  return rows
    .reverse()
    .filter(({ status }) => status !== 'failed')
    .map(({ role, parts }) => ({ role, text: textOf(parts) }))
    .filter(({ text }) => text !== '')
}

/** Without lists that are empty. */
function known({ unused, ...fields }: TripBrief): Partial<TripBrief> {
  return unused.length > 0 ? { ...fields, unused } : fields
}
