import { readFileSync } from 'node:fs'
import { lazy } from './lazy.ts'

/** Pairs of a traditional or Japanese character and its simplified form. */
const simplified = lazy(() => {
  const pairs = Array.from(readFileSync(new URL('./traditional-chinese.txt', import.meta.url), 'utf8').trim())
  const map = new Map<string, string>()
  for (let at = 0; at < pairs.length; at += 2) map.set(pairs[at] ?? '', pairs[at + 1] ?? '')
  return map
})

/** Character by character: enough for names. Japanese forms such as 沢 become what Chinese writes (泽). */
export function simplifyChinese(text: string): string {
  if (!/\p{Script=Han}/u.test(text)) return text
  return Array.from(text, (character) => simplified().get(character) ?? character).join('')
}
