// Writes the results of the calls that an act asked for, in the words of the tool that answered.

import type { z } from 'zod'
import { bestTimeSpec } from '#contract/agent-tools/best-time.ts'
import { budgetStatusSpec } from '#contract/agent-tools/budget-status.ts'
import { checkAlertsSpec } from '#contract/agent-tools/check-alerts.ts'
import { checkFeasibilitySpec } from '#contract/agent-tools/check-feasibility.ts'
import { compareOptionsSpec } from '#contract/agent-tools/compare-options.ts'
import { convertCurrencySpec } from '#contract/agent-tools/convert-currency.ts'
import { countryFactsSpec } from '#contract/agent-tools/country-facts.ts'
import { editItinerarySpec } from '#contract/agent-tools/edit-itinerary.ts'
import { emergencyInfoSpec } from '#contract/agent-tools/emergency-info.ts'
import { entryRequirementsSpec } from '#contract/agent-tools/entry-requirements.ts'
import { estimateBudgetSpec } from '#contract/agent-tools/estimate-budget.ts'
import { findAlternativesSpec } from '#contract/agent-tools/find-alternatives.ts'
import { findLodgingSpec } from '#contract/agent-tools/find-lodging.ts'
import { findPlacesSpec } from '#contract/agent-tools/find-places.ts'
import { findFlightsSpec, findTrainsSpec } from '#contract/agent-tools/find-transport.ts'
import { getTripSpec } from '#contract/agent-tools/get-trip.ts'
import { getWeatherSpec } from '#contract/agent-tools/get-weather.ts'
import { leaveBySpec } from '#contract/agent-tools/leave-by.ts'
import { nearbyPlacesSpec } from '#contract/agent-tools/nearby-places.ts'
import { packingListSpec } from '#contract/agent-tools/packing-list.ts'
import { phrasesSpec } from '#contract/agent-tools/phrases.ts'
import { placeFactsSpec } from '#contract/agent-tools/place-facts.ts'
import {
  buildReportSpec,
  collectAlbumSpec,
  extractPreferencesSpec,
  spendingReportSpec,
  suggestNextTimeSpec,
  summarizeTripSpec,
} from '#contract/agent-tools/post-trip.ts'
import { proposeTasksSpec } from '#contract/agent-tools/propose-tasks.ts'
import { recordExpenseSpec } from '#contract/agent-tools/record-expense.ts'
import { replanDaySpec } from '#contract/agent-tools/replan-day.ts'
import { replanScopeSpec } from '#contract/agent-tools/replan-scope.ts'
import { reviewItemsSpec } from '#contract/agent-tools/review-items.ts'
import { routeBetweenSpec } from '#contract/agent-tools/route-between.ts'
import { searchKnowledgeSpec } from '#contract/agent-tools/search-knowledge.ts'
import { todaySpec } from '#contract/agent-tools/today.ts'
import type { ToolSpec } from '#contract/agent-tools/tool-spec.ts'
import { undoLastSpec } from '#contract/agent-tools/undo-last.ts'
import type { Locale } from '#contract/locale.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { type ActName, editActs } from '../reading/acts/act-names.ts'
import type { ReadAct } from '../reading/reading.ts'
import { openTopics } from '../reading/values/open-topics.ts'
import { type Result, resultsOf, type Transcript } from '../transcript/transcript.ts'
import { listOf } from './answers/answer-texts.ts'
import { writeEdits, writeScope, writeUndo } from './answers/edit-answers.ts'
import { writeExpense } from './answers/expense-answer.ts'
import { writeNotes } from './answers/note-answers.ts'
import {
  writeAlerts,
  writeAlternatives,
  writeEmergency,
  writeLeaveBy,
  writeNearby,
  writePhrases,
  writeReplannedDay,
  writeToday,
} from './answers/on-trip-answers.ts'
import { writeLodging, writePlaceFacts, writeRoute } from './answers/place-answers.ts'
import {
  writeAlbum,
  writeNextTrips,
  writePreferences,
  writeReport,
  writeSpending,
  writeSummary,
} from './answers/post-trip-answers.ts'
import { writeReviews } from './answers/review-answers.ts'
import { writeComparison, writeConversion, writeCountry, writeEntry, writeTransport } from './answers/travel-answers.ts'
import {
  writeBestTime,
  writeBudgetStatus,
  writeEstimate,
  writeFeasibility,
  writePacking,
} from './answers/trip-answers.ts'
import { writeElsewhere } from './write-elsewhere.ts'
import { writeExtremeDay } from './write-extreme-day.ts'
import { writeItemChanges } from './write-item-change.ts'
import { writePlaces } from './write-places.ts'
import { writeTasks } from './write-tasks.ts'
import { writeBudget, writeTrip } from './write-trip.ts'
import { writeWeather } from './write-weather.ts'

