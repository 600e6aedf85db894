import { createDueTaskJob, type DueTaskJobDeps } from './announce-due-tasks.job.ts'
import { taskChangeHandler } from './task.changes.ts'
import { createTaskService } from './task.service.ts'

export function createTaskModule(deps: DueTaskJobDeps) {
  return {
    services: { tasks: createTaskService(deps.db) },
    changeHandlers: [taskChangeHandler],
    jobs: [createDueTaskJob(deps)],
  }
}
