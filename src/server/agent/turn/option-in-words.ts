// Which option of a question a person means who types an answer instead of choosing one: by its place, its name, what tells it
// apart ("the one on day 2"), or yes and no.
import { locales } from '#contract/locale.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { normalizeMessage } from '../../providers/chat-model/rules/reading/text/normalize-message.ts'
import { numberOf } from '../../providers/chat-model/rules/reading/text/numbers.ts'
import { foldText } from '../../providers/shipped-data/gazetteer/fold-text.ts'
import { knownName, readName, scoreName } from '../place-names/name-score.ts'

export interface Option {
  label: string
  detail: string
}

const courtesy =
  /^(?:ok(?:ay)?|well|hmm+|um+|so|right|sorry|please|i (?:meant?|mean to say)|i'd (?:like|say|take|prefer)|i'll (?:take|have|go (?:with|for))|let's (?:take|go with|do|have)|(?:go|going) with|take|make it|use|choose|pick|那就|那|就|嗯+|哦|好的?|是|选|要|我(?:说的?|指的?)?(?:是|选|要)|换成|用|来)[\s,，.。:：]+|^(?:那就|就|那|嗯+|我?选|我?要|我(?:说的?|指的?)是|换成|改成)|[\s,，.。!！?？]+$|[\s,，]*(?:please|thanks?|thank you|then|i (?:think|guess|meant?)|吧|好了|啦|了|谢谢|就行|就好|可以)[\s,，.。!！]*$/giu
const pointing =
  /^(?:the |that |this )?(?:(?:one|it)(?:'s| is| was)? ?)?(?:(?:in|on|at|from|of|with|near|called) (?:the )?)?/iu
const pointed = / ?\b(?:one|option|choice)$|(?:那一?[个家座间处天]|的那?[个家座间]?|的)$/giu
const pronouns = new Set(['it', 'that', 'this', 'one'])
const englishPlaces = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']
const placed =
  /^(?:the )?(?:(?:very )?(?<word>first|second|third|fourth|fifth|sixth|last|former|latter|\d(?:st|nd|rd|th))(?: (?:one|option|choice|of (?:them|those|these)))?|(?:option|number|no\.?|#|choice) ?(?<number>\d|one|two|three|four|five|six)|(?<bare>[1-6]))$|^(?:第(?<han>[一二两三四五六1-6])(?:[个家座间项种处条])?|(?<edge>前者|后者|前一?个|后一?个|前面(?:那个|的)?|后面(?:那个|的)?|最后(?:那?一?[个家座间项种]|的)?)|选项?(?<option>[一二三四五六1-6])|(?<plain>[一二三四五六]))(?:选项|的)?$/iu
const yes =
  /^(?:yes|yep|yeah|yup|sure|ok(?:ay)?|please do|do (?:it|that|so)|go ahead|fine|要的?|是的?|好的?|对的?|可以|行|嗯+|一起(?:调整|挪|改)?|调吧|当然)(?: please)?$/iu
const no =
  /^(?:no|nope|nah|don'?t|no thanks?|(?:just|only) (?:this|that|the)(?: one)?|leave (?:it|the rest|them)(?: alone| as (?:it is|they are))?|不用?|不要|不必|别(?:动|改|调)?|只改这(?:一?个|一项)|不用动(?:别的|其他))了?$/iu

/** null where the message says more than that, or something else, or fits several. */
export function optionInWords<Each extends Option>(text: string, options: readonly Each[]): Each | null {
  const said = normalizeMessage(text)
  const words = bare(said)
  const place = placeIn(words, options.length) ?? placeIn(said.replace(/[\s.!,，。！]+$/u, ''), options.length)
  if (place !== null) return options[place] ?? null
  if (yes.test(words) || yes.test(said)) return theAgreed(options)
  if (no.test(words) || no.test(said)) return labelled(options, 'agent.choices.onlyThis')
  const rest = words.replace(pointing, '').replace(pointed, '').trim()
  return byName(rest, options) ?? byDetail(rest, options)
}

function bare(text: string): string {
  const shorter = text.replace(courtesy, '').trim()
  return shorter === text || shorter === '' ? text : bare(shorter)
}

function placeIn(words: string, count: number): number | null {
  const groups = placed.exec(words)?.groups
  if (!groups) return null
  const { word, number, bare: digit, han, edge, option, plain } = groups
  if (word === 'last' || word === 'latter' || /^[最后]/u.test(edge ?? '')) return count - 1
  if (word === 'former' || edge) return 0
  const named = englishPlaces.indexOf(word?.toLowerCase() ?? '')
  const at = named >= 0 ? named + 1 : numberOf(word ? word.slice(0, 1) : (number ?? digit ?? han ?? option ?? plain))
  return at !== null && at <= count ? at - 1 : null
}

/** "Yes" agrees to the only option, and to moving the others along where that is asked. */
function theAgreed<Each extends Option>(options: readonly Each[]): Each | null {
  const asked = labelled(options, 'agent.choices.moveOthers')
  if (asked || labelled(options, 'agent.choices.onlyThis')) return asked
  return options.length === 1 ? (options[0] ?? null) : null
}

function labelled<Each extends Option>(
  options: readonly Each[],
  key: 'agent.choices.onlyThis' | 'agent.choices.moveOthers',
): Each | null {
  const labels = locales.map((each) => createServerTranslator(each)(key))
  return options.find(({ label }) => labels.includes(label)) ?? null
}

/** A part of a name, or all of it: words beside it make another message. */
function byName<Each extends Option>(text: string, options: readonly Each[]): Each | null {
  const query = readName(text)
  if (query.key.length < (query.isHan ? 2 : 3)) return null
  const scored = options
    .map((option) => ({ option, score: scoreOf(query, option.label) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
  const [best, next] = scored
  return best && best.score > (next?.score ?? 0) + 0.05 ? best.option : null
}

function scoreOf(query: ReturnType<typeof readName>, label: string): number {
  const name = knownName(label)
  if (name.forms.includes(query.key)) return 1
  const words = query.words.filter((word) => !pronouns.has(word) && !name.words.includes(word))
  if (!query.isHan && words.length === 0 && query.words.length > 0) return 0.9
  if (query.isHan && name.forms.some((form) => form.includes(query.key))) return 0.9
  const score = scoreName(query, name)
  return score >= 0.75 && query.key.length <= Math.max(...name.forms.map(({ length }) => length)) + 2 ? score : 0
}

/** "day 2", "the 10:30 one", 第二天的 */
function byDetail<Each extends Option>(text: string, options: readonly Each[]): Each | null {
  const key = foldText(
    text.replace(/第([一二三四五六七八九十]+)/gu, (_, digits: string) => `第${numberOf(digits) ?? digits}`),
  )
  if (key.length < 2) return null
  const isThere = ({ detail }: Option) =>
    detail
      .split(/[·,，、–—]/u)
      .map(foldText)
      .some((part) => part === key || (!/\d$/.test(key) && part.includes(key)))
  const [only, other] = options.filter(isThere)
  return only && !other ? only : null
}
