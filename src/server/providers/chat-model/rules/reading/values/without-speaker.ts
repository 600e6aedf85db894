import type { MarkedText } from '../text/marked-text.ts'

/** "A stay for my parents, both in their seventies": who writes it stays at home unless they say otherwise. */
const forParents =
  /\b(?:it's |is )?for my (?:parents|grandparents|in-laws|folks|(?:mum|mom) and dad|grandma and grandpa)\b(?!,? (?:and|&|plus|\+|,))/iu
const joinsThem = /\b(?:we|us|our|we're|we'll|we'd|with me|me|i'll|i'm|myself)\b/iu

/** "It's only my parents traveling", "grandma, grandpa and three grandkids", 就我爸妈两个人去. */
export function isWithoutSpeaker(source: MarkedText, companions: number): boolean {
  if (
    source.has(
      /\b(?:only|just) (?:the (?:two|2) of )?them\b|\bonly my (?:parents|grandparents|in-laws|folks)\b|\b(?:without me|i'm not (?:coming|going)|i won't be)\b|给我[^，,。]{1,3}(?:当|做|作)[^，,。]{0,3}礼物|(?:他|她)(?:自己)?(?:一个人|单身|独自|孤身)|就(?:我|他们?)?(?:爸妈|父母|爷爷奶奶)(?:俩|两个?人?)?(?:自己)?去|我不去|(?<![陪带跟和])(?:他|她)们?俩(?=就|想|去|自己|打算|准备|没|喜欢|爱)|他们(?:老两口|两个|二老)|(?:帮|替|给)(?:我)?(?:爸妈|父母|二老|爷爷奶奶|外公外婆|公婆|岳父母)(?:俩)?(?:问|安排|规划|订|报|策划|看看|做|排)/iu,
    )
  )
    return true
  if (source.has(forParents) && !joinsThem.test(source.text)) return true
  return (
    companions >= 2 &&
    !/\p{Script=Han}/u.test(source.text) &&
    !/\b(?:i|i'm|i've|i'd|me|my|we|we're|we've|we'd|us|our|myself|with|plus)\b/i.test(
      source.text.replace(/\bwith \d/gi, ''),
    )
  )
}
