// What a message says of the trip beside its requests, and which of it holds beyond them.
import { type ActName, editActs, questionActs } from './acts/act-names.ts'
import { maskValues } from './acts/placeholders.ts'
import type { ReadingContext } from './names/reading-context.ts'
import type { ReadAct } from './reading.ts'
import { readValues } from './requests/clause.ts'
import { hasPreferences, noSlots, readSlots, type Slots } from './slots.ts'
import { statesNeed } from './states-need.ts'
import { MarkedText } from './text/marked-text.ts'

const edits = new Set<ActName>(editActs)
const questions = new Set<ActName>(questionActs)
const ownNeeds =
  /过敏|不耐受?|我(?:们)?(?:是)?(?:吃素|素食|清真|回民|穆斯林)|(?:我|她|他|老婆|老公|朋友|妈|爸|孩子)(?:们)?(?:是)?(?:吃素|不吃|不能吃)|\b(?:allerg\w+|intoleran\w+|c(?:o)?eliac|anaphyla\w*|epi-?pens?|hives|rash|reacts?|make[sd]? (?:me|us|him|her|them) (?:\w+ )?(?:ill|sick))\b|起疹|就肿|会肿|\b(?:i'm|i am|we're|we are|she's|he's|\w+ is) (?:a )?(?:strict )?(?:vegetarian|vegan|muslim|halal|kosher|jewish)\b|\b(?:i|we|she|he) (?:can't|cannot|don't|doesn't|won't) eat\b/iu
/** 先别做计划, "don't plan anything yet" */
const putsOffPlan =
  /(?:别|不用|不要|不急着?|没打算)(?:先|急着|给我)?(?:(?:做|排|安排|规划|出|定)?(?:计划|行程|规划|攻略)|排(?!队))|\b(?:don't|do not|no need to|not) (?:need to )?(?:plan|make a plan|planning)\b/iu
const asksForPlan =
  /\b(?:plan|itinerary|organi[sz]e|arrange|put together|suggest)\b|规划|计划|安排|排|行程|攻略|怎么玩/iu

/** An allergy or a diet holds for the whole trip, also where it is the reason of an edit or a question. */
export function lastingNeeds(source: MarkedText, context: ReadingContext): Slots {
  const told = ownNeeds.test(source.text) ? source : piecesWithNeeds(source, context)
  if (!told) return noSlots
  const { diets, refusedFoods } = readSlots(told, context)
  return { ...noSlots, ...(diets && { diets }), ...(refusedFoods && { refusedFoods }) }
}

/** "Drop the Louvre, no pork for us": the parts between commas that state a need, which are used with it. */
function piecesWithNeeds(source: MarkedText, context: ReadingContext): MarkedText | null {
  const pieces = [...source.text.matchAll(/[^,，;；.。!！]+/gu)].filter(([piece]) =>
    statesNeed({ ...readValues(piece.trim(), context), masked: maskValues(piece.trim(), context) }),
  )
  for (const { index, 0: piece } of pieces) source.mark(index, index + piece.length)
  return pieces.length > 0 ? new MarkedText(pieces.map(([piece]) => piece.trim()).join(', ')) : null
}

/** Values of the trip that stand beside an edit; what is liked may be its reason. */
export function valuesBeside({
  party,
  budget,
  arrive,
  depart,
  startDate,
  days,
  mobility,
  diets,
  refusedFoods,
  transport,
}: Slots): Slots {
  return {
    ...noSlots,
    ...(party && !party.isGuess && { party }),
    ...(budget && { budget }),
    ...(arrive && { arrive }),
    ...(depart && { depart }),
    ...(startDate && { startDate }),
    ...(days && { days }),
    ...(mobility && { mobility }),
    ...(diets && { diets }),
    ...(refusedFoods && { refusedFoods }),
    ...(transport && { transport }),
  }
}

/** 附近有啥好吃的，人均100以内: the price limit of a question about places is not the budget of the trip. */
export function withoutPriceOfPlaces(acts: readonly ReadAct[], slots: Slots, text: string): Slots {
  const { budget, ...others } = slots
  const asksForPlaces = acts.some(({ act }) => act === 'places')
  const isOfTrip = others.cities.length > 0 || others.days || others.startDate || /预算|\bbudget\b/iu.test(text)
  return budget && asksForPlaces && !isOfTrip ? others : slots
}

/** "Coming from Shanghai in May, is the train ok?": beside a question, a wish of hardly a value asks for no plan. */
export function withoutIdleWish(acts: ReadAct[], slots: Slots): ReadAct[] {
  const { mustSee: _, skip: __, ...others } = slots
  const isIdle = acts.some(({ act }) => edits.has(act))
    ? isHardlyWish({ ...others, mustSee: [] })
    : acts.some(({ act }) => questions.has(act) || act === 'buy' || act === 'out') && isHardlyWish(withoutPeople(slots))
  const isForEstimate =
    acts.some(({ act }) => act === 'estimate') &&
    acts.every(({ act, clause }) => act === 'estimate' || (act === 'wish' && !asksForPlan.test(clause.text)))
  if (isForEstimate && acts.length > 1) return acts.filter(({ act }) => act !== 'wish')
  const isPutOff = acts.some(({ act, clause }) => act === 'wish' && putsOffPlan.test(clause.text))
  if (isPutOff && acts.length > 1) return acts.filter(({ act }) => act !== 'wish')
  return isIdle ? acts.filter(({ act, clause }) => act !== 'wish' || asksForPlan.test(clause.text)) : acts
}

/** Who travels and what they can bear is a fact beside a question: 要办签证吗，我妈第一次出国. */
function withoutPeople({ party: _, mobility: __, diets: ___, refusedFoods: ____, ...slots }: Slots): Slots {
  return slots
}

/** A place that an edit is about is no must-see of the trip, and a guess beside a question does not change who travels. */
export function lastingSlots(acts: readonly ReadAct[], { party, ...slots }: Slots): Slots {
  const { mustSee: _, skip: __, ...others } = slots
  const isEdit = acts.some(({ act }) => edits.has(act))
  return { ...(isEdit ? { ...others, mustSee: [] } : slots), ...(party && !party.isGuess && { party }) }
}

function isHardlyWish({ origin: _, transport: __, startDate, period, ...slots }: Slots): boolean {
  return !hasPreferences(slots) && !(startDate && period)
}
