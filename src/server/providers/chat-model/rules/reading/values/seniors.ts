// Elderly people of a party.
import type { MarkedText } from '../text/marked-text.ts'

export function countSeniors(source: MarkedText): number {
  if (
    source.has(
      /(?:[六七八九]十|[6-9]\d)(?:多|几)?岁|[六七八九]十多了?|老人|老年人|长辈|\b(?:elderly|seniors?|retired|retirees?|pensioners?|in (?:his|her|their) (?:sixties|seventies|eighties|60s|70s|80s))\b|\bis (?:[67-9]\d)\b/iu,
    )
  ) {
    return /爸妈|父母|parents|老人们|grandparents|爷爷奶奶/iu.test(source.text) ? 2 : 1
  }
  return 0
}
