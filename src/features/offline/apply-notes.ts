// Notes as they will be once the waiting changes are saved.
import type { KnowledgeEntry, KnowledgeListItem } from '#contract/knowledge.ts'
import { isDecided, type WaitingCall, type WaitingChange } from '#lib/offline/waiting-change.ts'
import { changedFields } from './change-fields.ts'

/** `note`: as it was kept; null for one that was written offline, or that is not kept. */
export function applyToNote(
  note: KnowledgeEntry | null,
  entryId: string,
  changes: readonly WaitingChange[],
): KnowledgeEntry | null {
  let known = note
  for (const change of changes.filter((one) => isDecided(one) && one.entityId === entryId)) {
    if (change.call.path === 'knowledge.create') known = newNote(change, change.call.input)
    else if (change.call.path === 'knowledge.remove') known = null
    else known = known && { ...known, ...changedFields(change.call) }
  }
  return known
}

export interface NotePage {
  items: KnowledgeListItem[]
  nextCursor: string | null
}

/** The first page of an unfiltered list begins with what was written offline. */
export function applyToNotes(page: NotePage, isBeginning: boolean, changes: readonly WaitingChange[]): NotePage {
  const open = changes.filter(isDecided)
  const removed = new Set(open.flatMap(({ call, entityId }) => (call.path === 'knowledge.remove' ? [entityId] : [])))
  const written = open
    .filter(({ call }) => call.path === 'knowledge.create')
    .flatMap(({ entityId }) => applyToNote(null, entityId, open) ?? [])
    .reverse()
    .map(toListItem)
  const known = page.items
    .filter(({ id }) => !removed.has(id))
    .map((item) => {
      const patch: Partial<KnowledgeEntry> = Object.assign(
        {},
        ...open
          .filter(({ call, entityId }) => call.path === 'knowledge.update' && entityId === item.id)
          .map(({ call }) => changedFields(call)),
      )
      const { content, ...fields } = patch
      return { ...item, ...fields, ...(content !== undefined && { excerpt: excerptOf(content) }) }
    })
  return { ...page, items: isBeginning ? [...written, ...known] : known }
}

function newNote(
  { entityId, tripId, userId, madeAt }: WaitingChange,
  input: Extract<WaitingCall, { path: 'knowledge.create' }>['input'],
): KnowledgeEntry {
  const at = new Date(madeAt).toISOString()
  return {
    id: entityId,
    ownerId: userId,
    ownerName: '',
    tripId,
    tripTitle: null,
    title: input.title,
    content: input.content,
    tags: input.tags ?? [],
    source: input.source ?? null,
    language: 'other',
    canEdit: true,
    indexStatus: 'pending',
    version: 0,
    createdAt: at,
    updatedAt: at,
  }
}

function toListItem({ content, ...entry }: KnowledgeEntry): KnowledgeListItem {
  return { ...entry, excerpt: excerptOf(content) }
}

const longestExcerpt = 200

function excerptOf(content: string): string {
  return content.replace(/\s+/g, ' ').trim().slice(0, longestExcerpt)
}
