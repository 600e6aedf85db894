// A plan of two days, and one call of edit_itinerary by a scripted model.
import type { EditedItinerary, ItineraryEdit } from '#contract/agent-tools/edit-itinerary.ts'
import { type ItineraryItem, newItemSchema } from '#contract/itinerary.ts'
import type { ProposedChange } from '#contract/proposal.ts'
import { chengduTrip, runTurn } from '../../../testing/agent-turn.ts'
import { resumeTurn } from '../../../testing/resume-turn.ts'
import { createScriptedModel } from '../../../testing/scripted-model.ts'
import type { PastMessage } from '../editing/past-message.ts'

export const idOf = (n: number) => `0190bbbb-0000-7000-8000-${String(n).padStart(12, '0')}`

function item(n: number, fields: Partial<ItineraryItem> & Pick<ItineraryItem, 'title'>): ItineraryItem {
  const base = newItemSchema.parse({ kind: 'attraction', ...fields })
  return { ...base, id: idOf(n), tripId: idOf(0), position: `a${n}`, version: n, outcome: null, rating: null }
}
const at = (day: number, start: string, end: string) => ({ day, start, end })
const guidePlace = (candidateId: string, name: string) => ({ lat: 30.66, lng: 104.06, name, candidateId })

export const shrine = item(1, {
  title: '文殊院',
  ...at(1, '09:00', '11:00'),
  place: guidePlace('chengdu/wenshu-monastery', '文殊院'),
})
export const lunch = item(2, { title: '陈麻婆豆腐', kind: 'restaurant', ...at(1, '12:00', '13:00') })
export const provincial = item(3, {
  title: '四川博物院',
  ...at(1, '14:00', '16:00'),
  place: guidePlace('chengdu/sichuan-museum', '四川博物院'),
})
const panda = item(4, { title: '大熊猫繁育研究基地', ...at(2, '09:00', '12:00'), booking: 'booked' })
export const jinsha = item(5, {
  title: '金沙遗址博物馆',
  ...at(2, '14:00', '16:00'),
  place: guidePlace('chengdu/jinsha-site', '金沙遗址博物馆'),
})
export const hotpot = item(6, { title: 'Hotpot dinner', kind: 'restaurant', ...at(2, '18:30', '20:00') })
export const teahouse = item(7, { title: '鹤鸣茶社', kind: 'activity', day: null })
const plan = [shrine, lunch, provincial, panda, jinsha, hotpot, teahouse]
const trip = () => chengduTrip({ itinerary: plan })

export async function edit(edits: ItineraryEdit[] | Record<string, unknown>[], options: Partial<EditOptions> = {}) {
  const { makeRoom, history = [], locale = 'en', text = 'go' } = options
  const chatModel = createScriptedModel({ rounds: [[{ name: 'edit_itinerary', args: { edits, makeRoom } }]] })
  const turn = { trip: trip(), text, locale, history, deps: { chatModel } }
  const { result, paused, signals } = await runTurn(turn)
  const output = paused ? [] : outputOf(JSON.stringify(chatModel.seen.at(-1)))
  const asked = paused && {
    labels: paused.question.options.map(({ label }) => label),
    /** What is proposed after each of the options. */
    changes: async () => {
      const answers = paused.question.options.map(({ id }) => resumeTurn(turn, paused, id))
      return (await Promise.all(answers)).map((answer) => bare(answer.result.proposal?.changes ?? []))
    },
  }
  return { changes: result.proposal?.changes ?? [], asked, output, signals }
}
interface EditOptions {
  makeRoom: boolean
  history: PastMessage[]
  locale: 'en' | 'zh-CN'
  text: string
}

/** The statuses that the model received. */
function outputOf(seen: string): EditedItinerary['results'][number]['status'][] {
  return [...seen.matchAll(/\\+"act\\+":\\+"\w+\\+",\\+"status\\+":\\+"(\w+)\\+"/g)].map(
    ([, status]) => status as EditedItinerary['results'][number]['status'],
  )
}

export const bare = (changes: readonly ProposedChange[]) => changes.map(({ id: _, reason: __, ...change }) => change)
export const ofItem = ({ id, title, version }: ItineraryItem) => ({ itemId: id, title, baseVersion: version })
export const schedule = (start: string, end: string) => ({ start, end, endsNextDay: false })
