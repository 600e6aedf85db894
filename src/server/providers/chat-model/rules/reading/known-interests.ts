// What the form of the trip names as interests: a message adds to them, and replaces them only where it says so.
import { tagMentions } from './names/tag-mentions.ts'
import type { Slots } from './slots.ts'

const replaces =
  /只(?:想|要|看|去|玩|对|喜欢)(?!知道|问|有)|(?:换成|改成|改为)|就(?:想看|看)|\b(?:only|just|nothing but|exclusively|solely|instead|rather than)\b/iu

/** Interests to set; none where the message names none. */
export function withKnownInterests(
  { interests, cuisines, avoid }: Pick<Slots, 'interests' | 'cuisines' | 'avoid'>,
  known: readonly string[],
  message: string,
): string[] {
  if (interests.length === 0 || replaces.test(message)) return interests
  const kept = known.filter((word) => {
    const tags = [word, ...tagMentions(word).map(({ tag }) => tag)]
    return !tags.some((tag) => interests.includes(tag) || cuisines.includes(tag) || avoid.includes(tag))
  })
  return [...kept, ...interests]
}
