// A clause that only names what another one speaks of.
import { type ActName, editActs } from './acts/act-names.ts'
import { isRequest } from './acts/cues.ts'
import type { Clause } from './requests/clause.ts'

const edits = new Set<ActName>(editActs)

/** 第二天中午吃抄手的店和下午逛的博物馆: what the next piece is about. */
export function isTopic({ masked, act, text }: Clause): boolean {
  return !edits.has(act) && endsInNoun.test(masked) && !isRequest(masked) && !/[不别没想要]/u.test(text)
}

const endsInNoun = /[\uE001\uE002\uE009\uE00A]$|(?:的|那)(?:店|馆子?|餐厅|饭店|地方|[家个座场顿间样])$/u

/** Only says which item: "the Louvre on day 1, ...". */
export function onlyNames({ masked, probability }: Clause): boolean {
  if (/^[\uE001\uE004，,\s的那个]+[嘛呢呀啊吧?？]*$/u.test(masked)) return true
  return probability < 0.75 && masked.replace(/[\uE000-\uE0FF的那个在on the]+/gu, '').trim().length <= 2
}
