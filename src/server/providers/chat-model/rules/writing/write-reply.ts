// The reply of the rule-based model, written from tool results only: it states no fact that no tool of the turn returned.
import { joinTexts } from '#i18n/server/join-texts.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import type { Transcript } from '../transcript/transcript.ts'
import { readRequest, type UserRequest } from '../transcript/user-request.ts'
import { writeElsewhere } from './write-elsewhere.ts'
import { writeItemChange } from './write-item-change.ts'
import { writePlaces } from './write-places.ts'
import { writePlan } from './write-plan.ts'
import { writeTasks } from './write-tasks.ts'
import { writeBudget, writeTrip } from './write-trip.ts'
import { writeWeather } from './write-weather.ts'

export function writeReply(transcript: Transcript): string {
  const { context, notes } = transcript
  const { locale } = context
  const t = createServerTranslator(locale)
  if (notes?.elsewhere) return writeElsewhere(notes.elsewhere, context)
  const body = writeBody(transcript, readRequest(transcript))
  const warnings = [
    ...(notes?.problems.length
      ? [t('replies.problems', { problems: joinTexts('sentences', notes.problems, locale) })]
      : []),
    ...(notes?.failed.length ? [t('replies.failed', { steps: joinTexts('clauses', notes.failed, locale) })] : []),
    ...(notes?.cutShort ? [t('replies.cutShort')] : []),
  ]
  return [body, ...warnings].join('\n\n')
}

function writeBody(transcript: Transcript, request: UserRequest): string {
  const t = createServerTranslator(transcript.context.locale)
  switch (request.intent) {
    case 'plan':
      return writePlan(transcript, request)
    case 'find_places':
      return writePlaces(transcript)
    case 'on_the_way':
      return transcript.results.length > 0 ? writePlaces(transcript) : t('replies.onTheWay')
    case 'weather':
      return writeWeather(transcript)
    case 'tasks':
      return writeTasks(transcript)
    case 'budget':
      return writeBudget(transcript)
    case 'show_trip':
      return writeTrip(transcript)
    case 'change_item':
      return writeItemChange(transcript, request)
    case 'cannot':
      return t(`replies.cannot.${request.topic ?? 'booking'}`)
    case 'advance_stage':
      return t('replies.advanceStage')
    case 'accept':
      return t('replies.accept')
    case 'look_back':
      return t('replies.lookBack')
    case 'capabilities':
    case 'greeting':
      return t(`replies.capabilities.${transcript.context.stage}`)
    case 'acknowledge':
      return t('replies.acknowledge')
    case 'unclear':
      return t('replies.unclear')
  }
}
