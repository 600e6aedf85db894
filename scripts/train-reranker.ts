// `npm run train:reranker`: learns how much each signal of the built-in reranker counts from the development split of the
// labelled queries, over the candidates that the search itself hands to it. Prints nDCG@10 of queries that were left out of
// learning, in five parts, and writes signal-weights.json. Deterministic: the same data gives the same file.
import { writeFileSync } from 'node:fs'
import { createBuiltInReranker } from '../src/server/providers/rerank/built-in/built-in-reranker.ts'
import { measureSignals, signalNames } from '../src/server/providers/rerank/built-in/signals.ts'
import { profileText } from '../src/server/providers/rerank/built-in/text-profile.ts'
import type { Reranker } from '../src/server/providers/rerank/rerank.ts'
import { type LabelledQuery, openLabelledNotes, readPassages, readQueries, scoreRanking } from './labelled-notes.ts'
import { fitRanker, type RankedList, scoreOf } from './listwise-ranker.ts'

const penalty = 0.01
const parts = 5

interface Candidates extends RankedList {
  query: LabelledQuery
  ids: readonly string[]
}

const lists = await collectCandidates()
const deviations = standardize(lists)
const learnt = Array.from({ length: parts }, (_, part) =>
  fitRanker(
    lists.filter((__, at) => at % parts !== part),
    penalty,
  ),
)
const ofLeftOut = lists.map((list, at) => {
  const weights = learnt[at % parts] ?? new Float64Array()
  const scores = list.signals.map((signals) => scoreOf(signals, weights))
  const order = list.ids.map((_, place) => place).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
  return scoreRanking(
    order.map((place) => list.ids[place] ?? ''),
    list.query,
  ).ndcg
})
const mean = ofLeftOut.reduce((sum, each) => sum + each, 0) / lists.length
const weights = fitRanker(lists, penalty)
const named = signalNames.map((name, at) => {
  const weight = (weights[at] ?? 0) / (deviations[at] ?? 1)
  return [name, Number(weight.toPrecision(4))]
})
const target = new URL('../src/server/providers/rerank/built-in/signal-weights.json', import.meta.url)
writeFileSync(target, `${JSON.stringify(Object.fromEntries(named), null, 2)}\n`)
process.stdout.write(`${lists.length} queries; nDCG@10 of those left out ${mean.toFixed(3)}, before nearness\n`)

async function collectCandidates(): Promise<Candidates[]> {
  const passages = await readPassages()
  const ids = new Map(passages.map(({ id, title, text }) => [`${title}\n${text}`, id]))
  let candidates: readonly string[] = []
  const listener: Reranker = {
    ...createBuiltInReranker(),
    async rerank(_, texts) {
      candidates = texts
      return texts.map((__, at) => -at)
    },
  }
  const notes = await openLabelledNotes(passages, listener)
  const found: Candidates[] = []
  for (const query of await readQueries('dev')) {
    await notes.search({ query: query.text, limit: 10, rerank: true })
    const profiles = await Promise.all(candidates.map(profileText))
    const measured = await measureSignals(await profileText(query.text), profiles)
    const own = candidates.map((text) => ids.get(text) ?? '')
    found.push({
      query,
      ids: own,
      signals: measured.map((signals) => Float64Array.from(signalNames, (name) => signals[name])),
      gains: own.map((id) => 2 ** (query.grades.get(id) ?? 0) - 1),
    })
  }
  await notes.close()
  return found
}

/** In place; returns what each signal was divided by. */
function standardize(all: readonly Candidates[]): number[] {
  const rows = all.flatMap(({ signals }) => signals)
  return signalNames.map((_, at) => {
    const average = rows.reduce((sum, row) => sum + (row[at] ?? 0), 0) / rows.length
    const variance = rows.reduce((sum, row) => sum + ((row[at] ?? 0) - average) ** 2, 0) / rows.length
    const deviation = Math.sqrt(variance) || 1
    for (const row of rows) row[at] = ((row[at] ?? 0) - average) / deviation
    return deviation
  })
}
