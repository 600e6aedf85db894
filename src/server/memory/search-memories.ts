// Finds memories by the words of a question: Latin words by their beginning, Chinese by pairs of characters.
import type { Memory } from '#contract/memory.ts'

export function searchMemories(
  memories: readonly Memory[],
  query: string,
  limit: number,
): (Memory & { score: number })[] {
  const wanted = termsOf(query)
  if (wanted.size === 0) return []
  return memories
    .map((memory) => {
      const terms = termsOf(`${memory.text} ${Object.values(memory.wishes).map(wordsOf).join(' ')}`)
      const hits = [...wanted].filter((term) => terms.has(term)).length
      return { ...memory, score: hits / wanted.size }
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || b.weight - a.weight)
    .slice(0, limit)
}

const fillers = new Set(
  'a an the i my me of to in on for and or do does what which about is are like know have'.split(' '),
)

/** Words without their endings; Chinese in pairs. */
function termsOf(text: string): Set<string> {
  const folded = text.normalize('NFKC').toLowerCase()
  const latin = (folded.match(/[\p{Script=Latin}\p{N}]+/gu) ?? []).filter((word) => !fillers.has(word))
  const chinese = (folded.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) =>
    run.length === 1 ? [run] : Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
  )
  return new Set([...latin.map((word) => word.replace(/(?:ies|y)$/, 'i').replace(/(?<=\w{3})s$/, '')), ...chinese])
}

/** Values of the wishes, such as tags: "museum" finds 我喜欢博物馆. */
function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(wordsOf).join(' ')
  return typeof value === 'object' && value !== null ? Object.values(value).map(wordsOf).join(' ') : ''
}
