// How an expense is split, as people type it.
import * as z from 'zod/mini'
import type { Expense, SplitInput, SplitMode } from '#contract/budget.ts'
import { splitAmount } from '#contract/expense-split.ts'
import type { Money } from '#contract/money.ts'
import { formatMoneyInput, readMoney } from '#lib/money.ts'

export const splitModes = ['equal', 'shares', 'exact', 'itemized', 'none'] as const satisfies readonly SplitMode[]

const partSchema = z.object({ userId: z.string(), isIn: z.boolean(), share: z.string(), amount: z.string() })
type PartForm = z.infer<typeof partSchema>

const lineSchema = z.object({ title: z.string(), amount: z.string(), userIds: z.array(z.string()) })
type LineForm = z.infer<typeof lineSchema>

export const splitFields = {
  amount: z.string(),
  currency: z.string(),
  mode: z.enum(splitModes),
  parts: z.array(partSchema),
  /** Of the bill; those without text and amount do not count. */
  lines: z.array(lineSchema),
}
const splitFormSchema = z.object(splitFields)
export type SplitForm = z.infer<typeof splitFormSchema>

export const splitProblems = ['nobody', 'noLines', 'unread', 'sum'] as const

export function emptyLine(userIds: readonly string[]): LineForm {
  return { title: '', amount: '', userIds: [...userIds] }
}

export function emptySplit(userIds: readonly string[]): Pick<SplitForm, 'mode' | 'parts' | 'lines'> {
  return {
    mode: 'equal',
    parts: userIds.map((userId) => ({ userId, isIn: true, share: '1', amount: '' })),
    lines: [emptyLine(userIds)],
  }
}

export function toSplitForm(
  { mode, parts, lines }: Expense['split'],
  userIds: readonly string[],
): Pick<SplitForm, 'mode' | 'parts' | 'lines'> {
  const partOf = (userId: string) => parts.find((part) => part.userId === userId)
  return {
    mode,
    parts: userIds.map((userId) => {
      const part = partOf(userId)
      return {
        userId,
        isIn: mode === 'none' || part !== undefined,
        share: String(part?.share ?? 1),
        amount: mode === 'exact' && part ? formatMoneyInput(part.amount) : '',
      }
    }),
    lines: lines?.map((line) => ({ ...line, amount: formatMoneyInput(line.amount) })) ?? [emptyLine(userIds)],
  }
}

/** For values that are in order. */
export function toSplit({ mode, parts, lines, currency }: SplitForm): SplitInput {
  const read = (text: string) => readMoney(text, currency) ?? { amount: 0, currency }
  if (mode === 'none') return { mode }
  if (mode === 'itemized')
    return {
      mode,
      lines: lines.filter(isFilled).map((line) => ({ ...line, title: line.title.trim(), amount: read(line.amount) })),
    }
  const taking = parts.filter((part) => takesPart(part, mode))
  return {
    mode,
    parts: taking.map(({ userId, share, amount }) => {
      if (mode === 'shares') return { userId, share: readShare(share) ?? 1 }
      return mode === 'exact' ? { userId, amount: read(amount) } : { userId }
    }),
  }
}

/** What each person pays as the form stands, by id; null where the form does not say. */
export function previewSplit(form: SplitForm): ReadonlyMap<string, Money> | null {
  const total = readMoney(form.amount, form.currency)
  if (!total || describeSplit(form) !== null) return null
  return new Map(splitAmount(total, toSplit(form)).parts.map(({ userId, amount }) => [userId, amount]))
}

/** What exact parts or lines leave of the amount, below zero where they are more; null where something cannot be read. */
export function leftToSplit({ mode, parts, lines, amount, currency }: SplitForm): Money | null {
  const total = readMoney(amount, currency)
  const read = (mode === 'itemized' ? lines : parts).map((each) => readMoney(each.amount, currency))
  if (!total || read.includes(undefined)) return null
  return { currency, amount: read.reduce((left, part) => left - (part?.amount ?? 0), total.amount) }
}

export function describeSplit(form: SplitForm): (typeof splitProblems)[number] | null {
  const { mode, parts } = form
  if (mode === 'none') return null
  if (mode === 'itemized') return describeLines(form)
  if (mode === 'exact') {
    const left = leftToSplit(form)
    if (left) return left.amount === 0 ? null : 'sum'
    return readMoney(form.amount, form.currency) ? 'unread' : null
  }
  const taking = parts.filter((part) => takesPart(part, mode))
  if (mode === 'shares' && taking.some(({ share }) => readShare(share) === null)) return 'unread'
  return taking.length === 0 ? 'nobody' : null
}

function describeLines({ lines, currency }: SplitForm): 'nobody' | 'noLines' | 'unread' | null {
  const filled = lines.filter(isFilled)
  if (filled.length === 0) return 'noLines'
  if (filled.some(({ amount }) => !((readMoney(amount, currency)?.amount ?? 0) > 0))) return 'unread'
  return filled.some(({ userIds }) => userIds.length === 0) ? 'nobody' : null
}

function isFilled({ title, amount }: LineForm): boolean {
  return `${title}${amount}`.trim() !== ''
}

/** With exact amounts, those for whom one is given. */
function takesPart({ isIn, share, amount }: PartForm, mode: SplitMode): boolean {
  if (mode === 'exact') return amount.trim() !== ''
  return mode === 'shares' ? share.trim() !== '' && share.trim() !== '0' : isIn
}

const mostShares = 1000

function readShare(text: string): number | null {
  const share = Number(text.normalize('NFKC').trim())
  return Number.isInteger(share) && share >= 1 && share <= mostShares ? share : null
}
