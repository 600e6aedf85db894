import { createDueTaskJob, type DueTaskJobDeps } from './announce-due-tasks.job.ts'
import { taskChangeHandler } from './task.changes.ts'
import { createTaskService, type TaskServiceDeps } from './task.service.ts'
import { createTaskSuggestionService, type TaskSuggestionDeps } from './task-suggestions.service.ts'

export function createTaskModule(deps: DueTaskJobDeps & TaskServiceDeps & TaskSuggestionDeps) {
  return {
    services: { tasks: createTaskService(deps), taskSuggestions: createTaskSuggestionService(deps) },
    changeHandlers: [taskChangeHandler],
    jobs: [createDueTaskJob(deps)],
  }
}
