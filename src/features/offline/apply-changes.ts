// A trip as it will be once the waiting changes are saved.
import { generateKeyBetween } from 'fractional-indexing'
import { type ItineraryItem, newItemSchema } from '#contract/itinerary.ts'
import type { Task } from '#contract/task.ts'
import type { TripDetail } from '#contract/trip.ts'
import { applyOp } from '#features/itinerary/plan-op.ts'
import { type Entity, isDecided, type WaitingCall, type WaitingChange } from '#lib/offline/waiting-change.ts'
import { changedFields } from './change-fields.ts'

/** Undecided ones show the state of the others. */
export function applyChanges(trip: TripDetail, changes: readonly WaitingChange[]): TripDetail {
  return changes.filter(isDecided).reduce(applyChange, trip)
}

export function findEntity(trip: TripDetail, id: string): Entity | null {
  return trip.itinerary.find((item) => item.id === id) ?? trip.tasks.find((task) => task.id === id) ?? null
}

function applyChange(trip: TripDetail, change: WaitingChange): TripDetail {
  const { call, entityId: id } = change
  const withItems = (itinerary: ItineraryItem[]) => ({ ...trip, itinerary })
  const withTasks = (tasks: Task[]) => ({ ...trip, tasks })
  switch (call.path) {
    case 'itinerary.add':
      return withItems(
        applyOp(trip.itinerary, { type: 'add', item: newItem(id, call.input), before: call.input.before ?? null }),
      )
    case 'itinerary.update':
      return withItems(
        applyOp(trip.itinerary, { type: 'update', id, patch: changedFields(call), before: call.input.before }),
      )
    case 'itinerary.move': {
      const { day, before = null } = call.input
      return withItems(applyOp(trip.itinerary, { type: 'move', id, day, before }))
    }
    case 'itinerary.remove':
      return withItems(applyOp(trip.itinerary, { type: 'remove', id }))
    case 'itinerary.mark':
    case 'itinerary.rate': {
      const fields = changedFields(call)
      return withItems(trip.itinerary.map((item) => (item.id === id ? { ...item, ...fields } : item)))
    }
    case 'tasks.create':
      return withTasks([...trip.tasks, newTask(id, call.input, trip.tasks)])
    case 'tasks.update': {
      const fields = changedFields(call)
      return withTasks(trip.tasks.map((task) => (task.id === id ? { ...task, ...fields } : task)))
    }
    case 'tasks.remove':
      return withTasks(trip.tasks.filter((task) => task.id !== id))
    default:
      return trip
  }
}

type InputOf<Path extends WaitingCall['path']> = Extract<WaitingCall, { path: Path }>['input']

/** What the server takes where nothing is given. */
const { kind: _kind, title: _title, ...defaults } = newItemSchema.parse({ kind: 'note', title: '-' })

function newItem(id: string, input: InputOf<'itinerary.add'>): ItineraryItem {
  const { idempotencyKey: _key, before: _before, ...fields } = input
  return { ...defaults, ...fields, outcome: null, rating: null, id, position: '', version: 0 }
}

function newTask(id: string, input: InputOf<'tasks.create'>, tasks: readonly Task[]): Task {
  const { idempotencyKey: _key, ...fields } = input
  const last = tasks
    .map(({ position }) => position)
    .sort()
    .at(-1)
  return {
    description: '',
    status: 'todo',
    priority: 'normal',
    dueOn: null,
    assigneeId: null,
    ...fields,
    id,
    position: generateKeyBetween(last ?? null, null),
    version: 0,
  }
}
