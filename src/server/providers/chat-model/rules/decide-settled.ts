// A value of the whole trip that is told over a plan: what of the plan does not suit it is changed, the rest stays as it is.
import { checkFeasibilitySpec } from '#contract/agent-tools/check-feasibility.ts'
import { editItinerarySpec, type ItineraryEdit } from '#contract/agent-tools/edit-itinerary.ts'
import { getTripSpec, type TripFacts } from '#contract/agent-tools/get-trip.ts'
import { updateTripSpec } from '#contract/agent-tools/update-trip.ts'
import { moneyOf } from '#contract/money-arithmetic.ts'
import { callOf, type ToolCall } from './reading/requests/tool-call.ts'
import { resultsOf, type Transcript, wasCalled } from './transcript/transcript.ts'
import type { UserRequest } from './transcript/user-request.ts'

export function settlingCalls(transcript: Transcript, request: UserRequest, offered: ReadonlySet<string>): ToolCall[] {
  const [trip] = resultsOf(transcript, getTripSpec)
  if (!trip) return []
  const calls = callsFor(transcript, request, trip.value)
  return calls.filter((call) => offered.has(call.name) && !wasCalled(transcript, call))
}

function callsFor(transcript: Transcript, { settles, stated, context }: UserRequest, trip: TripFacts): ToolCall[] {
  switch (settles) {
    case 'meals':
      return [
        callOf(checkFeasibilitySpec, {
          meals: { foods: (stated.refusedFoods ?? []).slice(0, 10), diets: stated.diets ?? [] },
        }),
        ...otherMeals(transcript, trip),
      ].slice(wasCalled(transcript, checkFeasibilitySpec) ? 1 : 0, 2)
    case 'mornings':
      return laterMornings(stated.dayStart ?? '', trip)
    case 'budget': {
      const { budget } = stated
      const people = budget?.perPerson ? trip.party.adults + trip.party.children : 1
      return budget
        ? [
            callOf(updateTripSpec, {
              budget: moneyOf(budget.amount * people, budget.currency ?? context.currency ?? trip.currency),
            }),
          ]
        : []
    }
    default:
      return []
  }
}

/** Restaurants whose kitchen is built around what must not be eaten. */
function otherMeals(transcript: Transcript, { items }: TripFacts): ToolCall[] {
  const [checked] = resultsOf(transcript, checkFeasibilitySpec)
  const gone = checked?.value.meals.filter(({ verdict }) => verdict === 'unsuitable') ?? []
  const edits = gone.flatMap(({ title, day }): ItineraryEdit[] => {
    const item = items.find((each) => each.title === title && each.day === day)
    return item
      ? [{ act: 'replace', item: { itemId: item.id }, by: { kind: 'restaurant', near: title.slice(0, 120) } }]
      : []
  })
  return edits.length > 0 ? [callOf(editItinerarySpec, { edits: edits.slice(0, 40) })] : []
}

const planned = new Set(['attraction', 'activity', 'restaurant', 'note'])

/** The first item of a day begins then, and what it meets moves on. */
function laterMornings(dayStart: string, { items }: TripFacts): ToolCall[] {
  const days = [...new Set(items.flatMap(({ day }) => day ?? []))].sort((a, b) => a - b)
  const edits = days.flatMap((day): ItineraryEdit[] => {
    const [first] = items
      .filter((item) => item.day === day && item.start !== null && planned.has(item.kind))
      .toSorted((a, b) => (a.start ?? '').localeCompare(b.start ?? ''))
    const isEarly = first?.start && first.start < dayStart
    return isEarly ? [{ act: 'set_time', items: { itemId: first.id }, start: dayStart }] : []
  })
  return edits.length > 0 ? [callOf(editItinerarySpec, { edits, makeRoom: true })] : []
}
