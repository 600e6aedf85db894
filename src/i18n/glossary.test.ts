import { describe, expect, test } from 'vitest'
import { en as enPages } from './messages/en.ts'
import { zhCn as zhCnPages } from './messages/zh-cn.ts'
import { en as enServer } from './server/en.ts'
import { zhCn as zhCnServer } from './server/zh-cn.ts'

const en = { ...enPages, server: enServer }
const zhCn = { ...zhCnPages, server: zhCnServer }

function textsOf(node: object): string[] {
  return Object.values(node).flatMap((value) => (typeof value === 'string' ? value : textsOf(value)))
}

/** Names that one thing had before the glossary settled on another, and spellings of the other side of the Atlantic. */
const english =
  /\be-mail|\bcompanion|\bthe agent\b|\bpool\b|\btick(?:ed)?\b|\bfirst day\b|dates open|\bsaver\b|tea house|traveller|\bcent(?:re|red)\b|colour|cancelled|recognise|under way/i
const chinese = /伙伴|智能助手|提案|提议|接受|写入|未安排|未排日期|行前|行后|已归来|筹备|指南|账户|确认码|营业时间|途经/

describe('catalogues keep to the glossary', () => {
  // Names of arguments are no text.
  test('English uses the agreed terms and American spelling', () => {
    expect(textsOf(en).filter((text) => english.test(text.replaceAll(/\{\w+/g, '{')))).toEqual([])
  })

  test('English uses curly quotes and apostrophes', () => {
    expect(textsOf(en).filter((text) => /['"]/.test(text))).toEqual([])
  })

  test('Chinese uses the agreed terms', () => {
    expect(textsOf(zhCn).filter((text) => chinese.test(text))).toEqual([])
  })

  test('Chinese uses its own quotation marks and punctuation', () => {
    expect(
      textsOf(zhCn).filter((text) => /["'「」]|\p{Script=Han}[,;:!?]/u.test(text.replaceAll(/纬度, 经度/g, ''))),
    ).toEqual([])
  })

  test('Chinese leaves a space between Han and Latin letters or digits', () => {
    const touching = /\p{Script=Han}[A-Za-z\d#]|[A-Za-z\d#]\p{Script=Han}/u
    expect(textsOf(zhCn).filter((text) => touching.test(text))).toEqual([])
  })
})
