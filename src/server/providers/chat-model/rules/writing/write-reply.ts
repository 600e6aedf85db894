// The reply, from results alone: what no tool of this turn returned is not said.
import type { Transcript } from '../transcript/transcript.ts'
import { type Wish, wishOf } from '../transcript/wish.ts'
import { type Answers, answers } from './answers.ts'
import { writeItemChange } from './write-item-change.ts'
import { writePlaces } from './write-places.ts'
import { writePlan } from './write-plan.ts'
import { writeTasks } from './write-tasks.ts'
import { writeBudget, writeTrip } from './write-trip.ts'
import { writeWeather } from './write-weather.ts'

export function writeReply(transcript: Transcript): string {
  const { context, notes } = transcript
  const say = answers[context.language]
  if (notes?.elsewhere) return say.elsewhere[notes.elsewhere](context.stage)
  const body = writeBody(transcript, wishOf(transcript), say)
  const warnings = [
    ...(notes?.problems.length ? [say.problems(notes.problems)] : []),
    ...(notes?.failed.length ? [say.failed(notes.failed)] : []),
    ...(notes?.cutShort ? [say.cutShort] : []),
  ]
  return [body, ...warnings].join('\n\n')
}

function writeBody(transcript: Transcript, wish: Wish, say: Answers): string {
  switch (wish.intent) {
    case 'plan':
      return writePlan(transcript, wish)
    case 'find_places':
      return writePlaces(transcript)
    case 'on_the_way':
      return transcript.results.length > 0 ? writePlaces(transcript) : say.onTheWay
    case 'weather':
      return writeWeather(transcript)
    case 'tasks':
      return writeTasks(transcript)
    case 'budget':
      return writeBudget(transcript)
    case 'show_trip':
      return writeTrip(transcript)
    case 'change_item':
      return writeItemChange(transcript, wish)
    case 'cannot':
      return say.cannot[wish.topic ?? 'booking']
    case 'advance_stage':
      return say.advanceStage
    case 'accept':
      return say.accept
    case 'look_back':
      return say.lookBack
    case 'capabilities':
    case 'greeting':
      return say.capabilities[transcript.context.stage]
    case 'acknowledge':
      return say.acknowledge
    case 'unclear':
      return say.unclear
  }
}
