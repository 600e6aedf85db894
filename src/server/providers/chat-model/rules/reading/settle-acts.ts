// The act of a clause in the light of the whole message: a statement beside a wish belongs to the wish, and nothing is edited
// where no plan is.
import { type ActName, editActs, questionActs } from './acts/act-names.ts'
import { cueMatches, isQuestion, isRequest } from './acts/cues.ts'
import { sureByRule } from './acts/sureness.ts'
import { givesValues } from './gives-values.ts'
import { movesTrip } from './moves-trip.ts'
import type { ReadingContext } from './names/reading-context.ts'
import { opinionAct } from './opinion-act.ts'
import type { Clause } from './requests/clause.ts'
import { delayedItem } from './requests/delayed-item.ts'
import { disruptionOf, isJourneyCanceled } from './requests/disruption.ts'
import { asksForWeatherAt, asksOfHours } from './requests/hours-question.ts'
import { wantsLessOfKind } from './requests/less-of-kind.ts'
import { mealsAsked } from './requests/meals-question.ts'
import { notesQuestion } from './requests/notes-question.ts'
import { meantItem } from './requests/place-name.ts'
import { asksForPlanned } from './requests/planned-question.ts'
import { restOfDay } from './requests/rest-of-day.ts'
import { speaksOfStops } from './requests/stop-changes.ts'
import { asksForTasks } from './requests/tasks-question.ts'
import { movesToOtherDay, movesToOtherPart, swapsPlanned } from './settle-moves.ts'
import { hasPreferences, readSlots } from './slots.ts'
import { refusesRide, statesNeed } from './states-need.ts'
import { MarkedText } from './text/marked-text.ts'
import { isAddedStop } from './values/added-stops.ts'
import { limitsIn } from './values/limits.ts'
import { readMustSee } from './values/must-see.ts'
import { isRefused, takesBackRefusal } from './values/polarity.ts'
import { readRemarks } from './values/remarks.ts'

const [edits, questions] = [new Set<ActName>(editActs), new Set<ActName>(questionActs)]
/** Of two places, the first is not meant. */
const takesBackPlace =
  /^(?:不对?[，, ])?不是.{1,12}[，, ]*(?:而|应该)?是|^(?:no,? |sorry,? )*not .{2,20}(?:\bi (?:said|meant)\b|\bbut\b|[,;.] )/iu
/** A clause that became part of the wish is as sure as this. */
const sureEnough = 0.5

export function settleActs(clauses: readonly Clause[], context: ReadingContext): Clause[] {
  return clauses
    .map((clause, index, all) =>
      isAboutAllDays(clause, all.slice(0, index), context) || movesTrip(clause)
        ? { ...clause, act: 'wish' as const }
        : clause,
    )
    .map((clause, _, all) => withAct(clause, opinionAct(clause, all)))
    .map((clause) => (isDisrupted(clause) ? asAct(clause, 'trouble') : clause))
    .map((clause) =>
      (clause.act === 'trouble' || searches.has(clause.act)) && isJourneyCanceled(clause.text)
        ? asAct(clause, canceledSearch(clause))
        : clause,
    )
    .map((clause) => (!edits.has(clause.act) && asksForTasks(clause.text) ? asAct(clause, 'tasks') : clause))
    .map((clause, index, all) => (asksOfHours(clause, all[index - 1]) ? asAct(clause, 'facts') : clause))
    .map((clause) => (asksForWeatherAt(clause) ? asAct(clause, 'weather') : clause))
    .map((clause) => (asksOfMeals(clause, context) ? asAct(clause, 'feasible') : clause))
    .map((clause) =>
      clause.act !== 'note' && (refusesRide(clause) || (clause.act !== 'wish' && statesNeed(clause)))
        ? asAct(clause, 'wish')
        : clause,
    )
    .map((clause) => (limitsWish(clause) ? asAct(clause, 'wish') : clause))
    .map((clause, index, all) => (isTaste(clause, all[index - 1]) ? asAct(clause, 'wish') : clause))
    .map((clause) => (namesMustSee(clause, context) ? asAct(clause, 'wish') : clause))
    .map((clause) => (changesStops(clause) ? asAct(clause, 'wish') : clause))
    .map((clause) => (clause.act !== 'note' && notesQuestion(clause.text) !== null ? asAct(clause, 'facts') : clause))
    .map((clause, index, all) =>
      missesPlace(clause, context, all[index + 1]) ? asAct(clause, context.items.length > 0 ? 'add' : 'wish') : clause,
    )
    .map((clause) => (complains(clause) ? asAct(clause, context.items.length > 0 ? 'add' : 'wish') : clause))
    .map((clause) => (givesValues(clause, context) ? asAct(clause, 'wish') : clause))
    .map((clause) => (refusesItem(clause, context) ? asAct(clause, 'remove') : clause))
    .map((clause, _, all) => (addsPlace(clause, all, context) ? asAct(clause, 'add') : clause))
    .map((clause) => (swapsPlanned(clause, context) ? asAct(clause, 'swap') : clause))
    .map((clause) => (movesToOtherDay(clause) || movesToOtherPart(clause) ? asAct(clause, 'move') : clause))
    .map((clause) => (endsDayEarly(clause, context) ? asAct(clause, 'remove') : clause))
    .map((clause) => (asksForPlanned(clause, context) ? asAct(clause, 'show_plan') : clause))
    .map((clause, _, all) =>
      saysPreference(clause, all, context) || isStatementBesideWish(clause, all, context)
        ? asAct(clause, 'wish')
        : clause,
    )
    .map((clause) => (delayedItem(clause, context) ? asAct(clause, 'shift') : clause))
}

