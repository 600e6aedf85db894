import {
  budgetSummarySchema,
  createExpenseSchema,
  expenseSchema,
  listExpensesSchema,
  markPaidSchema,
  paidTransferSchema,
  removeExpenseSchema,
  removeTransferSchema,
  settlementSchema,
  updateExpenseSchema,
} from '#contract/budget.ts'
import { pageOf } from '#contract/paging.ts'
import { tripIdSchema } from '#contract/trip.ts'
import { authedProcedure, limited, router, tripProcedure } from '../procedures/procedures.ts'
import type { BudgetService } from './budget.service.ts'

declare module '../procedures/services.ts' {
  interface Services {
    budget: BudgetService
  }
}

export const budgetRouter = router({
  /** Planned against budget against actual: by category, day and person. */
  summary: tripProcedure({ role: 'viewer', scope: 'trips:read' })
    .input(tripIdSchema)
    .output(budgetSummarySchema)
    .query(({ ctx, input }) => ctx.services.budget.summary(ctx.actor, input)),
  expenses: router({
    list: tripProcedure({ role: 'viewer', scope: 'trips:read' })
      .input(listExpensesSchema)
      .output(pageOf(expenseSchema))
      .query(({ ctx, input }) => ctx.services.budget.listExpenses(ctx.actor, input)),
    create: tripProcedure({ role: 'editor', scope: 'trips:write' })
      .use(limited({ name: 'create-expense', limit: 600, seconds: 600 }))
      .input(createExpenseSchema)
      .output(expenseSchema)
      .mutation(({ ctx, input }) => ctx.services.budget.createExpense(ctx.actor, input)),
    update: authedProcedure({ scope: 'trips:write' })
      .input(updateExpenseSchema)
      .output(expenseSchema)
      .mutation(({ ctx, input }) => ctx.services.budget.updateExpense(ctx.actor, input)),
    /** Answers with the expense as it was. */
    remove: authedProcedure({ scope: 'trips:write' })
      .input(removeExpenseSchema)
      .output(expenseSchema)
      .mutation(({ ctx, input }) => ctx.services.budget.removeExpense(ctx.actor, input)),
  }),
  /** Who owes whom, in the fewest transfers. */
  settleUp: tripProcedure({ role: 'viewer', scope: 'trips:read' })
    .input(tripIdSchema)
    .output(settlementSchema)
    .query(({ ctx, input }) => ctx.services.budget.settleUp(ctx.actor, input)),
  transfers: router({
    markPaid: tripProcedure({ role: 'editor', scope: 'trips:write' })
      .use(limited({ name: 'mark-paid', limit: 600, seconds: 600 }))
      .input(markPaidSchema)
      .output(paidTransferSchema)
      .mutation(({ ctx, input }) => ctx.services.budget.markPaid(ctx.actor, input)),
    /** Answers with the transfer as it was. */
    remove: authedProcedure({ scope: 'trips:write' })
      .input(removeTransferSchema)
      .output(paidTransferSchema)
      .mutation(({ ctx, input }) => ctx.services.budget.removeTransfer(ctx.actor, input)),
  }),
})
