// Compares the labelled values of a wish with the brief that the turn left.
import { type StopChange, updateTripSpec } from '#contract/agent-tools/update-trip.ts'
import type { TripBrief } from '#contract/trip-brief.ts'
import { daysBetween } from '../../kernel/calendar.ts'
import { foldText } from '../../providers/shipped-data/gazetteer/fold-text.ts'
import { placesNamed } from '../../providers/shipped-data/gazetteer/gazetteer.ts'
import type { Observed } from './observe-turn.fixture.ts'
import type { Scene } from './scenes.fixture.ts'

interface SlotCheck {
  failed: string[]
  right: number
  wanted: number
  /** Kinds of values that the brief has. */
  read: string[]
}

/** Words of the labels for tags of the guides. */
const tagsFor: Record<string, readonly string[]> = {
  churches: ['religion', 'architecture'],
  temples: ['temple'],
  museums: ['museum'],
  parks: ['park'],
  gardens: ['garden'],
  photography: ['view'],
  walking: ['street'],
  shrimp: ['shellfish'],
  crab: ['shellfish'],
  boat: ['boat', 'water'],
  science: ['science', 'museum'],
  food: ['food', 'bakery', 'snacks'],
}

type Checked = Pick<Observed, 'brief'> & Partial<Pick<Observed, 'calls'>>

export function checkSlots(labels: readonly string[], { brief, calls = [] }: Checked, scene: Scene): SlotCheck {
  const changed = calls.flatMap(({ name, ok, args }) =>
    name === updateTripSpec.name && ok ? (updateTripSpec.input.parse(args).changeStops ?? []) : [],
  )
  const failed = labels
    .filter((label) => !isRight(label, brief, scene) && !isStopChange(label, changed))
    .map((label) => label.split('=')[0] ?? label)
  return { failed, right: labels.length - failed.length, wanted: labels.length, read: kindsIn(brief) }
}

/** The stops of a trip that has a plan are changed themselves, not in the brief. */
function isStopChange(label: string, changes: readonly StopChange[]): boolean {
  const [name = '', value = ''] = label.split('=')
  const added = changes.flatMap((change) =>
    change.act === 'replace'
      ? [change.by]
      : change.act === 'add' || (change.act === 'set_nights' && (change.byNights ?? 0) > 0)
        ? [change.place]
        : [],
  )
  if (name === 'destination') return value.split(',').every((each) => added.some((place) => isSamePlace(place, each)))
  const isMore = changes.length > 0 && changes.every(({ act }) => act === 'add' || act === 'set_nights')
  return name === 'stops' && isMore && added.length + 1 === Number(value)
}

/** Labels are English, places are kept as the reader calls them. */
function isSamePlace(place: string, label: string): boolean {
  if (plainName(place) === plainName(label)) return true
  const meant = new Set(placesNamed(foldText(label)).map(({ index }) => index))
  return placesNamed(foldText(place)).some(({ index }) => meant.has(index))
}

function plainName(place: string): string {
  return place.replace(/[’' ]/g, '').toLowerCase()
}

/** By the names that the labels use. A mark of several labels counts for one of them. */
function kindsIn(brief: TripBrief): string[] {
  const { dates, party, dayWindow } = brief
  const found: Record<string, unknown> = {
    days: brief.days,
    start: dates?.value.type === 'fixed',
    adults: party,
    children: (party?.value.children ?? 0) > 0,
    budget: brief.budget,
    avoid: brief.allergies,
    dislike: brief.avoid,
    like: brief.interests ?? brief.cuisines,
    diet: brief.diets,
    pace: brief.pace,
    mobility: brief.mobility,
    stops: brief.stops,
    arrive: brief.arrival,
    depart: brief.departure,
    earliest: dayWindow?.value.start,
    latest: dayWindow?.value.end,
    must: brief.mustSee,
  }
  return Object.keys(found).filter((kind) => Boolean(found[kind]))
}

function isRight(label: string, brief: TripBrief, { trip }: Scene): boolean {
  const [name = '', value = ''] = label.split('=')
  const values = value.split(',')
  const dates = brief.dates?.value
  const days = brief.days?.value ?? (dates?.type === 'fixed' ? trip.durationDays : undefined)
  switch (name) {
    case 'days':
      return days === Number(value)
    case 'adults':
      return (
        (brief.party?.value.adults ??
          (trip.itinerary.length > 0 || trip.party.adults === Number(value) ? trip.party.adults : 0)) === Number(value)
      )
    case 'children':
      return brief.party?.value.children === Number(value)
    case 'start':
      return dates?.type === 'fixed' && Math.abs(daysBetween(dates.start, value)) === 0
    case 'budget':
      return isBudget(value, brief, trip)
    case 'avoid':
      return values.every(
        (each) =>
          hasAny(each, [
            ...(brief.allergies?.value ?? []),
            ...(brief.avoid?.value ?? []),
            ...(brief.diets?.value ?? []).map((diet) => diet.replace('-free', '')),
          ]) && !hasAny(each, [...(brief.cuisines?.value ?? []), ...(brief.interests?.value ?? [])]),
      )
    case 'dislike':
      return values.every((each) => hasAny(each, brief.avoid?.value ?? []))
    case 'like':
      return values.every((each) => hasAny(each, [...(brief.interests?.value ?? []), ...(brief.cuisines?.value ?? [])]))
    case 'diet':
      return values.every((each) => brief.diets?.value.some((diet) => diet === each) === true)
    case 'pace':
      return brief.pace?.value === value
    case 'mobility':
      return brief.mobility !== undefined
    case 'destination':
      return values.every((each) => brief.stops?.value.some(({ place }) => isSamePlace(place, each)) === true)
    case 'stops':
      return brief.stops?.value.length === Number(value) || (brief.stops?.value.length ?? 0) + 1 === Number(value)
    case 'arrive':
      return brief.arrival?.value.at === value
    case 'depart':
      return brief.departure?.value.at === value
    case 'earliest':
      return brief.dayWindow?.value.start === value
    case 'latest':
      return brief.dayWindow?.value.end === value
    case 'must':
      return values.length <= (brief.mustSee?.value.length ?? 0)
    default:
      throw new Error(`no such slot: ${name}`)
  }
}

function isBudget(value: string, brief: TripBrief, trip: Scene['trip']): boolean {
  const [, amount, currency] = /^(\d+)([A-Z]{3})$/.exec(value) ?? []
  const stated = brief.budget?.value
  if (!stated || stated.currency !== currency) return false
  const party = brief.party?.value ?? trip.party
  const people = stated.scope.startsWith('per_person') ? party.adults + party.children : 1
  const days = stated.scope.endsWith('per_day') ? (brief.days?.value ?? trip.durationDays ?? 1) : 1
  const minor = stated.currency === 'JPY' || stated.currency === 'KRW' ? 1 : 100
  return stated.amount * people * days === Number(amount) * minor
}

function hasAny(word: string, values: readonly string[]): boolean {
  return (tagsFor[word] ?? [word]).some((tag) => values.includes(tag))
}
