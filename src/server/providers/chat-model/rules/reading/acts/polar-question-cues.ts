// Questions to be answered with yes or no that no plain word of a topic gives away: whether people can bear a day, whether they
// will be cold.
import type { Cue } from './cue.ts'

/** "Can a normal human manage it?", but not "can you" or "can we", which also ask for a change. */
const subject =
  /(?:an?|the|any|every|some|most|my|our|his|her|their|normal|ordinary|people|kids|children|somebody|someone|anybody|anyone|everybody|everyone|mortals|he|she|they|\d+)\b/iu
const bears =
  /(?:manage|survive|cope|handle|endure|withstand|stomach|tolerate|keep up|get through|last through|pull (?:it|that|this) off)\b/iu
const suffers =
  /(?:freez\w*|be (?:very |really |too )?(?:cold|hot|warm|chilly|freezing|boiling|roasting|wet|soaked|humid|muggy|nippy)|get (?:cold|hot|wet|soaked|sunburn\w*|drenched|rained)|roast|melt|swelter|shiver|overheat)\b/iu

export const polarQuestionCues: Cue[] = [
  {
    pattern: new RegExp(
      `^(?:and |so |but |honestly,? )*(?:can|could|will|would|does|do|is|are) ${subject.source}[^.;]{0,40}\\b${bears.source}`,
      'iu',
    ),
    for: { feasible: 6, easier: -6, wish: -4, out: -2 },
  },
  {
    pattern: new RegExp(`\\b(?:can|could|will|would) (?:we|i|you) (?:\\w+ )?${bears.source}`, 'iu'),
    for: { feasible: 5, easier: -3, wish: -3 },
  },
  {
    pattern: new RegExp(
      `\\b(?:will|would|are|am|is|do|does|might|going to|gonna|'ll) (?:(?:we|i|it|you|they|he|she|everyone|the kids) )?(?:all |really |actually |going to |gonna |likely to |probably )*${suffers.source}`,
      'iu',
    ),
    for: { weather: 6, wish: -5, entry: -2, country: -3 },
  },
  {
    pattern: /会(?:不会)?(?:被)?(?:很|太|特别)?(?:冻|热|晒|淋|烤)(?:死|坏|伤|着|湿|黑|成|哭|傻|懵)/u,
    for: { weather: 6, wish: -5, country: -3 },
  },
  { pattern: /(?:检查|核对|看看)(?:一?下)?[^，,。]{0,8}(?:有没有|有无|是否有)(?:问题|冲突)/u, for: { feasible: 4 } },
]