/** All results of a tool, written. */
type Writer = (transcript: Transcript) => string[]

function each<Output extends z.ZodType>(
  spec: ToolSpec<z.ZodType, Output>,
  write: (result: Result<z.output<Output>>, locale: Locale) => string,
): [string, Writer] {
  return [
    spec.name,
    (transcript) => resultsOf(transcript, spec).map((result) => write(result, transcript.context.locale)),
  ]
}

function whole(spec: ToolSpec, write: (transcript: Transcript) => string): [string, Writer] {
  return [spec.name, (transcript) => (resultsOf(transcript, spec).length > 0 ? [write(transcript)] : [])]
}

const writers = new Map<string, Writer>([
  each(placeFactsSpec, writePlaceFacts),
  each(routeBetweenSpec, writeRoute),
  each(findLodgingSpec, writeLodging),
  each(findFlightsSpec, writeTransport),
  each(findTrainsSpec, writeTransport),
  each(compareOptionsSpec, writeComparison),
  each(entryRequirementsSpec, writeEntry),
  each(countryFactsSpec, writeCountry),
  each(convertCurrencySpec, writeConversion),
  each(budgetStatusSpec, writeBudgetStatus),
  each(estimateBudgetSpec, writeEstimate),
  each(getWeatherSpec, writeWeather),
  each(checkFeasibilitySpec, writeFeasibility),
  each(packingListSpec, writePacking),
  each(bestTimeSpec, writeBestTime),
  each(editItinerarySpec, writeEdits),
  each(replanScopeSpec, writeScope),
  each(searchKnowledgeSpec, writeNotes),
  each(undoLastSpec, writeUndo),
  each(todaySpec, writeToday),
  each(replanDaySpec, writeReplannedDay),
  each(leaveBySpec, writeLeaveBy),
  each(nearbyPlacesSpec, writeNearby),
  each(findAlternativesSpec, writeAlternatives),
  each(phrasesSpec, writePhrases),
  each(recordExpenseSpec, writeExpense),
  each(emergencyInfoSpec, writeEmergency),
  each(checkAlertsSpec, writeAlerts),
  each(reviewItemsSpec, writeReviews),
  each(summarizeTripSpec, writeSummary),
  each(spendingReportSpec, writeSpending),
  each(extractPreferencesSpec, writePreferences),
  each(suggestNextTimeSpec, writeNextTrips),
  each(buildReportSpec, writeReport),
  each(collectAlbumSpec, writeAlbum),
  whole(findPlacesSpec, writePlaces),
  whole(proposeTasksSpec, writeTasks),
])

/** The results of these tools, in this order; empty where none answered. */
export function writeResults(transcript: Transcript, names: readonly string[]): string[] {
  return [...new Set(names)].flatMap((name) => writers.get(name)?.(transcript) ?? [])
}

const edits = new Set<ActName>(editActs)

export function writeAnswers(transcript: Transcript, { act, calls, clause }: ReadAct): string {
  const { locale, stage } = transcript.context
  const t = createServerTranslator(locale)
  if (act === 'show_plan') return writeTrip(transcript, clause)
  const names = [...new Set(calls.map(({ name }) => name))].filter((name) => name !== getTripSpec.name)
  const written = [...writeExtremeDay(transcript, clause), ...writeResults(transcript, names)]
  if (written.length > 0) return written.join('\n\n')
  if (edits.has(act)) {
    const proposed = writeItemChanges(transcript)
    if (proposed) return proposed
    // Planning a part of the plan anew is not offered in every stage.
    const days = clause.days.flatMap(({ day }) => (day > 0 ? day : []))
    if ((act === 'easier' || act === 'fuller') && days.length > 0) {
      return t('replies.edits.scope.other', { days: listOf(days.map(String), locale), count: days.length })
    }
    return calls.length === 0 || stage === 'pre' ? t('replies.whichItem') : writeElsewhere('pre', transcript.context)
  }
  if (act === 'budget' || act === 'estimate') return writeBudget(transcript)
  if (act === 'tasks' || act === 'packing') return writeTasks(transcript)
  if (calls.length === 0 && openTopics(clause.text).includes('concessions'))
    return t('replies.answers.place.unanswered.concessions')
  if (calls.length === 0) return t('replies.whichPlace')
  return t('replies.nothingOn')
}
