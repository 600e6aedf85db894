// What a wish says in words that the recognizers do not know, or know only in part, by the roles that its words have.
import { cuisines } from '../../../shipped-data/guides/guide-vocabulary.ts'
import { budgetByRole } from './budget-by-role.ts'
import { datesByRole } from './dates-by-role.ts'
import { hoursByRole } from './hours-by-role.ts'
import type { ReadingContext } from './names/reading-context.ts'
import { tagMentions } from './names/tag-mentions.ts'
import { partyByRole } from './party-by-role.ts'
import { isTasteRefused } from './roles/polarity-model.ts'
import { type RoleSpan, rolesIn } from './roles/role-model.ts'
import type { RoleName } from './roles/role-names.ts'
import type { Slots } from './slots.ts'
import { MarkedText } from './text/marked-text.ts'
import { readInterests } from './values/interests.ts'
import { readMobility } from './values/mobility.ts'
import { readNeeds } from './values/needs.ts'
import { takesBackRefusal } from './values/polarity.ts'

/** A role fills what nothing else gave from here on; what must not be eaten bounds every meal. */
const sureEnough = { need: 0.7, other: 0.5 }

/** Marks in `source` what it uses. */
export function withRoles(slots: Slots, source: MarkedText, context: ReadingContext): Slots {
  const spans = rolesIn(source.text, 'wish', context)
  const of = (...roles: RoleName[]) =>
    spans.filter(({ role, probability }) => probability >= sureEnough.other && roles.includes(role))
  // What a pattern has used, it knows better.
  const open = (...roles: RoleName[]) => of(...roles).filter(({ start, end }) => !source.isUsed(start, end))
  const use = (span: RoleSpan) => source.mark(span.start, span.end)
  const tastes = tastesBy(of, slots, source)
  const budget = budgetByRole(open('budget', 'each'), slots, source.text, use)
  const party = partyByRole(spans, slots, source, context)
  const pace = slots.pace ?? paceBy(of('relaxed', 'packed'), use)
  const mobility = slots.mobility ?? mobilityBy(of('mobility'), use)
  return {
    ...slots,
    ...hoursByRole(open('arrive', 'depart', 'earliest', 'latest'), slots, { text: source.text, use }),
    ...needsBy(
      open('avoid', 'diet').filter(({ probability }) => probability >= sureEnough.need),
      slots,
      use,
    ),
    ...datesByRole(of('start', 'end', 'days', 'nights'), slots, { text: source.text, context, use }),
    ...(budget && { budget }),
    ...(party && { party }),
    ...(pace && { pace }),
    ...(mobility && { mobility }),
    ...tastes,
  }
}

function tastesBy(
  of: (...roles: RoleName[]) => RoleSpan[],
  slots: Slots,
  source: MarkedText,
): Pick<Slots, 'interests' | 'cuisines' | 'avoid'> {
  const { wanted, refused } = judged(slots, source.text)
  // Words that nothing knew: what is disliked is kept out, and nothing is lost where it is not.
  for (const span of takesBackRefusal(source.text) ? [] : of('dislike')) {
    const found = source.isUsed(span.start, span.end) ? [] : tagsIn(span.text)
    for (const tag of found) refused.add(tag)
    if (found.length > 0) source.mark(span.start, span.end)
  }
  for (const tag of refused) wanted.delete(tag)
  const cuisineNames = new Set<string>(cuisines)
  return {
    interests: [...wanted].filter((tag) => !cuisineNames.has(tag)),
    cuisines: [...wanted].filter((tag) => cuisineNames.has(tag)),
    avoid: [...refused],
  }
}

/** What the patterns found, each taken for what it most likely is by the words around it. */
function judged(slots: Slots, text: string): { wanted: Set<string>; refused: Set<string> } {
  const wanted = new Set([...slots.interests, ...slots.cuisines])
  const refused = new Set(slots.avoid)
  const mentions = takesBackRefusal(text) ? [] : tagMentions(text)
  for (const tag of [...wanted, ...refused]) {
    const verdicts = mentions
      .filter((each) => each.tag === tag)
      .map(({ start, end }) => isTasteRefused(text, start, end))
    const [verdict] = verdicts
    if (verdict === undefined || verdicts.some((each) => each !== verdict)) continue
    wanted.delete(tag)
    refused.delete(tag)
    ;(verdict ? refused : wanted).add(tag)
  }
  return { wanted, refused }
}

function tagsIn(text: string): string[] {
  const { interests, cuisines, avoid } = readInterests(text)
  return [...interests, ...cuisines, ...avoid]
}

function paceBy([span]: readonly RoleSpan[], use: (span: RoleSpan) => void): Slots['pace'] {
  if (!span) return undefined
  use(span)
  return span.role === 'packed' ? 'packed' : 'relaxed'
}

function mobilityBy(spans: readonly RoleSpan[], use: (span: RoleSpan) => void): Slots['mobility'] {
  for (const span of spans) use(span)
  const needs = spans.map(({ text }) => readMobility(new MarkedText(text)) ?? 'limited')
  return needs.includes('wheelchair') ? 'wheelchair' : needs[0]
}

function needsBy(
  spans: readonly RoleSpan[],
  slots: Slots,
  use: (span: RoleSpan) => void,
): Pick<Slots, 'diets' | 'refusedFoods'> {
  const diets = new Set(slots.diets)
  const foods = new Set(slots.refusedFoods)
  for (const span of spans) {
    const said = readNeeds(new MarkedText(/\p{Script=Han}/u.test(span.text) ? `不吃${span.text}` : `no ${span.text}`))
    const own = span.role === 'diet' ? readNeeds(new MarkedText(span.text)).diets : []
    const refused = said.refusedFoods.filter((food) => !slots.allowedFoods?.includes(food))
    for (const each of own) diets.add(each)
    for (const each of span.role === 'avoid' ? refused : []) foods.add(each)
    if (own.length + refused.length > 0) use(span)
  }
  return {
    ...(diets.size > 0 && { diets: [...diets] }),
    ...(foods.size > 0 && { refusedFoods: [...foods] }),
  }
}
