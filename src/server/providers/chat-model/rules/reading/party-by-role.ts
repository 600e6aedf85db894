// The party by the roles of its words: those who are named, or the number of them all less the children.
import type { ReadingContext } from './names/reading-context.ts'
import type { RoleSpan } from './roles/role-model.ts'
import type { RoleName } from './roles/role-names.ts'
import type { Slots } from './slots.ts'
import type { MarkedText } from './text/marked-text.ts'
import { headsIn } from './values/heads.ts'
import { mostAdults, mostChildren, type StatedParty } from './values/party.ts'

/** Of a new trip less sure words still tell better than none who travels. */
const sureEnough = { ofNew: 0.3, ofPlanned: 0.7 }
/** "Dad's pills", 爸爸的药: what is spoken of is a thing. */
const ownsThing = /^(?:['’]s\b|的(?!$|[,，。]))/u
/** "Me and my gardener", 我和搭档: who is joined to the speaker travels too, whatever they are called. */
const besideSpeaker =
  /\b(?:me|myself)(?:,| and| n| plus| &) (?!the rest|nobody|only)(?:(?:my|the|our|his|her) )?(?<other>[\p{L}-]+)|(?<=^|[,.;:!?] ?|\band )(?<before>(?:my |our )?(?:\p{L}+ )?\p{L}+) and (?:i|me)\b|我[和跟同](?<han>\p{Script=Han}{2})/giu

export function partyByRole(
  spans: readonly RoleSpan[],
  { party: stated }: Slots,
  source: MarkedText,
  { party: known, items }: ReadingContext,
): StatedParty | undefined {
  if (stated && !stated.isGuess) return undefined
  const least = items.length > 0 ? sureEnough.ofPlanned : sureEnough.ofNew
  const people = spans.filter(
    ({ role, probability, end }) =>
      ['adult', 'child', 'group'].includes(role) && probability >= least && !ownsThing.test(source.text.slice(end)),
  )
  const count = (role: RoleName) =>
    people.filter((span) => span.role === role).reduce((sum, { text }) => sum + headsIn(text), 0)
  const [adults, children, group] = [count('adult'), count('child'), count('group')]
  const named = adults + joinedUnnamed(source.text, spans)
  // Who is spoken of later is one of those who were stated before.
  if (known?.isStated && group === 0) return undefined
  const all = group > children ? group - children : named
  if (all === 0 || all > mostAdults || children > mostChildren || children < (stated?.children ?? 0)) return undefined
  for (const span of people) source.mark(span.start, span.end)
  return { adults: all, children, ...(stated?.childAges && { childAges: stated.childAges }) }
}

/** Those joined to the speaker whom no role tells of. */
function joinedUnnamed(text: string, spans: readonly RoleSpan[]): number {
  const isTold = (at: number, length: number) => spans.some(({ start, end }) => at < end && at + length > start)
  return [...text.matchAll(besideSpeaker)].filter(({ index, groups, 0: all }) => {
    const other = groups?.other ?? groups?.before ?? groups?.han ?? ''
    return !isTold(index + all.lastIndexOf(other), other.length)
  }).length
}
