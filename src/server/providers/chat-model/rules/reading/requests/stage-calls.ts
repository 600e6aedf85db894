import type { StageName } from '#contract/stage.ts'
import { expenseCalls } from './expense-call.ts'
import { onTripCalls } from './on-trip-calls.ts'
import { postTripCalls } from './post-trip-calls.ts'
import { reviewCalls } from './review-calls.ts'
import type { ToolCall } from './tool-call.ts'

/** What is said under way and back home, and is read before everything else. */
export function stageCalls(stage: StageName, message: string, today: string): ToolCall[] {
  if (stage === 'pre') return []
  const expenses = expenseCalls(message, today)
  if (expenses.length > 0) return expenses
  const reviews = reviewCalls(message)
  if (reviews.length > 0) return reviews
  return stage === 'post' ? postTripCalls(message) : onTripCalls(message)
}
