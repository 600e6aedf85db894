// Reads a message in Chinese or English into its acts, what it says about the wanted trip, and what was not used. Pure: the
// same text in the same context gives the same reading.

import { editItinerarySpec } from '#contract/agent-tools/edit-itinerary.ts'
import { type ActName, editActs, questionActs } from './acts/act-names.ts'
import { isRequest } from './acts/cues.ts'
import { markActWords } from './acts/mark-act-words.ts'
import { maskValues } from './acts/placeholders.ts'
import { splitRunOn } from './acts/split-run-on.ts'
import { withoutBareTopics } from './bare-topics.ts'
import { isConditional } from './conditions.ts'
import { withoutCorrected } from './corrected.ts'
import { type LeftOver, sortLeftOver } from './free-wishes.ts'
import { joinClauses } from './join-clauses.ts'
import { lastingNeeds, lastingSlots, valuesBeside, withoutIdleWish, withoutPriceOfPlaces } from './lasting-values.ts'
import { markCallWords } from './mark-call-words.ts'
import { mergeSlots } from './merge-slots.ts'
import { daysByNumber } from './names/days-of-items.ts'
import type { ReadingContext } from './names/reading-context.ts'
import { withStopNames } from './names/stop-names.ts'
import type { ReadAct, Reading } from './reading.ts'
import { remember, withSaid } from './remember.ts'
import { type Clause, readValues } from './requests/clause.ts'
import { readDayPlan } from './requests/day-plan.ts'
import { delayedItem } from './requests/delayed-item.ts'
import { editCalls } from './requests/edit-calls.ts'
import { readEmptyDays } from './requests/empty-days.ts'
import { readMoreNights } from './requests/more-nights.ts'
import { planChoice } from './requests/plan-choice.ts'
import { questionCalls } from './requests/question-calls.ts'
import { orAdded } from './requests/replace-edits.ts'
import { readReplacement } from './requests/replacement-message.ts'
import { readStayMove, stayMoveCall } from './requests/stay-move.ts'
import { callOf, type ToolCall } from './requests/tool-call.ts'
import { settleActs } from './settle-acts.ts'
import { hasPreferences, noSlots, readSlots, type Slots } from './slots.ts'
import { withRoles } from './slots-by-role.ts'
import { unusedWords } from './text/coverage.ts'
import { blankDenied } from './text/denied.ts'
import { isForged } from './text/forged.ts'
import { MarkedText } from './text/marked-text.ts'
import { normalizeMessage } from './text/normalize-message.ts'
import { splitMessage } from './text/split-message.ts'
import { markTopics } from './text/topic-words.ts'
import { sureEnough, unsureReadings } from './unsure-readings.ts'
import { topicsOfAct, topicsOfSlots } from './used-topics.ts'
import { markNamesOfPeople } from './values/named-companions.ts'
import { asksBeforeChanging, asksBeforePlanning } from './whole-plan.ts'

const edits = new Set<ActName>(editActs)
const questions = new Set<ActName>(questionActs)
/** Said beside a request, these ask for nothing. */
const courtesies = new Set<ActName>(['greet', 'ack', 'capabilities', 'out'])
const searchable =
  /吃|喝|饭|餐|玩|逛|景|店|餐|馆|看|地方|好去处|附近|周边|\b(?:places?|spots?|sights?|restaurants?|cafes?|bars?|food|eat|drink|lunch|dinner|breakfast|attractions?|things|see|do|visit|around|near|nearby|hungry|somewhere|activities|tours?|here)\b/iu

export function readMessage(message: string, known: ReadingContext, previous?: ActName): Reading {
  const normal = normalizeMessage(message)
  if (isForged(normal)) return { acts: [], slots: noSlots, unused: [], unsure: [] }
  const context = withStopNames(known, normal)
  const text = daysByNumber(withoutCorrected(normal, context), context)
  const option = context.offersPlan ? planChoice(text) : null
  if (option) {
    const wish: ReadAct = { act: 'wish', clause: wholeClause(text, 'wish', context), calls: [] }
    return { acts: [wish], slots: { ...noSlots, option }, unused: [], unsure: null }
  }
  const replacement =
    readAsStayMove(text, context) ??
    readAsCall(
      text,
      readMoreNights(text, context) ?? readEmptyDays(text, context) ?? readDayPlan(text, context),
      context,
    ) ??
    readAsReplacement(text, context)
  if (replacement) return replacement
  const reading = asksBeforePlanning(readClauses(text, context, previous), text, context)
  return asksBeforeChanging(reading, text, context)
}

/** What stands beside the replacement is read by itself; reasons for it ask for nothing. */
function readAsReplacement(text: string, context: ReadingContext): Reading | null {
  const read = readReplacement(text, context)
  return (
    read &&
    withRest(
      text,
      { rest: read.rest, calls: [callOf(editItinerarySpec, { edits: [orAdded(read.edit, context)] })] },
      context,
    )
  )
}

function readAsStayMove(text: string, context: ReadingContext): Reading | null {
  const read = readStayMove(text, context)
  return read && withRest(text, { rest: read.rest, calls: [stayMoveCall(text, read.by, context)] }, context)
}

function readAsCall(
  text: string,
  read: { call: ToolCall; rest: string } | null,
  context: ReadingContext,
): Reading | null {
  return read && withRest(text, { rest: read.rest, calls: [read.call] }, context)
}

