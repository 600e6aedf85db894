// What is said before the first long step of a planning turn: what was understood, while places, weather and plans are read.
import { getTripSpec } from '#contract/agent-tools/get-trip.ts'
import { slotsInLanguage } from '../reading/in-language.ts'
import { withStopNames } from '../reading/names/stop-names.ts'
import { readUnderWay } from '../transcript/calls-under-way.ts'
import { resultsOf, type Transcript } from '../transcript/transcript.ts'
import { readRequest } from '../transcript/user-request.ts'
import { writeUnderstood } from './write-understood.ts'

/** Empty before the trip was read, where nothing of a wish was stated, and where the message is about the day at hand or the trip behind. */
export function writePreface(transcript: Transcript): string {
  const [trip] = resultsOf(transcript, getTripSpec)
  if (!trip || readUnderWay(transcript).calls.length > 0) return ''
  const { acts, stated, context } = readRequest(transcript)
  if (!acts.some(({ act }) => act === 'wish')) return ''
  const { locale } = transcript.context
  const { names } = withStopNames(context, transcript.userMessages.at(-1) ?? '')
  return writeUnderstood(slotsInLanguage(stated, names, locale), context.currency ?? trip.value.currency, locale)
}
