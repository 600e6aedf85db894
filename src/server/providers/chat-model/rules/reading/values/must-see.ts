// Places that a message names as must-sees: "一定要去武侯祠", "we must see the Louvre". Kinds of places are interests, not names.
import type { MarkedText } from '../text/marked-text.ts'

const chinese = /(?:一定要|必须|务必|必)(?:去|看|逛|打卡)(?:一下|一趟)?([^，。,.!！?？;；]{2,30})/gu
const english =
  /\b(?:must[- ]see|must (?:see|visit)|have to (?:see|visit)|(?:definitely|really) (?:want to )?(?:see|visit)|(?:don['’]?t|can['’]?t|do not|cannot) (?:want to )?miss|make sure (?:we|i) (?:see|visit)):? (?:the )?([^,.!?;]{3,60})/gi

export function readMustSee(source: MarkedText): string[] {
  const named = [...source.all(chinese), ...source.all(english)].flatMap((match) =>
    (match[1] ?? '').split(/和|跟|与|、|以及|\band (?:the )?/iu),
  )
  return [...new Set(named.map((name) => name.trim()).filter((name) => name.length >= 2))].slice(0, 10)
}
