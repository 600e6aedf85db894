// Titles that the server made, in the language of the reader. What people typed fits no message of the server and stays.
import type { AuditEntry, NamedAuditEntry } from '#contract/audit.ts'
import type { Locale } from '#contract/locale.ts'
import type { HistoryStep } from '#contract/trip-history.ts'
import { retranslate, retranslateTripTitle } from '#i18n/server/retranslate.ts'

/** Trips and proposals are named by the server where nobody names them. */
const translators: Partial<Record<string, (title: string, locale: Locale) => string>> = {
  trip: retranslateTripTitle,
  proposal: retranslate,
}

/** The line of an entry. Its record stays as it was written: it is the evidence. */
export function lineIn(entry: NamedAuditEntry, locale: Locale): NamedAuditEntry {
  const { entity, tripTitle, objectName } = entry
  return {
    ...entry,
    tripTitle: tripTitle && retranslateTripTitle(tripTitle, locale),
    objectName: objectName && (translators[entity]?.(objectName, locale) ?? objectName),
  }
}

export function stepIn(step: HistoryStep, locale: Locale): HistoryStep {
  return {
    ...step,
    ...titlesIn(step, locale),
    changes: step.changes.map((each) => ({ ...each, ...titlesIn(each, locale) })),
  }
}

function titlesIn({ entity, before, after }: AuditEntry, locale: Locale) {
  const translate = translators[entity]
  if (!translate) return {}
  const said = (row: AuditEntry['before']) =>
    typeof row?.title === 'string' ? { ...row, title: translate(row.title, locale) } : row
  return { before: said(before), after: said(after) }
}
