// Reads a message in Chinese or English into its acts, what it says about the wanted trip, and what was not used. Pure: the
// same text in the same context gives the same reading.

import type { ScoredAct } from './acts/act-classifier.ts'
import { type ActName, editActs, questionActs } from './acts/act-names.ts'
import { markActWords } from './acts/mark-act-words.ts'
import { unusedWords } from './coverage.ts'
import { joinClauses } from './join-clauses.ts'
import type { ReadingContext } from './names/reading-context.ts'
import type { Clause } from './requests/clause.ts'
import { editCalls } from './requests/edit-calls.ts'
import { questionCalls } from './requests/question-calls.ts'
import type { ToolCall } from './requests/tool-call.ts'
import { hasPreferences, mergeSlots, noSlots, readSlots, type Slots } from './slots.ts'
import { MarkedText } from './text/marked-text.ts'
import { normalizeMessage } from './text/normalize-message.ts'
import { splitMessage } from './text/split-message.ts'

export interface ReadAct {
  act: ActName
  clause: Clause
  /** Of a question or an edit. Empty where something it needs was not said. */
  calls: ToolCall[]
}

export interface Reading {
  acts: ReadAct[]
  /** Of all clauses that speak of the wanted trip. */
  slots: Slots
  unused: string[]
  /** The likeliest readings where none is sure enough; null where one is. */
  unsure: ScoredAct[] | null
}

/** Phrases of prompt injection: posing as another role, or overriding instructions. A message with one of them is read as unclear. */
const forged =
  /<\/?(?:data|system|tool|assistant|function)|<\|?im_|\[\/?INST\]|^\s*(?:system|assistant|developer|tool)\s*[:：]|(?:ignore|disregard|forget|override)\b[\w ,]{0,30}\b(?:instructions?|prompts?|rules|guidelines)|(?:忽略|无视|忘掉|忘记|不要理会)[^，。]{0,12}(?:指令|指示|提示词?|规则|设定)|system prompt|系统提示|tool_calls?|developer mode|开发者模式|jailbreak|propose_\w+|you are now\b/imu

const edits = new Set<ActName>(editActs)
const questions = new Set<ActName>(questionActs)
/** Said beside a request, these ask for nothing. */
const courtesies = new Set<ActName>(['greet', 'ack', 'capabilities', 'out'])
/** Below it a clause that stands alone is asked about. */
const sureEnough = 0.45

export function readMessage(message: string, context: ReadingContext, previous?: ActName): Reading {
  const text = normalizeMessage(message)
  if (forged.test(text)) return { acts: [], slots: noSlots, unused: [], unsure: [] }
  const clauses = joinClauses(splitMessage(text), context, previous)
    .map((clause) => (isAboutAllDays(clause, context) ? { ...clause, act: 'wish' as const } : clause))
    .map((clause, _, all) =>
      saysPreference(clause, all, context)
        ? { ...clause, act: 'wish' as const, probability: Math.max(clause.probability, 0.5) }
        : clause,
    )
  const weighty = clauses.filter(({ act, probability }) => !courtesies.has(act) && probability >= sureEnough)
  const kept =
    weighty.length > 0
      ? clauses.filter(
          (clause) => weighty.includes(clause) || (!courtesies.has(clause.act) && clause.probability >= 0.3),
        )
      : clauses
  let slots = noSlots
  const unused: string[] = []
  const acts: ReadAct[] = []
  let local = context
  for (const clause of clauses) {
    const source = new MarkedText(clause.text)
    if (!kept.includes(clause)) {
      if (!courtesies.has(clause.act) || clause.act === 'out') unused.push(...unusedWords(source))
      continue
    }
    if (clause.act === 'wish') {
      slots = mergeSlots(slots, readSlots(source, local))
      markActWords(source, clause.act, local, false)
      unused.push(...unusedWords(source))
      if (!acts.some(({ act }) => act === 'wish')) acts.push({ act: 'wish', clause, calls: [] })
      continue
    }
    const calls = edits.has(clause.act)
      ? editCalls(clause, local)
      : questions.has(clause.act)
        ? questionCalls(clause, local)
        : []
    acts.push({ act: clause.act, clause, calls })
    markActWords(source, clause.act, local, true)
    if (edits.has(clause.act) || questions.has(clause.act)) unused.push(...unusedWords(source))
    local = remember(local, clause)
  }
  return { acts, slots, unused: [...new Set(unused)].slice(0, 10), unsure: unsureReadings(clauses, slots) }
}

/** "Make it more relaxed" without a day is the pace of the trip. */
function isAboutAllDays({ act, days, mentions }: Clause, { recentDay }: ReadingContext): boolean {
  return (act === 'easier' || act === 'fuller') && days.length === 0 && mentions.length === 0 && recentDay === undefined
}

/** Beside a wish, an unsure clause that states a preference is part of it. */
function saysPreference({ act, probability, text }: Clause, all: readonly Clause[], context: ReadingContext): boolean {
  if (act === 'wish' || probability >= 0.6 || !all.some((each) => each.act === 'wish')) return false
  return hasPreferences(readSlots(new MarkedText(text), context))
}

/** Nothing sure was said, and no value tells that it is about the plan. */
function unsureReadings(clauses: readonly Clause[], slots: Slots): ScoredAct[] | null {
  const best = [...clauses].sort((a, b) => b.probability - a.probability)[0]
  if (!best || best.probability >= sureEnough || (best.act === 'wish' && hasPreferences(slots))) return null
  return [{ act: best.act, probability: best.probability }, ...best.others]
}

/** A later clause may say "it". */
export function remember(
  context: ReadingContext,
  { mentions, days, text }: Pick<Clause, 'mentions' | 'days' | 'text'>,
): ReadingContext {
  const names = mentions.map(({ place, start, end }) =>
    place.kind === 'item' ? place.name : (place.names.at(-1) ?? text.slice(start, end)),
  )
  return {
    ...context,
    ...(names.length > 0 && { recentNames: [...(context.recentNames ?? []), ...names].slice(-4) }),
    ...(days[0] && { recentDay: days[0].day }),
  }
}
