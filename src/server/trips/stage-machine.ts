// The rules of stages, apart from where they are stored.
import { type StageName, type StageStatus, stageNames, type TripStage } from '#contract/stage.ts'
import { AppError } from '../kernel/app-error.ts'

export function nextStage(stage: StageName): StageName | null {
  return stageNames[stageNames.indexOf(stage) + 1] ?? null
}

export function previousStage(stage: StageName): StageName | null {
  return stageNames[stageNames.indexOf(stage) - 1] ?? null
}

type StageChange = Pick<TripStage, 'stage' | 'status'> & { confirmedAt: Date | null }

/** Forward by exactly one: the stage left is confirmed, the next begins. */
export function advance(current: StageName, to: StageName, now: Date): StageChange[] {
  if (nextStage(current) !== to) throw refused(`${current} cannot become ${to}`)
  return [
    { stage: current, status: 'completed', confirmedAt: now },
    { stage: to, status: 'in_progress', confirmedAt: null },
  ]
}

/** Back by one: the stage left waits again, the earlier one is open again. */
export function rewind(current: StageName): StageChange[] {
  const previous = previousStage(current)
  if (!previous) throw refused(`${current} is the first stage`)
  return [
    { stage: current, status: 'pending', confirmedAt: null },
    { stage: previous, status: 'in_progress', confirmedAt: null },
  ]
}

const followers: Record<StageStatus, StageStatus | null> = {
  pending: 'in_progress',
  in_progress: 'completed',
  completed: null,
}

/** null = nothing to do. A stage that lies ahead of the current one cannot be touched. */
export function changeStatus(current: StageName, stage: TripStage, to: StageStatus, now: Date): StageChange | null {
  if (stage.status === to) return null
  if (stageNames.indexOf(stage.stage) > stageNames.indexOf(current)) throw refused(`${stage.stage} has not begun`)
  if (followers[stage.status] !== to) throw refused(`${stage.status} cannot become ${to}`)
  return { stage: stage.stage, status: to, confirmedAt: to === 'completed' ? now : null }
}

function refused(reason: string): AppError {
  return new AppError('INVALID_TRANSITION', { details: { reason } })
}
