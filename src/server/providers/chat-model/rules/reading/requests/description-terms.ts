// The words of a description that say what the thing is.
import { isFunctionWord, segmentWords } from '../../../../../kernel/words.ts'
import { tagWords } from '../../../../places/synonyms.ts'
import { foldText, hasHan } from '../../../../shipped-data/gazetteer/fold-text.ts'
import { everydayWords } from '../names/everyday-words.ts'
import { tokensOf } from '../names/latin-words.ts'
import { tagMentions } from '../names/tag-mentions.ts'

export interface Term {
  text: string
  tags: readonly string[]
}

/** They describe nothing. */
const filler = new Set(
  'thing things place places one ones bit visit trip tour stop item entry spot slot time lot stuff plan both two whole big small nice lovely great good old new nearby close day days morning afternoon evening tonight today tomorrow lunch dinner breakfast supper meal meals eat eating restaurant booking reservation ticket tickets tix table tbl first second third last final 1st 2nd 3rd 4th walk opens open opening closes closing starts starting begins ends ending comes follows'.split(
    ' ',
  ),
)
/** What points, without a word of what it is. */
const hanPointer = /[那这][个家座条顿项处边场趟间些]|[那这](?=[一-鿿]{1,4}$)|地方|[两一][个家座条顿项]|的|我们?|咱们?/gu
const hanFiller = new Set([
  ...'去逛看了吃票饭店顿项站头第大小老那这俩都处',
  ...'中午 晚上 早上 上午 下午 早饭 午饭 晚饭 夜饭 早餐 午餐 晚餐 餐厅 餐馆 饭店 馆子 行程 安排 景点 大清早 收尾 末尾 打头 开头 压轴 吃饭 宵夜'.split(
    ' ',
  ),
])

/** Some of it is a word of its own, beside "the", "thing" and the meal. */
export function describesSomething(words: string): boolean {
  return termsIn(words).length > 0
}

/** Words that stand for a kind, whole, and the other words. */
export function termsIn(words: string): Term[] {
  const text = words.toLowerCase()
  const kinds = tagMentions(text).filter(({ start, end }) => !isFiller(text.slice(start, end)))
  const rest = kinds.reduceRight((left, { start, end }) => `${left.slice(0, start)} | ${left.slice(end)}`, text)
  return [
    ...kinds.map(({ tag, start, end }) => {
      const said = text.slice(start, end)
      return { text: said, tags: [...new Set([tag, ...tagsOfWord(said)])] }
    }),
    ...tokensOf(rest)
      .filter(({ word }) => word.length > 1 && !isFunctionWord(word) && !filler.has(word) && !/^\d+$/.test(word))
      .map(({ word }) => ({ text: word, tags: tagsOfWord(word) })),
    ...hanWords(rest.replace(hanPointer, (said) => ' '.repeat(said.length))).map((word) => ({
      text: word,
      tags: tagsOfWord(word),
    })),
  ]
}

/** A character of its own belongs to the word beside it: 九 and 寨沟 are one name. */
function hanWords(text: string): string[] {
  const words: { text: string; end: number }[] = []
  for (const { text: word, start, end } of segmentWords(text)) {
    if (!hasHan(word) || isFunctionWord(word) || hanFiller.has(word)) continue
    const last = words.at(-1)
    if (last?.end === start && (word.length === 1 || last.text.length === 1))
      Object.assign(last, { text: last.text + word, end })
    else words.push({ text: word, end })
  }
  return words.map((word) => word.text)
}

function isFiller(said: string): boolean {
  return filler.has(said) || hanFiller.has(said)
}

function tagsOfWord(word: string): string[] {
  const forms = [word, word.replace(/s$/, ''), word.replace(/ies$/, 'y'), word.replace(/es$/, '')]
  return [
    ...new Set(forms.flatMap((form) => [...(tagWords().get(foldText(form)) ?? []), everydayWords[form] ?? []]).flat()),
  ]
}
