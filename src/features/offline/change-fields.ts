// What a waiting change says about its object.
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { KnowledgeEntry } from '#contract/knowledge.ts'
import type { Task } from '#contract/task.ts'
import type { Entity, WaitingCall } from '#lib/offline/waiting-change.ts'

export function isTask(entity: Entity): entity is Task {
  return 'stage' in entity
}

export function isItem(entity: Entity): entity is ItineraryItem {
  return 'kind' in entity
}

export function isNote(entity: Entity): entity is KnowledgeEntry {
  return 'indexStatus' in entity
}

/** The values that the change sets; empty for one that adds or removes. A move within a day sets none that could clash. */
export function changedFields(call: WaitingCall): Record<string, unknown> {
  switch (call.path) {
    case 'itinerary.update': {
      const { itemId: _item, version: _version, before: _before, idempotencyKey: _key, ...patch } = call.input
      return patch
    }
    case 'tasks.update': {
      const { taskId: _task, version: _version, idempotencyKey: _key, ...patch } = call.input
      return patch
    }
    case 'knowledge.update': {
      const { entryId: _entry, version: _version, idempotencyKey: _key, format: _format, ...patch } = call.input
      return patch
    }
    case 'tasks.packing.setPacked':
      return { isPacked: call.input.isPacked }
    case 'itinerary.move':
      return { day: call.input.day }
    case 'itinerary.mark':
      return { outcome: call.input.outcome }
    case 'itinerary.rate':
      return { rating: call.input.rating }
    default:
      return {}
  }
}

/** The id of what is changed; null where it is new. */
export function changedId(call: WaitingCall): string | null {
  switch (call.path) {
    case 'itinerary.add':
    case 'tasks.create':
    case 'knowledge.create':
      return null
    case 'knowledge.update':
    case 'knowledge.remove':
      return call.input.entryId
    case 'tasks.packing.setPacked':
      return call.input.packingItemIds[0] ?? null
    case 'tasks.update':
    case 'tasks.remove':
      return call.input.taskId
    default:
      return call.input.itemId
  }
}

export function isRemoval({ path }: WaitingCall): boolean {
  return path === 'itinerary.remove' || path === 'tasks.remove' || path === 'knowledge.remove'
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
}

/** Fields that both sides have set since `base`, to different values. */
export function clashingFields(fields: Record<string, unknown>, base: Entity, theirs: Entity): string[] {
  return Object.entries(fields)
    .filter(([key, mine]) => {
      const now = Reflect.get(theirs, key)
      return !isSame(Reflect.get(base, key), now) && !isSame(mine, now)
    })
    .map(([key]) => key)
}
