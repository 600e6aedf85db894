// Who owes whom, and the fewest transfers after which nobody owes anything.
import type { Expense, Transfer } from './budget.ts'
import { sharesInTripCurrency } from './expense-split.ts'

/** Above zero: is owed. Minor units of the trip's currency, which all expenses and transfers must be in. */
export function balancesOf(expenses: readonly Expense[], paid: readonly Transfer[]): Map<string, number> {
  const balances = new Map<string, number>()
  const add = (userId: string, amount: number) => balances.set(userId, (balances.get(userId) ?? 0) + amount)
  for (const expense of expenses) {
    add(expense.paidBy, expense.inTripCurrency.amount)
    for (const { userId, amount } of sharesInTripCurrency(expense)) add(userId, -amount)
  }
  for (const { from, to, amount } of paid) {
    add(from, amount.amount)
    add(to, -amount.amount)
  }
  return balances
}

interface Balance {
  userId: string
  balance: number
}

/** Sets of more people are not searched for groups that settle among themselves: their number doubles with each. */
const mostSearched = 12

/**
 * n people settle with at most n − 1 transfers; each group whose balances add up to zero saves one. Up to 12 people the
 * most groups are found, which makes the transfers as few as possible; of more people only pairs are matched first.
 */
export function fewestTransfers(balances: ReadonlyMap<string, number>, currency: string): Transfer[] {
  const open = [...balances]
    .map(([userId, balance]) => ({ userId, balance }))
    .filter(({ balance }) => balance !== 0)
    .sort((a, b) => (a.userId < b.userId ? -1 : 1))
  const groups = open.length <= mostSearched ? zeroSumGroups(open) : matchPairs(open)
  return groups.flatMap((group) => settleGroup(group, currency))
}

/** Each transfer goes from the deepest debt to the largest claim and ends at least one of the two. */
function settleGroup(group: readonly Balance[], currency: string): Transfer[] {
  const left = group.map((balance) => ({ ...balance }))
  const transfers: Transfer[] = []
  for (;;) {
    const [debtor] = left.toSorted((a, b) => a.balance - b.balance)
    const [creditor] = left.toSorted((a, b) => b.balance - a.balance)
    if (!debtor || !creditor || debtor.balance >= 0 || creditor.balance <= 0) return transfers
    const amount = Math.min(-debtor.balance, creditor.balance)
    debtor.balance += amount
    creditor.balance -= amount
    transfers.push({ from: debtor.userId, to: creditor.userId, amount: { amount, currency } })
  }
}

/** The partition into the most groups that add up to zero, by dynamic programming over the subsets. */
function zeroSumGroups(open: readonly Balance[]): Balance[][] {
  const size = 1 << open.length
  const sums = new Float64Array(size)
  /** How many groups that add up to zero the people of the subset can at most be taken into, one after the other. */
  const counts = new Int8Array(size)
  const lastOf = new Int8Array(size)
  for (let subset = 1; subset < size; subset += 1) {
    for (const [index, { balance }] of open.entries()) {
      const bit = 1 << index
      if ((subset & bit) === 0) continue
      const rest = subset & ~bit
      sums[subset] = (sums[rest] ?? 0) + balance
      const count = counts[rest] ?? 0
      if (count >= (counts[subset] ?? 0)) {
        counts[subset] = count
        lastOf[subset] = index
      }
    }
    if (sums[subset] === 0) counts[subset] = (counts[subset] ?? 0) + 1
  }
  const groups: Balance[][] = []
  let group: Balance[] = []
  for (let subset = size - 1; subset > 0; subset &= ~(1 << (lastOf[subset] ?? 0))) {
    if (sums[subset] === 0 && group.length > 0) {
      groups.push(group)
      group = []
    }
    const last = open[lastOf[subset] ?? 0]
    if (last) group.push(last)
  }
  return [...groups, group]
}

function matchPairs(open: readonly Balance[]): Balance[][] {
  const rest = [...open]
  const pairs: Balance[][] = []
  for (const one of open) {
    const other = rest.find(({ balance }) => balance === -one.balance)
    if (!other || !rest.includes(one)) continue
    pairs.push([one, other])
    rest.splice(rest.indexOf(one), 1)
    rest.splice(rest.indexOf(other), 1)
  }
  return [...pairs, rest]
}
