// Calls to chat models and runs of the assistant, as an admin sees them.
import { and, asc, desc, eq, gte, lt, notInArray, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { listRunsSchema, ModelOverview, RunStep, RunSummary } from '#contract/admin.ts'
import { modelFailureKindSchema } from '#contract/model-failure.ts'
import type { DbOrTx } from '../db/client.ts'
import { agentRuns, modelCalls, runEvents } from '../db/schema/index.ts'
import { decodeCursor, encodeCursor, keysetPage } from '../kernel/keyset.ts'

type ModelFigures = Omit<ModelOverview['models'][number], 'isPaused' | 'isFailing'>

const keptErrors = 5

/** By provider, since `from`. */
export async function sumModelCalls(db: DbOrTx, from: Date): Promise<ModelFigures[]> {
  const succeeded = sql`filter (where ${modelCalls.outcome} = 'ok')`
  const median = (of: typeof modelCalls.ms | typeof modelCalls.firstTokenMs) =>
    sql<number | null>`round(percentile_cont(0.5) within group (order by ${of}) ${succeeded})::int`
  const [sums, errors] = await Promise.all([
    db
      .select({
        provider: modelCalls.provider,
        names: sql<string[]>`array_agg(distinct ${modelCalls.model})`,
        calls: sql<number>`count(*)::int`,
        failures: sql<number>`(count(*) filter (where ${modelCalls.outcome} not in ('ok', 'aborted')))::int`,
        firstTokenMs: median(modelCalls.firstTokenMs),
        ms: median(modelCalls.ms),
        inputTokens: sql<number>`sum(${modelCalls.inputTokens})::int`,
        outputTokens: sql<number>`sum(${modelCalls.outputTokens})::int`,
        costUsd: sql<number | null>`(sum(${modelCalls.costMicroUsd}) / 1e6)::float8`,
      })
      .from(modelCalls)
      .where(gte(modelCalls.createdAt, from))
      .groupBy(modelCalls.provider),
    db
      .select()
      .from(modelCalls)
      .where(and(gte(modelCalls.createdAt, from), notInArray(modelCalls.outcome, ['ok', 'aborted'])))
      .orderBy(desc(modelCalls.createdAt))
      .limit(50),
  ])
  return sums.map((sum) => ({
    ...sum,
    lastErrors: errors
      .filter(({ provider }) => provider === sum.provider)
      .slice(0, keptErrors)
      .map(({ createdAt, model, outcome, detail, runId }) => ({
        at: createdAt.toISOString(),
        model,
        kind: modelFailureKindSchema.catch('broken').parse(outcome),
        detail: detail ?? '',
        runId,
      })),
  }))
}

type RunRow = typeof agentRuns.$inferSelect

/** Newest first: the ids of runs grow with time. */
export async function listRuns(db: DbOrTx, { limit, cursor }: z.infer<typeof listRunsSchema>) {
  const after = decodeCursor(cursor)
  const rows = await db
    .select()
    .from(agentRuns)
    .where(after ? lt(agentRuns.id, after.id) : undefined)
    .orderBy(desc(agentRuns.id))
    .limit(limit + 1)
  const page = keysetPage(rows, limit, ({ createdAt, id }) => encodeCursor({ at: createdAt, id }))
  return { ...page, items: page.items.map(toRunSummary) }
}

export async function findRun(db: DbOrTx, runId: string): Promise<RunSummary | null> {
  const [row] = await db.select().from(agentRuns).where(eq(agentRuns.id, runId))
  return row ? toRunSummary(row) : null
}

function toRunSummary({
  id,
  tripId,
  userId,
  stage,
  status,
  errorCode,
  usage,
  createdAt,
  finishedAt,
}: RunRow): RunSummary {
  return {
    id,
    tripId,
    userId,
    stage,
    status,
    errorCode,
    model: usage?.model ?? null,
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  }
}

/** What the models and the tools did, without texts. Events are kept for a week, calls for 90 days. */
export async function listRunSteps(db: DbOrTx, runId: string): Promise<RunStep[]> {
  const [calls, events] = await Promise.all([
    db.select().from(modelCalls).where(eq(modelCalls.runId, runId)).orderBy(asc(modelCalls.createdAt)),
    db
      .select({ at: runEvents.at, signal: runEvents.signal })
      .from(runEvents)
      .where(and(eq(runEvents.runId, runId), sql`${runEvents.signal}->>'type' <> 'text.delta'`))
      .orderBy(asc(runEvents.seq)),
  ])
  const names = new Map(
    events.flatMap(({ signal }) => (signal.type === 'tool.started' ? [[signal.id, signal.name] as const] : [])),
  )
  const ofTools = events.flatMap(({ at, signal }): RunStep[] => {
    if (signal.type === 'proposal.created') {
      return [{ type: 'proposal', at: at.toISOString(), changes: signal.proposal.changes.length }]
    }
    if (signal.type !== 'tool.finished') return []
    const { id, ok, summary, ms } = signal
    return [{ type: 'tool', at: at.toISOString(), name: names.get(id) ?? id, ok, summary, ms }]
  })
  const ofModels = calls.map(({ createdAt, provider, model, purpose, outcome, detail, ms, ...call }): RunStep => {
    const { inputTokens, outputTokens } = call
    const name = `${provider} ${model}`
    const ok = outcome === 'ok'
    return {
      type: 'model',
      at: createdAt.toISOString(),
      name,
      purpose,
      ok,
      outcome,
      detail,
      ms,
      inputTokens,
      outputTokens,
    }
  })
  return [...ofTools, ...ofModels].toSorted((a, b) => a.at.localeCompare(b.at))
}
