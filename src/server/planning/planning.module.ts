import type { Planner } from './planner.ts'
import { createPlanningService } from './planning.service.ts'
import { createWorkerPlanner } from './worker-planner.ts'

/** `planner` in place of the worker threads, for tests. Its owner closes it. */
export function createPlanningModule({ planner = createWorkerPlanner() }: { planner?: Planner }) {
  return { planner, services: { planning: createPlanningService(planner) } }
}
