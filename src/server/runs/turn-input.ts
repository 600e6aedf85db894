// The input of a turn.
import { eq } from 'drizzle-orm'
import type { Locale } from '#contract/locale.ts'
import type { TripBrief } from '#contract/trip-brief.ts'
import type { TurnInput } from '../agent/turn/turn.ts'
import type { Db } from '../db/client.ts'
import { messages } from '../db/schema/index.ts'
import type { Actor } from '../kernel/actor.ts'
import { notFound } from '../kernel/app-error.ts'
import { listOpenChanges, listOpenProposals, listRejections } from '../proposals/proposal.repository.ts'
import type { TripBriefService } from '../trip-brief/trip-brief.service.ts'
import type { TripService } from '../trips/trip.service.ts'
import type { ConversationWindows } from './conversation-window.ts'
import type { RunRow } from './run.repository.ts'
import { textOf } from './transcript.ts'
import { findAnsweredMessage } from './typed-answers.ts'

const maxRejections = 10
const maxOpenProposals = 3

export interface TurnInputDeps {
  db: Db
  trips: TripService
  briefs: Pick<TripBriefService, 'forPlanning'>
  windows: ConversationWindows
}

/** The agent acts for the user, in its own name. */
export async function loadTurnInput(
  { db, trips, briefs, windows }: TurnInputDeps,
  run: RunRow,
  actor: Actor,
  locale: Locale,
): Promise<TurnInput> {
  const [sent] = await db.select().from(messages).where(eq(messages.id, run.messageId))
  if (!sent) throw notFound('message')
  const { message: question, typedAnswers } = await findAnsweredMessage(db, sent)
  const trip = await trips.get(actor, run.tripId)
  const [history, rejections, openProposals, openChanges, { brief }] = await Promise.all([
    windows.endingWith(run, question.parentId),
    listRejections(db, run.conversationId, maxRejections),
    listOpenProposals(db, run.tripId, maxOpenProposals),
    listOpenChanges(db, run.conversationId),
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
    openChanges,
    brief: known(brief),
    typedAnswers,
    resumed: resumedFrom(run),
  }
}

/** An answered question, and what the turn had found when it asked. */
function resumedFrom({ question, pausedTurn }: RunRow): TurnInput['resumed'] {
  if (!pausedTurn || !question || question.answer === null) return undefined
  return { state: pausedTurn, question: { type: 'question', ...question }, choice: question.answer }
}

/** Without lists that are empty. */
function known({ unused, ...fields }: TripBrief): Partial<TripBrief> {
  return unused.length > 0 ? { ...fields, unused } : fields
}
