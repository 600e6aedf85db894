import { type BudgetServiceDeps, createBudgetService } from './budget.service.ts'
import { expenseChangeHandler } from './expense.changes.ts'
import { transferChangeHandler } from './transfer.changes.ts'

export function createBudgetModule(deps: BudgetServiceDeps) {
  return {
    services: { budget: createBudgetService(deps) },
    changeHandlers: [expenseChangeHandler, transferChangeHandler],
  }
}
