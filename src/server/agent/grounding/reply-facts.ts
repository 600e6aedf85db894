// What a reply may state: what the tools of the turn returned, what is known of the trip, and what the traveler wrote.
import { HumanMessage, ToolMessage } from '@langchain/core/messages'
import { majorUnits } from '#contract/money-arithmetic.ts'
import { foldText, hasHan } from '../../providers/shipped-data/gazetteer/fold-text.ts'
import type { Turn } from '../turn/state.ts'
import type { Claim } from './claim.ts'
import { claimsIn } from './claims.ts'
import { wordsOfName } from './names.ts'
import { pricesIn } from './prices.ts'
import { timesIn } from './times.ts'

export interface ReplyFacts {
  folded: string
  /** Minutes of the day. */
  times: ReadonlySet<number>
  /** Major units. */
  amounts: readonly number[]
  /** There is a proposal, or a tool did something itself. */
  hasDone: boolean
  /** Something is booked or paid for already. */
  hasBooked: boolean
}

const money = /"amount":(-?\d+),"currency":"([A-Z]{3})"/g
/** Tools that do something themselves; what others change is in the proposal. */
const doing: ReadonlySet<string> = new Set(['update_brief', 'remember', 'forget'])
/** Of items and in notes: somebody has booked or paid. */
const bookedWords = /"(?:booked|paid)"|\bbooked\b|已订|已预订|已付/
/** Prices are rounded to what an estimate can know. */
const tolerance = 0.02

export function factsOf({
  messages,
  input,
  notes,
  proposal,
  toolParts,
}: Pick<Turn, 'messages' | 'input' | 'notes' | 'proposal' | 'toolParts'>): ReplyFacts {
  const { trip, history, rejections, brief, openProposals } = input
  const said = messages.filter((each) => ToolMessage.isInstance(each) || HumanMessage.isInstance(each))
  const text = [
    ...said.map((message) => message.text.replaceAll('\\u003c', '<')),
    JSON.stringify([trip, notes, proposal, rejections, brief, openProposals]),
    ...history.map((message) => message.text),
  ].join('\n')
  const exact = [...text.matchAll(money)].map(([, amount, currency = 'CNY']) =>
    majorUnits({ amount: Number(amount), currency }),
  )
  const amounts = [...exact, ...pricesIn(text).flatMap(({ values }) => values)]
  const people = trip.party.adults + trip.party.children
  return {
    folded: foldText(text),
    times: new Set(timesIn(text).flatMap(({ values }) => values)),
    amounts: [...amounts, ...amounts.map((amount) => amount / people)],
    hasDone: proposal !== null || toolParts.some((part) => part.type === 'tool' && part.ok && doing.has(part.name)),
    hasBooked: bookedWords.test(text),
  }
}

/** Names, prices and times that are in no fact. */
export function ungroundedClaims(sentence: string, facts: ReplyFacts): Claim[] {
  return claimsIn(sentence).filter((claim) => !isGrounded(claim, facts))
}

function isGrounded(
  { kind, words, values }: Claim,
  { folded, times, amounts, hasDone, hasBooked }: ReplyFacts,
): boolean {
  switch (kind) {
    case 'time':
      return values.some((minutes) => times.has(minutes))
    case 'price':
      return values.some((value) =>
        amounts.some((amount) => Math.abs(amount - value) <= Math.max(1, amount * tolerance)),
      )
    case 'done':
      return hasDone
    case 'outside':
      return hasBooked
    case 'name':
      return isKnownName(words, folded)
  }
}

/** The text around a name may have been taken for a part of it, so its parts count as well. */
function isKnownName(name: string, folded: string): boolean {
  if (hasHan(name)) {
    return Array.from({ length: name.length - 2 }, (_, from) => name.slice(from)).some((end) =>
      folded.includes(foldText(end)),
    )
  }
  const words = wordsOfName(name).map(foldText).filter(Boolean)
  const isIn = (part: string[]) => folded.includes(part.join(''))
  if (words.every((word) => folded.includes(word))) return true
  const parts = words
    .flatMap((_, from) => [words.slice(from), words.slice(0, from)])
    .filter(({ length }) => length >= 2)
  return isIn(words) || parts.some(isIn)
}