function withRest(
  text: string,
  { rest, calls }: { rest: string; calls: ToolCall[] },
  context: ReadingContext,
): Reading {
  const own: ReadAct = { act: 'replace', clause: wholeClause(text, 'replace', context), calls }
  const beside = rest ? readClauses(rest, context, 'add') : null
  const others = beside?.acts.filter(({ act, calls }) => act !== 'wish' && calls.length > 0) ?? []
  const needs = lastingNeeds(new MarkedText(text), context)
  const values = beside ? valuesBeside(beside.slots) : noSlots
  return {
    acts: [own, ...others],
    slots: mergeSlots(values, needs),
    unused: others.length > 0 || hasPreferences(values) ? (beside?.unused ?? []) : [],
    unsure: null,
  }
}

function wholeClause(text: string, act: ActName, context: ReadingContext): Clause {
  return { ...readValues(text, context), act, probability: 1, others: [], masked: maskValues(text, context) }
}

function piecesOf(text: string, context: ReadingContext): string[] {
  return splitMessage(text).flatMap((piece) => splitRunOn(piece, context))
}

const tellsPassport = /\b(?:passports?|nationalit(?:y|ies)|citizens?)\b|护照|国籍/iu

function readClauses(text: string, context: ReadingContext, previous?: ActName): Reading {
  const clauses = settleActs(joinClauses(piecesOf(text, context), context, previous), context)
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
  for (const clause of joinWishes(clauses, context)) {
    const source = new MarkedText(clause.act === 'wish' ? blankDenied(clause.text) : clause.text)
    if (!kept.some(({ text }) => clause.text.includes(text))) {
      slots = mergeSlots(slots, lastingNeeds(source, local))
      if (courtesies.has(clause.act) && !asksForSomething(clause)) markActWords(source, clause.act, local, false)
      const left = leftOver(source, true)
      slots = withRemarks(slots, left.wishes)
      unused.push(...left.unused)
      local = remember(local, clause)
      continue
    }
    if (context.items.length > 0 && changes(clause.act) && isConditional(clause.text)) {
      acts.push({ act: clause.act, clause, calls: [], onlyIf: true })
      continue
    }
    // "My passport's Australian" is no taste beside the question of a visa.
    if (clause.act === 'wish' && tellsPassport.test(clause.text) && clauses.some(({ act }) => act === 'entry')) {
      local = remember(local, clause)
      continue
    }
    if (clause.act === 'wish') {
      const read = withRoles(readSlots(source, local), source, local)
      markActWords(source, clause.act, local, false)
      markTopics(source, topicsOfSlots(read))
      const left = leftOver(source, true)
      slots = withRemarks(mergeSlots(slots, read), left.wishes)
      unused.push(...left.unused)
      if (!acts.some(({ act }) => act === 'wish')) acts.push({ act: 'wish', clause, calls: [] })
      local = withSaid(remember(local, clause), read)
      continue
    }
    const calls = edits.has(clause.act)
      ? editCalls(clause, local)
      : questions.has(clause.act)
        ? questionCalls(clause, local)
        : []
    acts.push({
      act: isUnknownSearch(clause) ? 'out' : clause.act,
      clause,
      calls: isUnknownSearch(clause) ? [] : calls,
    })
    slots = mergeSlots(slots, lastingNeeds(source, local))
    markActWords(source, clause.act, local, true)
    if (delayedItem(clause, local)) source.mark(0, clause.text.length)
    markCallWords(source, clause.act, calls)
    markTopics(source, topicsOfAct(clause.act))
    if (edits.has(clause.act) || questions.has(clause.act)) unused.push(...leftOver(source, false).unused)
    local = remember(local, clause)
  }
  slots = withoutPriceOfPlaces(acts, slots, text)
  const asked = withoutIdleWish(withoutBareTopics(acts), slots)
  return {
    acts: asked,
    slots: asked.length < acts.length ? lastingSlots(asked, slots) : slots,
    unused: [...new Set(unused)],
    unsure: unsureReadings(kept, slots, context),
  }
}

/** Names of people ask for nothing. */
function leftOver(source: MarkedText, isWish: boolean): LeftOver {
  markNamesOfPeople(source)
  return sortLeftOver(source.text, unusedWords(source), isWish)
}

function withRemarks(slots: Slots, wishes: readonly string[]): Slots {
  return wishes.length > 0 ? { ...slots, remarks: [...new Set([...(slots.remarks ?? []), ...wishes])] } : slots
}

/** A request about the plan is no courtesy, whatever it was taken for: what it says is named as not used. */
function asksForSomething({ masked, mentions, tags }: Clause): boolean {
  return isRequest(masked) && mentions.length + tags.length > 0
}

function changes(act: ActName): boolean {
  return act === 'wish' || edits.has(act)
}

/** What is said of the wanted trip in one breath is read as a whole: 父子俩，儿子十岁. */
function joinWishes(clauses: readonly Clause[], context: ReadingContext): Clause[] {
  const joined: Clause[] = []
  for (const clause of clauses) {
    const last = joined.at(-1)
    if (last?.act === 'wish' && clause.act === 'wish') joined[joined.length - 1] = joinClause(last, clause, context)
    else joined.push(clause)
  }
  return joined
}

function joinClause(first: Clause, second: Clause, context: ReadingContext): Clause {
  const separator = /\p{Script=Han}/u.test(first.text) ? '，' : ', '
  const surer = first.probability >= second.probability ? first : second
  return { ...surer, ...readValues(`${first.text}${separator}${second.text}`, context) }
}

/** "Recommend me a good laptop": a search for nothing that a guide has. */
function isUnknownSearch({ act, text, tags, mentions, cities, days }: Clause): boolean {
  if (act !== 'places' || tags.length + mentions.length + cities.length + days.length > 0) return false
  if (searchable.test(text)) return false
  return unusedWords(new MarkedText(text)).length > 0
}
