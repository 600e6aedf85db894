import type { Db } from '../db/client.ts'
import { createTaskService } from './task.service.ts'

export function createTaskModule({ db }: { db: Db }) {
  return { services: { tasks: createTaskService(db) } }
}
