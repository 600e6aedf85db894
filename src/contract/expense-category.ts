// What money is spent on. Apart from the schemas, so that pages need no zod.
import type { ItemKind } from './itinerary.ts'

export const expenseCategories = ['lodging', 'food', 'sights', 'localTransport', 'travel', 'shopping', 'other'] as const
export type ExpenseCategory = (typeof expenseCategories)[number]

const categories: Record<ItemKind, Exclude<ExpenseCategory, 'shopping'>> = {
  attraction: 'sights',
  activity: 'sights',
  restaurant: 'food',
  lodging: 'lodging',
  flight: 'travel',
  train: 'travel',
  transport: 'localTransport',
  note: 'other',
}

export function categoryOfKind(kind: ItemKind) {
  return categories[kind]
}
