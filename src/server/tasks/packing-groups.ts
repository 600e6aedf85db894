// What to pack, in groups, from weather, length, party and what is planned.
import type { z } from 'zod'
import type { packingListSpec } from '#contract/agent-tools/packing-list.ts'
import type { Locale } from '#contract/locale.ts'
import type { TripDetail } from '#contract/trip.ts'
import type { ServerMessages } from '#i18n/server/en.ts'
import { joinTexts } from '#i18n/server/join-texts.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'

type Output = z.input<typeof packingListSpec.output>
type Group = Output['groups'][number]
type Weather = Output['weather']
type Key = keyof ServerMessages['answers']['packing']['item']

/** Sets of clothes at most; on longer trips people do laundry. */
const mostSets = 7
/** The list has room for two digits. */
const mostOfOne = 99
const coldBelowC = 12
const freezingBelowC = 3
const hotAboveC = 28
const umbrellaFromChance = 0.3
/** Difference of day and night from which layers are better than one thick coat. */
const layersFromC = 10

export function wearTexts({ lowC, highC, rainChance }: Weather, locale: Locale): string[] {
  const t = createServerTranslator(locale)
  const level = highC > hotAboveC ? 'hot' : lowC < freezingBelowC ? 'freezing' : lowC < coldBelowC ? 'cold' : 'mild'
  return [
    t(`answers.packing.wear.${level}`),
    highC - lowC >= layersFromC ? t('answers.packing.wear.layers') : '',
    rainChance >= umbrellaFromChance ? t('answers.packing.wear.rain') : '',
  ].filter(Boolean)
}

export interface PackingConditions {
  weather: Weather
  days: number
  activities: readonly string[]
  /** Of the destination, where they are not those of home. */
  plugs: readonly string[] | null
}

export function packingGroups(
  { origin, stops, party, itinerary, preferences }: TripDetail,
  { weather: { lowC, highC, rainChance }, days, activities, plugs }: PackingConditions,
  locale: Locale,
): Group[] {
  const t = createServerTranslator(locale)
  const people = party.adults + party.children
  const sets = Math.min(days, mostSets)
  const isWashed = days > mostSets ? 'yes' : 'no'
  const isAbroad = origin !== null && stops.some(({ place }) => place.country !== origin.country)
  const item = (key: Key, count: number | null = null, reason: string | null = null) => ({
    name: t(`answers.packing.item.${key}`),
    count,
    reason,
  })
  /** So many for each traveler. */
  const each = (key: Key, count = 1, reason: string | null = null) => {
    const whole = reason ?? (people > 1 ? t('answers.packing.perPerson', { people }) : null)
    return item(key, Math.min(people * count, mostOfOne), whole)
  }
  const perDay = t('answers.packing.perDay', { people, isWashed })
  const only = (isNeeded: boolean, ...items: Group['items']) => (isNeeded ? items : [])
  const does = activityKeys([...activities, ...preferences, ...itinerary.map(({ title }) => title)])
  const groups: Record<keyof ServerMessages['answers']['packing']['group'], Group['items']> = {
    documents: [
      ...only(isAbroad, item('passport', people), item('cards'), item('insurance')),
      ...only(!isAbroad, item('id', people)),
      item('tickets'),
    ],
    clothes: [
      each('tops', sets, perDay),
      each('underwear', sets, perDay),
      each('socks', sets, perDay),
      each('trousers', Math.max(1, Math.ceil(sets / 3))),
      each('shoes'),
      ...only(lowC < coldBelowC, each('jacket')),
      ...only(lowC < freezingBelowC, each('coat'), each('hat')),
      ...only(highC > hotAboveC, each('sunHat'), item('sunscreen')),
      ...only(rainChance >= umbrellaFromChance, each('umbrella')),
    ],
    electronics: [
      item('charger'),
      item('powerBank'),
      ...only(
        plugs !== null,
        item('adapter', 1, t('answers.packing.plugTypes', { plugs: joinTexts('enumeration', plugs ?? [], locale) })),
      ),
    ],
    health: [item('medicine'), item('toiletries'), item('wipes')],
    activities: [
      ...only(does.has('swim'), each('swimwear'), each('towel')),
      ...only(does.has('hike'), each('hikingShoes'), each('bottle')),
      ...only(does.has('snow'), each('gloves'), each('thermals', 2)),
      ...only(does.has('temple'), each('modest', 1, t('answers.packing.modest'))),
    ],
    children: only(party.children > 0, item('snacks'), item('toys'), item('childClothes', party.children)),
  }
  return groupKeys
    .map((key) => ({ title: t(`answers.packing.group.${key}`), items: groups[key] }))
    .filter(({ items }) => items.length > 0)
}

const groupKeys = ['documents', 'clothes', 'electronics', 'health', 'activities', 'children'] as const

export const activityNames = ['swim', 'hike', 'snow', 'temple'] as const
type ActivityKind = (typeof activityNames)[number]

const patterns: Record<ActivityKind, RegExp> = {
  swim: /\b(?:beach\w*|swim\w*|sea|seaside|pools?|snorkel\w*|div(?:e|ing)|hot[- ]?springs?|onsen)\b|海滩|沙滩|海边|游泳|浮潜|潜水|温泉/i,
  hike: /\b(?:hik\w+|trek\w*|mountains?|trails?)\b|徒步|爬山|登山|青城山|峨眉|黄山/i,
  snow: /\b(?:snow\w*|ski(?:s|ing)?|ice)\b|滑雪|冰雪|雪山/i,
  temple: /\b(?:temples?|mosques?|church\w*|cathedrals?|shrines?|monaster\w+)\b|寺|庙|禅|清真|教堂|神社|文殊院/i,
}

/** Kinds of activities that preferences and titles speak of, in either language. */
export function activityKeys(texts: readonly string[]): Set<ActivityKind> {
  const all = texts.join(' ')
  return new Set(activityNames.filter((name) => patterns[name].test(all)))
}
