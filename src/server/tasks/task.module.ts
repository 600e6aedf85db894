import { createDueTaskJob, type DueTaskJobDeps } from './announce-due-tasks.job.ts'
import { taskChangeHandler } from './task.changes.ts'
import { createTaskService } from './task.service.ts'
import { createTaskSuggestionService, type TaskSuggestionDeps } from './task-suggestions.service.ts'

export function createTaskModule(deps: DueTaskJobDeps & TaskSuggestionDeps) {
  return {
    services: { tasks: createTaskService(deps.db), taskSuggestions: createTaskSuggestionService(deps) },
    changeHandlers: [taskChangeHandler],
    jobs: [createDueTaskJob(deps)],
  }
}
