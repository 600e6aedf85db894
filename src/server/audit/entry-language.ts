// Titles that the server made, in the language of the reader. What people typed fits no message of the server and stays.
import type { AuditEntry, NamedAuditEntry } from '#contract/audit.ts'
import type { Locale } from '#contract/locale.ts'
import type { HistoryStep } from '#contract/trip-history.ts'
import { itemTitleInLanguage } from '../itinerary/item-language.ts'
import type { Guides } from '../providers/shipped-data/guides/guides.ts'
import { retranslate } from '../reader-language/retranslate.ts'
import { recordedTitle } from '../reader-language/trip-title.ts'

/** Trips and proposals are named by the server where nobody names them. */
const translators: Partial<Record<string, (title: string, locale: Locale) => string>> = {
  trip: recordedTitle,
  proposal: retranslate,
}

/** The line of an entry. Its record stays as it was written: it is the evidence. */
export function lineIn(entry: NamedAuditEntry, locale: Locale): NamedAuditEntry {
  const { entity, tripTitle, objectName } = entry
  return {
    ...entry,
    tripTitle: tripTitle && recordedTitle(tripTitle, locale),
    objectName: objectName && (translators[entity]?.(objectName, locale) ?? objectName),
  }
}

export function stepIn(step: HistoryStep, locale: Locale, guides: Guides): HistoryStep {
  return {
    ...step,
    ...titlesIn(step, locale, guides),
    changes: step.changes.map((each) => ({ ...each, ...titlesIn(each, locale, guides) })),
  }
}

function titlesIn({ entity, before, after }: AuditEntry, locale: Locale, guides: Guides) {
  const candidateId = candidateIdIn(after) ?? candidateIdIn(before)
  const translate = candidateId
    ? (title: string) => itemTitleInLanguage(title, candidateId, locale, guides)
    : translators[entity]
  if (!translate) return {}
  const said = (row: AuditEntry['before']) =>
    typeof row?.title === 'string' ? { ...row, title: translate(row.title, locale) } : row
  return { before: said(before), after: said(after) }
}

/** Of the guide's place that an item or an alternative was made from. */
function candidateIdIn(row: AuditEntry['before']): string | undefined {
  const place = row?.place
  if (typeof place !== 'object' || place === null || !('candidateId' in place)) return undefined
  return typeof place.candidateId === 'string' ? place.candidateId : undefined
}
