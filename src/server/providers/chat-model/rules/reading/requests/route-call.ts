// The way that a clause asks about: from one end to the other.
import { getTripSpec } from '#contract/agent-tools/get-trip.ts'
import { routeBetweenSpec } from '#contract/agent-tools/route-between.ts'
import type { ReadingContext } from '../names/reading-context.ts'
import type { Clause } from './clause.ts'
import { meantItem, nameIn } from './place-name.ts'
import { callOf, type ToolCall } from './tool-call.ts'

const standing: [RegExp, string][] = [
  [/机场|\bairport\b/iu, 'airport'],
  [/火车站|高铁站|车站|\b(?:train |railway )?station\b/iu, 'station'],
  [/酒店|\bhotel\b/iu, 'hotel'],
  [
    /市区|市中心|城里|市内|进城|\b(?:cent(?:er|re)|downtown|into (?:the )?(?:town|city)|the city|city center)\b/iu,
    'center',
  ],
]
/** Names that no guide of a sight has, such as terminals and quarters: the words after "from" and "to". */
const capitals = "(\\p{Lu}[\\p{L}'-]*(?: \\p{Lu}[\\p{L}'-]*){0,3}(?: (?:airport|station))?)"
const isTerminalName = /^\s?(?:国际)?(?:机场|火车站|高铁站)|^ (?:international )?airport\b/iu
const spoken = [
  new RegExp(`\\bfrom (?:the )?${capitals}`, 'gu'),
  new RegExp(`\\b(?:to|into) (?:the )?${capitals}`, 'gu'),
  /(?:^|[，,。 ])([\p{Script=Han}A-Za-z]{2,8}(?:机场|火车站|高铁站|站))(?=[到去])/gu,
  /从(?!哪|这|那|酒店)([\p{Script=Han}A-Za-z]{2,9}?)(?=[到去进怎坐打过回])/gu,
  /(?:[到去]|进)(?!哪|这|那|酒店|了|不|得|达)([\p{Script=Han}A-Za-z]{2,9}?)(?=怎么|要|多|远|最|坐|打车|有|方便|[，,。?？]|$)/gu,
]

/** "From Prague airport" */
const fromBefore = /(?:从|离|\bfrom(?: the)?(?: \p{L}+)?) ?$/iu

/** From the first place to the second; one place alone is the goal, from the place spoken of last or the stay. */
export function routeCall(clause: Clause, context: ReadingContext): ToolCall[] {
  const { text } = clause
  // Narita Airport is no restaurant of that name.
  const mentions = clause.mentions.filter(({ end }) => !isTerminalName.test(text.slice(end)))
  const named = mentions.map(({ place, start }) => ({ at: start, name: nameIn(place.names, context) }))
  const said = saidEnds(clause)
  const words = [
    ...said,
    ...standing.flatMap(([pattern, name]) => {
      const at = text.search(pattern)
      return at >= 0 && said.every((end) => at < end.at || at >= end.at + end.name.length) ? [{ at, name }] : []
    }),
  ]
  const [mention] = mentions
  const mentioned = mention && context.items.find(({ title }) => title === nameIn(mention.place.names, context))
  const kinds = endsOfKind(clause, context)
  const item =
    named.length + kinds.length < 2 && words.length === 0
      ? meantItem(
          { ...clause, text: mention ? clause.text.replace(/吃完|吃饭/gu, '') : clause.text },
          context,
          mentioned?.day ?? context.recentDay,
        )
      : undefined
  const ends = [
    ...named,
    ...words,
    ...kinds.filter(({ name }) => !named.some((each) => each.name === name) && item?.title !== name),
    ...(item && !named.some(({ name }) => name === item.title) ? [{ at: itemAt(clause), name: item.title }] : []),
  ].sort((a, b) => a.at - b.at)
  const [first, second] = ends
  if (!first) return clause.act === 'leave' ? [callOf(getTripSpec, {})] : fromHere(text, context)
  const pointsBack = /那|\b(?:there|it|that|here)\b/iu.test(text)
  const isTerminal = words.some(({ name }) => name === first.name)
  // "How do I get in from the airport?" asks for the way into town.
  const gateway = first.name === 'center' ? 'airport' : 'center'
  const start = /(?:从|离)(?:我们?)?这|\bfrom (?:here|where (?:we|i) (?:are|am))\b/iu.test(text) ? 'here' : undefined
  const last = start ?? (isTerminal && !pointsBack ? gateway : context.recentNames?.at(-1))
  const isGoal =
    /^(?:\s*(?:怎么[走去]|要多久|远))|(?:去|到|\bto(?: the)?) ?$/iu.test(
      text.slice(0, first.at).trim() ? text.slice(0, first.at) : '',
    ) || !fromBefore.test(text.slice(0, first.at))
  const pair = second
    ? !fromBefore.test(text.slice(0, first.at)) && /\bfrom\b/i.test(text.slice(first.at, second.at))
      ? [second.name, first.name]
      : [first.name, second.name]
    : isGoal && !/过[去来]/u.test(text)
      ? [last ?? 'hotel', first.name]
      : [first.name, last ?? 'hotel']
  const [from = 'hotel', to = 'hotel'] = pair
  // Without a bed in the plan the way ends in the middle of the city.
  const known = (name: string) => (name === 'hotel' && context.hasBed === false ? 'center' : name)
  return known(from) === known(to) ? [] : [callOf(routeBetweenSpec, { from: known(from), to: known(to) })]
}

/** "How far is it from here?", of the place spoken of last. */
function fromHere(text: string, { recentNames }: ReadingContext): ToolCall[] {
  const to = /\bfrom (?:here|where (?:we|i) (?:are|am))\b/i.test(text) ? recentNames?.at(-1) : undefined
  return to ? [callOf(routeBetweenSpec, { from: 'here', to })] : []
}

/** Ends that are named, and are no place of the plan, of the guide or by their part. */
function saidEnds({ text, mentions, days, tags }: Clause): { at: number; name: string }[] {
  const taken = [...mentions.filter(({ end }) => !isTerminalName.test(text.slice(end))), ...days, ...tags]
  return spoken.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const [all, name = ''] = match
      const at = match.index + all.indexOf(name)
      const isRole = standing.some(([role]) => role.exec(name)?.[0].length === name.length)
      return isRole || taken.some(({ start, end }) => at < end && at + name.length > start) ? [] : [{ at, name }]
    }),
  )
}

/** "From the hotpot place to the wonton place": the one item of the plan for each kind that is named. */
function endsOfKind({ text, days, tags, mentions }: Clause, context: ReadingContext): { at: number; name: string }[] {
  const free = tags.filter(({ start, end }) => !mentions.some((each) => start < each.end && end > each.start))
  return free.flatMap((tag) => {
    const next = free.find(({ start }) => start > tag.start)?.start
    const day = days.filter(({ start }) => start > tag.start && (next === undefined || start < next)).slice(0, 1)
    const item = meantItem({ text: text.slice(tag.start, tag.end), days: day, tags: [tag] }, context)
    return item ? [{ at: tag.start, name: item.title }] : []
  })
}

function itemAt({ tags, days }: Clause): number {
  return tags[0]?.start ?? days[0]?.start ?? 0
}
