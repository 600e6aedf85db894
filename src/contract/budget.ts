// What a trip costs: planned by its items, limited by its budget, spent by its expenses, and who owes whom.
import { z } from 'zod'
import { expenseCategories } from './expense-category.ts'
import { maxAmount, moneySchema, priceInputSchema, priceSchema } from './money.ts'
import {
  dayInputSchema,
  daySchema,
  idSchema,
  instantSchema,
  lineSchema,
  mutationSchema,
  pageInputSchema,
} from './paging.ts'

export const expenseCategorySchema = z.enum(expenseCategories)

const splitModes = ['equal', 'shares', 'exact', 'itemized', 'none'] as const
const splitModeSchema = z.enum(splitModes)
export type SplitMode = z.infer<typeof splitModeSchema>

const splitPartSchema = z.object({
  userId: idSchema,
  /** How many shares of the whole; null unless the mode is `shares`. */
  share: z.number().int().nullable(),
  /** In the currency of the expense. The parts add up to its amount. */
  amount: priceSchema,
})

/** One line of a bill, in the currency of the expense, paid in equal parts by those who share it. */
const splitLineSchema = z.object({ title: z.string(), amount: priceSchema, userIds: z.array(idSchema) })
export type SplitLine = z.infer<typeof splitLineSchema>

export const expenseSchema = z.object({
  id: idSchema,
  tripId: idSchema,
  title: z.string(),
  amount: priceSchema,
  paidBy: idSchema,
  category: expenseCategorySchema,
  spentOn: daySchema,
  /** The item of the itinerary that was paid for. It may have been removed since. */
  itemId: idSchema.nullable(),
  /** `none`: it concerns only who paid, and there are no parts. Only with `itemized` there are lines. */
  split: z.object({
    mode: splitModeSchema,
    parts: z.array(splitPartSchema),
    lines: z.array(splitLineSchema).optional(),
  }),
  /** Units of the trip's currency for one unit of the expense's, as known when it was saved. */
  rate: z.number().positive(),
  rateDate: daySchema,
  inTripCurrency: priceSchema,
  version: z.number().int(),
})
export type Expense = z.infer<typeof expenseSchema>

const spentSchema = priceInputSchema.extend({ amount: z.number().int().min(1).max(maxAmount) })

const mostSharing = 100

const splitInputSchema = z.object({
  mode: splitModeSchema,
  /** Absent with `equal`: everybody on the trip. */
  parts: z
    .array(
      z.object({
        userId: idSchema,
        /** For `shares`. */
        share: z.number().int().min(1).max(1000).optional(),
        /** For `exact`, in the currency of the expense. */
        amount: priceInputSchema.optional(),
      }),
    )
    .max(mostSharing)
    .optional(),
  /**
   * For `itemized`. What the amount is above the lines (tax, tip) or below them (a discount) is shared in proportion to what
   * the lines of each person come to.
   */
  lines: z
    .array(
      splitLineSchema.extend({
        title: z.string().trim().max(200),
        amount: spentSchema,
        userIds: z.array(idSchema).min(1).max(mostSharing),
      }),
    )
    .max(100)
    .optional(),
})
export type SplitInput = z.infer<typeof splitInputSchema>

const expenseFields = {
  title: lineSchema,
  amount: spentSchema,
  /** Absent = the caller. */
  paidBy: idSchema.optional(),
  /** Absent = that of the item, else `other`. */
  category: expenseCategorySchema.optional(),
  /** Absent = today at the stop of that day. */
  spentOn: dayInputSchema.optional(),
  itemId: idSchema.nullish(),
  /** Absent = equal parts for everybody on the trip. */
  split: splitInputSchema.optional(),
}
const newExpenseSchema = z.object(expenseFields)
export type NewExpense = z.infer<typeof newExpenseSchema>
export const createExpenseSchema = mutationSchema.extend({ tripId: idSchema, ...expenseFields })

/** Complete, at the rate of the day on which it was proposed: what accepts it needs nothing from outside. */
export const proposedExpenseSchema = expenseSchema
  .pick({ title: true, paidBy: true, category: true, spentOn: true, rate: true, rateDate: true, inTripCurrency: true })
  .extend({ amount: spentSchema, split: splitInputSchema })
export type ProposedExpense = z.infer<typeof proposedExpenseSchema>

const expensePatchSchema = newExpenseSchema.partial()
export type ExpensePatch = z.infer<typeof expensePatchSchema>
/** Without `version` the last write wins; with it a newer row is answered with VERSION_CONFLICT. */
export const updateExpenseSchema = mutationSchema.extend({
  expenseId: idSchema,
  version: z.number().int().optional(),
  ...expensePatchSchema.shape,
})
export const removeExpenseSchema = mutationSchema.extend({ expenseId: idSchema })

/** Latest first. */
export const listExpensesSchema = pageInputSchema.extend({
  tripId: idSchema,
  category: expenseCategorySchema.optional(),
  /** Who paid. */
  paidBy: idSchema.optional(),
  itemId: idSchema.optional(),
})

const plannedAndActual = { planned: moneySchema, actual: moneySchema }

/** All amounts are in the trip's currency. */
export const budgetSummarySchema = z.object({
  budget: moneySchema.nullable(),
  ...plannedAndActual,
  byCategory: z.array(z.object({ category: expenseCategorySchema, ...plannedAndActual })),
  /** Every day of the trip, then (`day` null) what is unscheduled or was spent before or after it. */
  byDay: z.array(
    z.object({
      day: z.number().int().nullable(),
      date: daySchema.nullable(),
      /** An even part of the budget. */
      budget: moneySchema.nullable(),
      ...plannedAndActual,
    }),
  ),
  /** `planned` and `budget` are even parts, `actual` is what falls to this person, `paid` what they have paid. */
  byMember: z.array(
    z.object({
      userId: idSchema,
      name: z.string(),
      /** false: has left the trip. */
      isMember: z.boolean(),
      budget: moneySchema.nullable(),
      ...plannedAndActual,
      paid: moneySchema,
    }),
  ),
  /** Titles of items without a price. */
  unpriced: z.array(z.string()),
  /** Titles of items and expenses in currencies for which no rate is known: they are not part of the sums. */
  unconverted: z.array(z.string()),
})
export type BudgetSummary = z.infer<typeof budgetSummarySchema>

const transferSchema = z.object({ from: idSchema, to: idSchema, amount: priceSchema })
export type Transfer = z.infer<typeof transferSchema>

export const paidTransferSchema = transferSchema.extend({
  id: idSchema,
  tripId: idSchema,
  paidAt: instantSchema,
  version: z.number().int(),
})
export type PaidTransfer = z.infer<typeof paidTransferSchema>

export const settlementSchema = z.object({
  /** As few as possible; when all are paid, nobody owes anything. */
  transfers: z.array(transferSchema),
  /** Above zero: is owed this much. They add up to zero. */
  balances: z.array(z.object({ userId: idSchema, name: z.string(), isMember: z.boolean(), balance: moneySchema })),
  /** Transfers that were marked as paid, latest first. */
  paid: z.array(paidTransferSchema),
})
export type Settlement = z.infer<typeof settlementSchema>

/** `amount` in the trip's currency, and no more than `from` owes and `to` is owed. */
export const markPaidSchema = mutationSchema.extend({
  tripId: idSchema,
  from: idSchema,
  to: idSchema,
  amount: spentSchema,
})
export const removeTransferSchema = mutationSchema.extend({ transferId: idSchema })
