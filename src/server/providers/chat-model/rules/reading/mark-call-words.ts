// Words of a question that its calls have used.
import type { ActName } from './acts/act-names.ts'
import { peoples } from './requests/entry-call.ts'
import type { ToolCall } from './requests/tool-call.ts'
import type { MarkedText } from './text/marked-text.ts'

const weekday =
  /(?:周|星期|礼拜)[一二三四五六日天末]|\b(?:mon|tues?|wednes|thurs?|fri|satur|sun)days?\b|\bweekends?\b/giu

/** Names, dates and peoples that the calls look up, as they stand in the clause. */
export function markCallWords(source: MarkedText, act: ActName, calls: readonly ToolCall[]): void {
  if (calls.some(({ args }) => args.date !== undefined)) source.all(weekday)
  if (act === 'entry') source.exec(peoples)
  for (const name of calls.flatMap(({ args }) => [args.name, args.from, args.to, args.around, args.destination])) {
    const at = typeof name === 'string' ? source.text.toLowerCase().indexOf(name.toLowerCase()) : -1
    if (at >= 0 && typeof name === 'string') source.mark(at, at + name.length)
  }
}
