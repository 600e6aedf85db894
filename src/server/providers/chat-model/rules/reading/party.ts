// The size of the party: 两个人, 2大1小, 一家三口, 带孩子, a couple, family of four, two adults and a kid, solo.
import type { Party } from '#contract/trip.ts'
import { chineseNumber, englishNumber, numberOf } from './numbers.ts'

const kids = '(?:kids?|child(?:ren)?|toddlers?|bab(?:y|ies)|sons?|daughters?)'
const grownUps = '(?:people|persons?|adults?|of us|travell?ers?|friends|guests|pax)'
const chineseKids = '(?:孩子|小孩|儿童|娃|宝宝|小朋友|小)'
const patterns = {
  family: new RegExp(`一家${chineseNumber}口|family of ${englishNumber}`, 'iu'),
  chineseAdults: new RegExp(
    `(?<![每第])${chineseNumber}\\s*(?:个|位|名)?\\s*(?:大人|成人|成年人|大(?=\\s*[\\d一二两三])|人(?!均|民|口|份)|朋友|同学|同事|伙伴)`,
    'u',
  ),
  chineseChildren: new RegExp(`${chineseNumber}\\s*(?:个|位|名)?\\s*${chineseKids}`, 'u'),
  englishAdults: new RegExp(`\\b(?!an? )${englishNumber} (?:\\w+ )?${grownUps}`, 'i'),
  englishChildren: new RegExp(`\\b${englishNumber} (?:(?:small|young|little) )?${kids}\\b`, 'i'),
}

export function readParty(text: string): Party | undefined {
  const family = patterns.family.exec(text)
  const size = numberOf(family?.[1] ?? family?.[2])
  if (size) return { adults: Math.min(2, size), children: Math.max(0, size - 2) }
  const children =
    numberOf((patterns.chineseChildren.exec(text) ?? patterns.englishChildren.exec(text))?.[1]) ?? someChildren(text)
  const adults =
    numberOf((patterns.chineseAdults.exec(text) ?? patterns.englishAdults.exec(text))?.[1]) ?? someAdults(text)
  if (adults === null && children === 0) return undefined
  const party = { adults: adults ?? 2, children }
  return party.adults >= 1 && party.adults <= 30 && children <= 20 ? party : undefined
}

function someChildren(text: string): number {
  return new RegExp(
    `带(?:着)?(?:我)?(?:家)?(?:孩子|小孩|娃|宝宝|儿子|女儿)|亲子|\\bwith (?:my |our |the )?${kids}\\b`,
    'iu',
  ).test(text)
    ? 1
    : 0
}

function someAdults(text: string): number | null {
  if (/爸妈|父母|\b(?:with )?my parents\b/i.test(text)) return 3
  if (/情侣|夫妻|夫妇|两口子|蜜月|我俩|咱俩|honeymoon|\b(?:as |for )?a couple\b(?! of)|\bthe two of us\b/i.test(text))
    return 2
  if (
    /(?:我)?(?:和|跟|与|带)(?:我)?(?:的)?(?:老婆|老公|妻子|丈夫|女朋友|男朋友|女友|男友|对象|闺蜜|一个?朋友|妈妈|爸爸|妈|爸)/u.test(
      text,
    )
  )
    return 2
  if (
    /\b(?:my (?:wife|husband|partner|girlfriend|boyfriend|mom|mother|dad|father|friend) and (?:i|me)|(?:me|i) and my \w+|with my (?:wife|husband|partner|girlfriend|boyfriend|mom|mother|dad|father|friend))\b/i.test(
      text,
    )
  )
    return 2
  return /独自|一个人|自己去|独行|\b(?:solo|alone|by myself|on my own|just me)\b/i.test(text) ? 1 : null
}
