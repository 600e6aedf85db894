// Finds memories that the index does not know yet by the words of a question: Latin words by their beginning, Chinese by pairs
// of characters.
import type { Memory } from '#contract/memory.ts'
import { wishWords } from './wish-words.ts'

export function searchMemories(memories: readonly Memory[], query: string, limit: number): Memory[] {
  const wanted = termsOf(query)
  if (wanted.size === 0) return []
  return memories
    .map((memory) => {
      const terms = termsOf(`${memory.text} ${wishWords(memory.wishes).join(' ')}`)
      const hits = [...wanted].filter((term) => terms.has(term)).length
      return { memory, hits }
    })
    .filter(({ hits }) => hits > 0)
    .sort((a, b) => b.hits - a.hits || b.memory.weight - a.memory.weight)
    .slice(0, limit)
    .map(({ memory }) => memory)
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
