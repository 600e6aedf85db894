// The admin's view of the chat models, and of what the assistant did in a run.
import type { z } from 'zod'
import type { getRunSchema, listRunsSchema, ModelOverview, RunTimeline } from '#contract/admin.ts'
import type { Db } from '../db/client.ts'
import { notFound } from '../kernel/app-error.ts'
import type { ModelSlot } from '../providers/chat-model/ordered/ask-slot.ts'
import type { Clock } from '../providers/clock/clock.ts'
import { findRun, listRunSteps, listRuns, sumModelCalls } from './model-admin.repository.ts'

export interface ModelsInUse {
  slots: readonly ModelSlot[]
  endsWithRules: boolean
  dailyTokens: number
}

interface ModelAdminDeps {
  db: Db
  clock: Clock
  models: ModelsInUse
}

export type ModelAdminService = ReturnType<typeof createModelAdminService>

const noCalls = {
  names: [],
  calls: 0,
  failures: 0,
  firstTokenMs: null,
  ms: null,
  inputTokens: 0,
  outputTokens: 0,
  costUsd: null,
  lastErrors: [],
}

export function createModelAdminService({ db, clock, models }: ModelAdminDeps) {
  return {
    async overview(): Promise<ModelOverview> {
      const midnight = new Date(clock.now().toISOString().slice(0, 10))
      const figures = await sumModelCalls(db, midnight)
      return {
        models: models.slots.map(({ endpoint: { provider }, health }) => {
          const own = figures.find((each) => each.provider === provider)
          return { ...noCalls, ...own, provider, isPaused: health.isPaused(), isFailing: health.isFailing() }
        }),
        endsWithRules: models.endsWithRules,
        dailyTokens: models.dailyTokens,
      }
    },

    listRuns: (page: z.infer<typeof listRunsSchema>) => listRuns(db, page),

    async getRun({ runId }: z.infer<typeof getRunSchema>): Promise<RunTimeline> {
      const run = await findRun(db, runId)
      if (!run) throw notFound('run')
      const steps = await listRunSteps(db, runId)
      const { finishedAt: at, status, errorCode } = run
      return { ...run, steps: at ? [...steps, { type: 'end', at, status, errorCode }] : steps }
    },
  }
}
