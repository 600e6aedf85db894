// A proposal in the language of who reads it, whichever it was made in: title, reasons, and the names of the guides' places.
import type { Locale } from '#contract/locale.ts'
import type { Proposal, ProposedChange } from '#contract/proposal.ts'
import { itemInLanguage, itemTitleInLanguage } from '../itinerary/item-language.ts'
import { placeInLanguage } from '../providers/geocoding/place-name.ts'
import type { Guides } from '../providers/shipped-data/guides/guides.ts'
import { retranslate, retranslateTask } from '../reader-language/retranslate.ts'

export interface ProposalReader {
  locale: Locale
  guides: Guides
  /** Which place of a guide an item of the trip is. */
  candidateIds: ReadonlyMap<string, string>
}

export function proposalInLanguage(proposal: Proposal, reader: ProposalReader): Proposal {
  return {
    ...proposal,
    title: retranslate(proposal.title, reader.locale),
    changes: proposal.changes.map((change) => ({
      ...changeInLanguage(change, reader),
      reason: retranslate(change.reason, reader.locale),
    })),
  }
}

/** Whether it names items that are in the plan already. */
export function namesItems({ changes }: Proposal): boolean {
  return changes.some((change) => 'itemId' in change)
}

function changeInLanguage(change: ProposedChange, { locale, guides, candidateIds }: ProposalReader): ProposedChange {
  const titleOf = (itemId: string, title: string) =>
    itemTitleInLanguage(title, candidateIds.get(itemId), locale, guides)
  switch (change.type) {
    case 'item.add':
      return { ...change, item: itemInLanguage(change.item, locale, guides) }
    case 'item.update':
      return {
        ...change,
        title: titleOf(change.itemId, change.title),
        patch: itemInLanguage(change.patch, locale, guides),
      }
    case 'item.remove':
    case 'item.move':
      return { ...change, title: titleOf(change.itemId, change.title) }
    case 'item.swap':
      return {
        ...change,
        title: titleOf(change.itemId, change.title),
        withTitle: titleOf(change.withId, change.withTitle),
      }
    case 'task.add':
      return { ...change, task: retranslateTask(change.task, locale) }
    case 'trip.update': {
      const { stops } = change.patch
      if (!stops) return change
      const named = stops.map((stop) => ({ ...stop, place: placeInLanguage(stop.place, locale) }))
      return { ...change, patch: { ...change.patch, stops: named } }
    }
    default:
      return change
  }
}
