import { BedDouble, Bus, Landmark, type LucideIcon, Plane, ReceiptText, ShoppingBag, Utensils } from 'lucide-react'
import type { ExpenseCategory } from '#contract/expense-category.ts'

export const categoryIcons: Record<ExpenseCategory, LucideIcon> = {
  lodging: BedDouble,
  food: Utensils,
  sights: Landmark,
  localTransport: Bus,
  travel: Plane,
  shopping: ShoppingBag,
  other: ReceiptText,
}
