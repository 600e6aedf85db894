// What a wish says in words that the recognizers do not know, or know only in part, by the roles that its words have.
import type { ReadingContext } from './names/reading-context.ts'
import { type RoleSpan, rolesIn } from './roles/role-model.ts'
import type { RoleName } from './roles/role-names.ts'
import type { Slots } from './slots.ts'
import { MarkedText } from './text/marked-text.ts'
import { numberOf } from './text/numbers.ts'
import { clockTimesIn, likelyTime } from './values/clock-times.ts'
import { readInterests } from './values/interests.ts'
import { readNeeds } from './values/needs.ts'
import type { StatedParty } from './values/party.ts'
import { takesBackRefusal } from './values/polarity.ts'
import { readDays } from './values/trip-days.ts'

/** A role fills what nothing else gave from here on, and takes back what a pattern read from the second on. */
const sureEnough = { toAdd: 0.7, toChange: 0.9 }
/** People that come in twos. */
const pairs = /parents|grandparents|couple|twins|爸妈|父母|夫妻|夫妇|两口|情侣|公婆|岳父母|双胞胎/iu

/** Marks in `source` what it uses. */
export function withRoles(slots: Slots, source: MarkedText, context: ReadingContext): Slots {
  const spans = rolesIn(source.text, 'wish', context).filter(({ probability }) => probability >= sureEnough.toAdd)
  const of = (...roles: RoleName[]) => spans.filter(({ role }) => roles.includes(role))
  // What a pattern has used, it knows better.
  const open = (...roles: RoleName[]) => of(...roles).filter(({ start, end }) => !source.isUsed(start, end))
  const use = (span: RoleSpan) => source.mark(span.start, span.end)
  const disliked = (takesBackRefusal(source.text) ? [] : of('dislike')).flatMap((span) => {
    const isOpen = !source.isUsed(span.start, span.end)
    const liked = new Set([...slots.interests, ...slots.cuisines])
    const found = tagsIn(span.text).filter(
      (tag) => isOpen || (span.probability >= sureEnough.toChange && liked.has(tag)),
    )
    if (found.length > 0) use(span)
    return found
  })
  const refused = new Set([...slots.avoid, ...disliked])
  const days = daysBy(of('days'), slots, use)
  const hours = hoursBy(open('earliest', 'latest'), slots, use)
  const party = slots.party && !slots.party.isGuess ? undefined : partyBy(of('adult', 'child', 'group'), use)
  const needs = needsBy(open('avoid', 'diet'), slots, use)
  return {
    ...slots,
    ...hours,
    ...needs,
    ...(days && { days }),
    ...(party && { party }),
    interests: slots.interests.filter((tag) => !refused.has(tag)),
    cuisines: slots.cuisines.filter((tag) => !refused.has(tag)),
    avoid: [...refused],
  }
}

function tagsIn(text: string): string[] {
  const { interests, cuisines, avoid } = readInterests(text)
  return [...interests, ...cuisines, ...avoid]
}

/** 多请了一天假，改成四天: of several numbers of days, the one that the trip shall have. */
function daysBy(spans: readonly RoleSpan[], slots: Slots, use: (span: RoleSpan) => void): number | undefined {
  const [span, ...others] = spans
  const days = span && others.length === 0 ? readDays(new MarkedText(span.text)) : undefined
  if (!span || !days || slots.days === undefined || slots.stops) return undefined
  use(span)
  return days
}

/** Hours that no journey has. */
function hoursBy(
  spans: readonly RoleSpan[],
  { dayStart, dayEnd, arrive, depart }: Slots,
  use: (span: RoleSpan) => void,
): Pick<Slots, 'dayStart' | 'dayEnd'> {
  const found: Pick<Slots, 'dayStart' | 'dayEnd'> = {}
  for (const span of spans) {
    const [time] = clockTimesIn(span.text, { bare: true })
    if (!time) continue
    const isEnd = span.role === 'latest'
    const hour = likelyTime(time, isEnd)
    if (hour === arrive || hour === depart || (isEnd ? dayEnd : dayStart) !== undefined) continue
    found[isEnd ? 'dayEnd' : 'dayStart'] = hour
    use(span)
  }
  return found
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

/** Those who are named, or the number of them all less the children. */
function partyBy(spans: readonly RoleSpan[], use: (span: RoleSpan) => void): StatedParty | undefined {
  const count = (role: RoleName) =>
    spans.filter((span) => span.role === role).reduce((sum, { text }) => sum + headsIn(text), 0)
  const [adults, children, group] = [count('adult'), count('child'), count('group')]
  const all = group > children ? group - children : adults
  if (all === 0) return undefined
  for (const span of spans) use(span)
  return { adults: all, children }
}

function headsIn(text: string): number {
  const stated = /\d+|[一二两三四五六七八九十俩仨]+(?=[个位名口人大小])/u.exec(text)?.[0]
  if (stated) return numberOf(stated.replace('俩', '两').replace('仨', '三')) ?? 1
  return pairs.test(text) || /[俩]/u.test(text) ? 2 : 1
}
