// Whose passport and which country a question about entry names, also in small letters: "do brits need a visa for thailand".
import { entryRequirementsSpec } from '#contract/agent-tools/entry-requirements.ts'
import { cityMentions } from '../names/city-names.ts'
import { titled } from '../names/stay-places.ts'
import type { Clause } from './clause.ts'
import { callOf, type ToolCall } from './tool-call.ts'

/** As they are called in talk. */
const inTalk: Record<string, string> = {
  brit: 'british',
  english: 'british',
  scottish: 'british',
  welsh: 'british',
  aussie: 'australian',
  kiwi: 'newzealander',
  yank: 'american',
}
export const peoples =
  /\b(american|australian|austrian|aussie|brazilian|british|brit|canadian|chinese|dutch|egyptian|emirati|english|filipino|french|german|icelandic|indian|indonesian|irish|italian|japanese|kiwi|korean|malaysian|mexican|polish|portuguese|russian|scottish|singaporean|spanish|swedish|swiss|taiwanese|thai|turkish|vietnamese|welsh|yank)s?\b/iu
const goalWords = /\b(?:for|to|in|into|enter(?:ing)?|visit(?:ing)?) (?<name>\p{Ll}{4,}(?: \p{Ll}{4,})?)\b/giu

export function entryCall({ text, cities }: Clause): ToolCall {
  const passport = cities.find(
    ({ start, end }) =>
      /护照|公民|国籍|人$|passport|citizens?|nationals?/iu.test(text.slice(end, end + 12)) ||
      /(?:\bfrom|\bwe're|\bi'm|\bi am|持) (?:the )?$/iu.test(text.slice(0, start)),
  )
  const goal = cities.find((city) => city !== passport)?.name ?? goalInSmallLetters(text)
  const people = peoples.exec(text)?.[1]?.toLowerCase()
  const nationality = passport?.name ?? (people && (inTalk[people] ?? people))
  return callOf(entryRequirementsSpec, { ...(nationality && { nationality }), ...(goal && { destination: goal }) })
}

/** "Thailand" as it is typed in a hurry. */
function goalInSmallLetters(text: string): string | undefined {
  for (const { groups } of text.matchAll(goalWords)) {
    const name = titled(groups?.name ?? '')
    const country = [name, name.split(' ')[0] ?? ''].flatMap(cityMentions).find(({ isCountry }) => isCountry)
    if (country) return country.name
  }
  return undefined
}
