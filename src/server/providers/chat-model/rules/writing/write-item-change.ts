import { foundPlacesSchema } from '../../../../agent/tools/find-places.ts'
import { proposedSchema } from '../../../../agent/tools/propose-itinerary.ts'
import { resultsOf, type Transcript } from '../transcript/transcript.ts'
import type { Wish } from '../transcript/wish.ts'
import { answers } from './answers.ts'

export function writeItemChange(transcript: Transcript, { item }: Wish): string {
  const { language } = transcript.context
  const zh = language === 'zh'
  const [proposed] = resultsOf(transcript, 'propose_itinerary', proposedSchema)
  const change = proposed?.value.changes[0]
  if (!item) return answers[language].noAnswer
  if (!change) return notFound(transcript, item)
  const [found] = resultsOf(transcript, 'find_places', foundPlacesSchema)
  const day =
    change.day === null ? (zh ? '未排日期' : 'the unscheduled pool') : zh ? `第 ${change.day} 天` : `day ${change.day}`
  const time = change.start ? ` ${change.start}${change.end ? `–${change.end}` : ''}` : ''
  const act = {
    add: zh ? `把${change.title}加到${day}${time}` : `Add ${change.title} to ${day}${time}`,
    move: zh ? `把${change.title}移到${day}` : `Move ${change.title} to ${day}`,
    remove: zh ? `从行程里去掉${change.title}` : `Take ${change.title} out of the plan`,
  }[item.act]
  const cite = item.act === 'add' ? (found?.cite ?? '') : ''
  return zh
    ? `提案：${act}。${cite.trim()}你确认后才会写入。`
    : `Proposed: ${act}.${cite} Nothing is written until you accept.`
}

/** The name is the traveller's own word, not a fact. */
function notFound({ context }: Transcript, { act, name, day }: NonNullable<Wish['item']>): string {
  const zh = context.language === 'zh'
  if (act === 'move' && !day) return zh ? '要移到第几天？' : 'Which day should it go to?'
  const where = act === 'add' ? (zh ? '资料里' : 'my sources') : zh ? '行程里' : 'the plan'
  return zh
    ? `${where}没有找到「${name}」，什么都没有改动。可以在行程页手动调整。`
    : `I found no “${name}” in ${where}, so nothing was changed. You can do it by hand on the plan page.`
}