/** 兵马俑怎么没有, "why isn't the Louvre in it?": it shall be there. */
const missing =
  /没给(?:我们?|咱们?)?(?:安排|排)|怎么(?:就|都|会)?没(?:有|安排|排|去|了)|漏(?:了|掉)|忘了(?:安排|排|放)?|\b(?:why|how come)\b[^.;?]{0,12}(?:\bno|n't|\bnot)\b|\b(?:you|it) (?:forgot|left out|missed)\b|\b(?:is|are|'s) missing\b/iu

/** "You missed the zoo" is said of the plan, and no train was missed. */
function complains({ act, text }: Clause): boolean {
  return (
    act === 'trouble' &&
    /\byou(?:'ve| have)? (?:missed|forgot(?:ten)?|left out|skipped)\b|[你您](?:把|给)?.{0,12}(?:漏|忘)/iu.test(text)
  )
}

/** "Where is Sainte-Chapelle? I asked for churches" */
const asksWhere = /^(?:so |and |but |hey |ok )?where(?:'s| is| are| has| did)\b/iu
const wasAsked = /\b(?:i|we) (?:asked|wanted|said|told|mentioned)\b/iu

function missesPlace({ act, mentions, text }: Clause, { items }: ReadingContext, next: Clause | undefined): boolean {
  const isMissed = missing.test(text) || (asksWhere.test(text) && wasAsked.test(`${text} ${next?.text ?? ''}`))
  return (items.length === 0 || questions.has(act) || act === 'out') && mentions.length > 0 && isMissed
}

const searches = new Set<ActName>(['flights', 'trains'])

/** "We are running late", 我们堵车了: nothing of the plan is meant. 航班推迟了 asks for no other flight. */
function isDisrupted({ act, text, mentions, days, probability }: Clause): boolean {
  if (mentions.length + days.length > 0) return false
  const disruption = disruptionOf(text)
  return disruption !== null && (probability < sureEnough || (searches.has(act) && disruption.cause === 'delay'))
}

/** Of a journey that does not run, others are looked for. */
function canceledSearch({ text }: Clause): 'flights' | 'trains' {
  return /\bflights?\b|\bplane\b|航班|飞机/iu.test(text) ? 'flights' : 'trains'
}

function asksOfMeals({ text, masked }: Clause, { items }: ReadingContext): boolean {
  return items.some(({ kind }) => kind === 'restaurant') && isQuestion(masked) && mealsAsked(text) !== null
}

function withAct(clause: Clause, act: ActName | null): Clause {
  return act ? asAct(clause, act) : clause
}

function asAct(clause: Clause, act: ActName): Clause {
  return { ...clause, act, probability: Math.max(clause.probability, sureByRule) }
}

/** "Make it more relaxed" without a day is the pace of the trip. */
function isAboutAllDays(
  { act, days, mentions }: Clause,
  before: readonly Clause[],
  { recentDay, items }: ReadingContext,
): boolean {
  if ((act !== 'easier' && act !== 'fuller') || days.length + mentions.length > 0 || recentDay !== undefined)
    return false
  return items.length === 0 || !before.some((each) => each.days.length === 1)
}

/** "No more than one museum a day", 博物馆别取消: of the whole trip, and no item. */
function limitsWish({ act, text, mentions, days, masked }: Clause): boolean {
  if (act === 'wish' || mentions.length + days.length > 0 || isQuestion(masked)) return false
  return limitsIn(text).length > 0 || takesBackRefusal(text)
}

function isTaste(clause: Clause, before: Clause | undefined): boolean {
  const { act, tags, mentions, days } = clause
  if ((act !== 'replace' && act !== 'remove') || tags.length === 0 || mentions.length + days.length > 0) return false
  return wantsLessOfKind(clause) || (act === 'replace' && before?.act === 'wish' && wantsLessOfKind(before))
}

/** "The Uffizi is a must too" is a wish; where a plan is, it may be an edit of it. */
function namesMustSee({ act, text, masked }: Clause, { items }: ReadingContext): boolean {
  if (act === 'wish' || isQuestion(masked) || (edits.has(act) && items.length > 0)) return false
  return readMustSee(new MarkedText(text)).length > 0
}

/** "Add two nights in Lyon", 不是伦敦，是里昂: a stop of the trip, not an item. */
function changesStops({ cities, mentions, text }: Clause): boolean {
  const places = cities.filter(({ isCountry }) => !isCountry)
  if (places.length === 0 || mentions.length > 0) return false
  return (
    speaksOfStops(text) ||
    places.some((place) => isAddedStop(text, place)) ||
    (places.length === 2 && takesBackPlace.test(text))
  )
}

/** "We don't want to see the opera any more", 不想看川剧了, where the plan has it. */
function refusesItem(clause: Clause, context: ReadingContext): boolean {
  const { act, text, mentions, tags } = clause
  if (act !== 'wish' || context.items.length === 0) return false
  if (!/^.{0,8}不(?:想|打算|要)(?:去|看|逛|吃).{1,14}了$|\b(?:any ?more|no longer)\b/iu.test(text)) return false
  const [mention] = mentions
  const [tag] = tags
  if (mention) return isRefused(text, mention.start, mention.end)
  return tag !== undefined && meantItem(clause, context) !== undefined && isRefused(text, tag.start, tag.end)
}

/** 多出来的时间去罗丹美术馆: a place that the plan does not have, beside an edit of it. */
function addsPlace(
  { act, mentions, masked, text }: Clause,
  all: readonly Clause[],
  { items }: ReadingContext,
): boolean {
  const [mention] = mentions
  if (act !== 'wish' || mentions.length !== 1 || !mention || mention.place.kind !== 'attraction') return false
  const isPlanned = items.some(({ title }) => mention.place.names.includes(title))
  const goes = /[去看逛]\uE001|\b(?:see|visit|do|go to)\b.{0,8}\uE001/u.test(masked)
  const besideEdit = all.some((each) => edits.has(each.act) && each.probability >= sureEnough)
  return besideEdit && goes && !isPlanned && !isRefused(text, mention.start, mention.end)
}

/** "Nothing after 3 on day 2": of one day of the plan, no hour of all days. */
function endsDayEarly(clause: Clause, context: ReadingContext): boolean {
  const { act, days, text, masked } = clause
  if (context.items.length === 0 || isQuestion(masked)) return false
  const isRefusal = days.length === 1 && /\bnothing\b|不|别|取消|删/iu.test(text)
  const isOpen =
    act === 'clear' || act === 'remove' || (isRefusal && !['move', 'shift', 'swap', 'replace'].includes(act))
  return isOpen && (restOfDay(clause, context)?.length ?? 0) > 0
}

/** Beside a wish, an unsure clause that states a preference is part of it. */
function saysPreference(
  { act, probability, text, masked }: Clause,
  all: readonly Clause[],
  context: ReadingContext,
): boolean {
  if (act === 'wish' || !all.some((each) => each.act === 'wish')) return false
  if (edits.has(act) && context.items.length > 0 && cueMatches(masked, act).length > 0) return false
  if (act === 'out' && readRemarks(new MarkedText(text)).length > 0) return true
  if (probability >= 0.6) return false
  return hasPreferences(readSlots(new MarkedText(text), context))
}

/** "We have tickets for the opera on the 21st", 12号坐高铁去重庆: said with a wish, asking for nothing. */
function isStatementBesideWish(clause: Clause, all: readonly Clause[], context: ReadingContext): boolean {
  const { act, masked } = clause
  if (!edits.has(act) && !questions.has(act)) return false
  const hasWish = all.some((each) => each !== clause && each.act === 'wish' && each.probability >= sureEnough)
  if (context.isTripKnown && context.items.length === 0 && edits.has(act) && act !== 'add' && act !== 'undo')
    return hasWish || !isRequest(masked)
  if (edits.has(act) && (!context.isTripKnown || context.items.length > 0)) return false
  return hasWish && !isRequest(masked)
}
