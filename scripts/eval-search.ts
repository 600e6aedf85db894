// `npm run eval:search`: the labelled queries through the real index on a database of its own, words, meaning, both, and
// both with rerank. `--split dev` the queries that the search is tuned on; the test split, the fresh and the unseen one are
// for reading totals only.
import { parseArgs } from 'node:util'
import { createBuiltInReranker } from '../src/server/providers/rerank/built-in/built-in-reranker.ts'
import {
  type LabelledQuery,
  openLabelledNotes,
  type RankingScores,
  readPassages,
  readQueries,
  scoreRanking,
} from './labelled-notes.ts'

const { values } = parseArgs({ options: { split: { type: 'string', default: 'test' } } })
const ways = [
  { name: 'words', by: ['words'] },
  { name: 'meaning', by: ['meaning'] },
  { name: 'both', by: ['words', 'meaning'] },
  { name: 'both+rerank', by: ['words', 'meaning'], rerank: true },
] as const

const passages = await readPassages()
const queries = await readQueries(values.split)
const groups = groupQueries()
const print = (line: string) => process.stdout.write(`${line}\n`)
const notes = await openLabelledNotes(passages, createBuiltInReranker())
try {
  const scores = new Map<string, Map<LabelledQuery, RankingScores>>()
  for (const { name, ...how } of ways) {
    const found = new Map<LabelledQuery, RankingScores>()
    for (const query of queries)
      found.set(query, scoreRanking(await notes.search({ query: query.text, limit: 10, ...how }), query))
    scores.set(name, found)
  }
  print(`${values.split} split: ${queries.length} queries, ${passages.length} passages; nDCG@10 / recall@10 / MRR`)
  print(`${''.padEnd(12)}${''.padStart(5)}${ways.map(({ name }) => name.padStart(22)).join('')}`)
  for (const [group, some] of [...groups].sort()) {
    const cells = ways.map(({ name }) => {
      const mean = (of: (each: RankingScores) => number) => {
        const each = some.map((query) => scores.get(name)?.get(query)).map((known) => (known ? of(known) : 0))
        return (each.reduce((sum, value) => sum + value, 0) / each.length).toFixed(3)
      }
      return [mean(({ ndcg }) => ndcg), mean(({ recall }) => recall), mean(({ reciprocal }) => reciprocal)]
        .join(' / ')
        .padStart(22)
    })
    print(`${group.padEnd(12)}${String(some.length).padStart(5)}${cells.join('')}`)
  }
} finally {
  await notes.close()
}

/** By language, and by whether the query is answered in it. */
function groupQueries(): Map<string, LabelledQuery[]> {
  const languages = new Map(passages.map(({ id, language }) => [id, language]))
  const found = new Map<string, LabelledQuery[]>()
  for (const query of queries) {
    const good = new Set([...query.grades].filter(([, grade]) => grade >= 2).map(([id]) => languages.get(id)))
    const kind = good.has(query.language) ? 'same' : 'cross'
    for (const group of ['all', query.language, kind, `${query.language} ${kind}`])
      found.set(group, [...(found.get(group) ?? []), query])
  }
  return found
}
