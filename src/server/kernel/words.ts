// Words of a text in Chinese and English, as the lexical search and the built-in embeddings read them.
import { stemmer } from 'stemmer'

export interface Word {
  /** In lower case, without accents and of usual width. */
  text: string
  start: number
  end: number
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const han = /\p{Script=Han}/u

export function isHan(word: string): boolean {
  return han.test(word)
}

/** Words with their places in `text`; punctuation and spaces are left out. */
export function segmentWords(text: string): Word[] {
  const words: Word[] = []
  for (const { segment, index, isWordLike } of segmenter.segment(text))
    if (isWordLike) words.push({ text: foldWord(segment), start: index, end: index + segment.length })
  return words
}

function foldWord(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
}

/** Words that tell nothing about what a text is about. */
const englishFunctionWords = new Set(
  (
    'a an the and or but if so as at by for from in into of off on onto out over to up with without about after before ' +
    'between during than then that this these those there here it its is am are was were be been being do does did done ' +
    'have has had having i me my mine we us our ours you your yours he him his she her hers they them their what which who ' +
    'whom whose when where why how can could may might must shall should will would not no nor any some all each both also ' +
    'just only very too much many more most such own same other another one ones get got go went im ive id dont doesnt didnt ' +
    'cant isnt wasnt arent werent thats theres s t re ll ve d m be let lets'
  ).split(' '),
)
const chineseFunctionWords = new Set(
  Array.from(
    '的了是在和与及或也都就还很太最更又再才只不没有我你他她它们这那哪个些吗呢吧啊呀哦么之其被把给让从向对于到去来上下里中请会能要想可以得地着过说做用以为等每各',
  ).concat(
    (
      '我们 你们 他们 她们 它们 自己 什么 怎么 怎样 如何 哪里 哪儿 哪些 哪个 为什么 多少 可以 能够 应该 需要 是否 有没有 是不是 能不能 可不可以 这个 那个 ' +
      '这里 那里 这些 那些 这样 那样 因为 所以 但是 不过 如果 还是 或者 以及 而且 然后 已经 一个 一下 一些 有点 没有 不是 不要 不能 不会 非常 比较 真的 其实 时候 的话'
    ).split(' '),
  ),
)

export function isFunctionWord(word: string): boolean {
  return englishFunctionWords.has(word) || chineseFunctionWords.has(word)
}

export function stemWord(word: string): string {
  return /^[a-z]+$/.test(word) ? stemmer(word) : word
}

/** Stems of the words that say something, in order, each once. */
export function stemsOf(text: string): string[] {
  const words = segmentWords(text).filter(({ text: word }) => !isFunctionWord(word))
  return [...new Set(words.map(({ text: word }) => stemWord(word)))]
}
