// The reply of the rule-based model, written from tool results only: it states no fact that no tool of the turn returned.
import { getTripSpec } from '#contract/agent-tools/get-trip.ts'
import { summarizeTripSpec } from '#contract/agent-tools/post-trip.ts'
import { proposeItinerarySpec } from '#contract/agent-tools/propose-itinerary.ts'
import { updateBriefSpec } from '#contract/agent-tools/update-brief.ts'
import { joinTexts } from '#i18n/server/join-texts.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import type { ReadAct } from '../reading/reading.ts'
import { asksToReuse } from '../reading/requests/reuse-request.ts'
import { asksToShare } from '../reading/requests/share-request.ts'
import { noSlots } from '../reading/slots.ts'
import { readUnderWay } from '../transcript/calls-under-way.ts'
import { resultsOf, type Transcript, wasCalled } from '../transcript/transcript.ts'
import { readRequest, type UserRequest } from '../transcript/user-request.ts'
import { writeAnswers, writeResults } from './write-answers.ts'
import { writeElsewhere } from './write-elsewhere.ts'
import { writeMemory } from './write-memory.ts'
import { writePlan } from './write-plan.ts'
import { writeSettled } from './write-settled.ts'
import { writeCrowd, writeUnderstood, writeUnused } from './write-understood.ts'

export function writeReply(transcript: Transcript): string {
  const { context, notes } = transcript
  const { locale } = context
  const t = createServerTranslator(locale)
  if (notes?.elsewhere) return writeElsewhere(notes.elsewhere, context)
  const memory = writeMemory(transcript)
  if (memory) return memory
  const said = transcript.userMessages.at(-1) ?? ''
  if (asksToReuse(said)) return t('replies.reuseTrip')
  if (asksToShare(said)) return t('replies.shareTrip')
  const request = readRequest(transcript)
  const underWay = readUnderWay(transcript)
  const unused = underWay.calls.length > 0 ? underWay.unused : request.unused
  const warnings = [
    // A plan anew takes the place of the one that waited.
    ...(notes?.carried && !wasCalled(transcript, proposeItinerarySpec)
      ? [t('replies.carried', { count: notes.carried })]
      : []),
    ...(notes?.problems.length
      ? [t('replies.problems', { problems: joinTexts('sentences', notes.problems, locale) })]
      : []),
    ...(notes?.failed.length ? [t('replies.failed', { steps: joinTexts('clauses', notes.failed, locale) })] : []),
    ...(notes?.cutShort ? [t('replies.cutShort')] : []),
  ]
  return [
    ...writeBody(transcript, request),
    writeCrowd(request.stated, locale),
    ...warnings,
    writeUnused(unused, locale),
  ]
    .filter(Boolean)
    .join('\n\n')
}

/** "Are you a real person?" */
const asksWhoAnswers =
  /真人|机器人|人工(?:智能|客服)|\bAI\b|\b(?:are you|is this|am i (?:talking|speaking) to) (?:an? |the )?(?:\w+ )?(?:human|person|bot|robot|machine|computer|ai|real)\b/iu

/** What the stage answers, then what the other clauses asked for. */
function writeUnderWay(transcript: Transcript): string[] {
  const { calls, acts } = readUnderWay(transcript)
  const own = writeResults(
    transcript,
    calls.map(({ name }) => name),
  )
  return own.length > 0 ? [...own, ...acts.map((act) => writeAnswers(transcript, act))] : []
}

/** One part for each act; courtesies are answered only where they stand alone. */
function writeBody(transcript: Transcript, request: UserRequest): string[] {
  const { locale, stage } = transcript.context
  const t = createServerTranslator(locale)
  const underWay = writeUnderWay(transcript)
  if (underWay.length > 0) return underWay
  if (request.unsure)
    return [
      writeNeeds(transcript, request.stated),
      t(request.unsure.length > 0 ? 'replies.whichReading' : 'replies.outOfScope'),
    ].filter(Boolean)
  const hasCapabilities = request.acts.some(({ act }) => act === 'capabilities')
  const parts = request.acts
    .filter(({ act }) => act !== 'greet' || !hasCapabilities)
    .map((act) => writeAct(transcript, request, act))
  const said = [...new Set(parts)].filter(Boolean)
  return said.length > 0 ? said : [t(`replies.capabilities.${stage}`)]
}

/** Diets and allergies are noted also where it is asked what is meant. */
function writeNeeds(transcript: Transcript, { diets, refusedFoods }: UserRequest['stated']): string {
  const [trip] = resultsOf(transcript, getTripSpec)
  if (!trip || !wasCalled(transcript, updateBriefSpec)) return ''
  const needs = { ...noSlots, ...(diets && { diets }), ...(refusedFoods && { refusedFoods }) }
  return writeUnderstood(needs, trip.value.currency, transcript.context.locale)
}

function writeAct(transcript: Transcript, request: UserRequest, act: ReadAct): string {
  const { locale, stage } = transcript.context
  const t = createServerTranslator(locale)
  if (act.onlyIf) return t('replies.onlyIf', { words: act.clause.text })
  switch (act.act) {
    case 'wish':
      if (request.settles) return writeSettled(transcript, request)
      return request.isPartOpen ? t('replies.whichPart') : writePlan(transcript, request)
    case 'greet':
    case 'capabilities':
      return joinTexts(
        'sentences',
        [asksWhoAnswers.test(act.clause.text) ? t('replies.isProgram') : '', t(`replies.capabilities.${stage}`)],
        locale,
      )
    case 'ack':
      return t('replies.acknowledge')
    case 'accept':
      return t('replies.accept')
    case 'advance':
      return t('replies.advanceStage')
    case 'look_back':
      return writeResults(transcript, [summarizeTripSpec.name]).join('\n') || t('replies.lookBack')
    case 'trouble':
      return t('replies.onTheWay')
    case 'buy':
      return t('replies.cannot.booking')
    case 'out':
      return t('replies.outOfScope')
    default:
      return writeAnswers(transcript, act)
  }
}
