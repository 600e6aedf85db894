// The place that a question is about: named in it, meant by a kind ("the opera"), or the one spoken of last.
import { foldText } from '../../../../shipped-data/gazetteer/fold-text.ts'
import type { ReadingContext, ReadingItem } from '../names/reading-context.ts'
import { type Clause, mealIn, partIn } from './clause.ts'

export function placeNames(clause: Clause, context: ReadingContext): string[] {
  if (clause.mentions.length > 0) return clause.mentions.map(({ place }) => nameIn(place.names, context))
  const name = placeName(clause, context)
  return name ? [name] : []
}

export function placeName(clause: Clause, context: ReadingContext): string | undefined {
  const [mention] = clause.mentions
  if (mention) return nameIn(mention.place.names, context)
  return meantItem(clause, context)?.title ?? context.names.ofTag(clause.tags[0]?.tag) ?? context.recentNames?.at(-1)
}

/** As the trip writes it, else in the first language of the guide. */
export function nameIn(names: readonly string[], { items }: ReadingContext): string {
  const folded = names.map(foldText)
  return items.find(({ title }) => folded.includes(foldText(title)))?.title ?? names.at(-1) ?? ''
}

/** The one item of the plan that a kind, a meal or a day points at. */
export function meantItem(
  { text, days, tags }: Pick<Clause, 'text' | 'days' | 'tags'>,
  context: ReadingContext,
  /** Where several fit, the one of this day. */
  nearDay: number | undefined = context.recentDay ?? context.dayAtHand,
): ReadingItem | undefined {
  const said = days[0]?.day
  const day = said === -1 ? Math.max(...context.items.map((item) => item.day ?? 0)) : said
  const meal = mealIn(text)
  const part = partIn(text)
  const wanted = tags.filter((each) => each.tag !== 'food').map((each) => each.tag)
  if (!meal && wanted.length === 0) return undefined
  const ofMeal = context.items.filter(
    (item) =>
      (day === undefined || item.day === day) &&
      (!meal || (item.kind === 'restaurant' && (meal === 'dinner') === (item.start ?? '') >= '16:00')),
  )
  const perTag = wanted.map((tag) => ofMeal.filter(({ title }) => context.names.tagsOf(title).includes(tag)))
  const all =
    perTag.find((some) => some.length === 1) ??
    perTag.find((some) => some.length > 0) ??
    (wanted.length > 0 ? [] : ofMeal)
  const near = day ?? nearDay
  const onDay = near === undefined ? [] : all.filter((item) => item.day === near)
  const fitting = onDay.length > 0 ? onDay : all
  const inPart = part && !meal ? fitting.filter(({ start }) => partOf(start) === part) : fitting
  return inPart.length === 1 || day !== undefined ? inPart[0] : undefined
}

function partOf(start: string | null): string {
  return (start ?? '') < '12:00' ? 'morning' : (start ?? '') < '17:00' ? 'afternoon' : 'evening'
}
