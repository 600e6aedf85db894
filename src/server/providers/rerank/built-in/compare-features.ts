// Features of a query beside those of the candidates, each weighed by how rare it is among the candidates.
import { type FeatureKind, type FeatureList, featureKinds } from '../../embeddings/built-in/feature-list.ts'
import { raritiesAmong } from '../../embeddings/built-in/rarity.ts'

interface FeatureMatch {
  /** The dot product of the weighted features. */
  shared: number
  /** Of the weighted features of the text. */
  length: number
  /** Of the query's features of each kind, the share that the text holds. */
  held: Record<FeatureKind, number>
  /** Of the text's topics, the share that the query names. */
  ownTopicsAsked: number
}

export interface FeatureComparer {
  /** Of the weighted features of the query. */
  askedLength: number
  compare(text: FeatureList): FeatureMatch
}

const topic = featureKinds.indexOf('topic')

export function createFeatureComparer(query: FeatureList, texts: readonly FeatureList[]): FeatureComparer {
  const { places, counts } = countNames(texts, query)
  const byCount = raritiesAmong(texts.length)
  const rarities = Float64Array.from(counts, (count) => byCount[count] ?? 0)
  const asked = new Float64Array(counts.length)
  const wholes = new Float64Array(featureKinds.length)
  let square = 0
  for (const [at, name] of query.names.entries()) {
    const place = places.get(name) ?? 0
    const worth = (query.weights[at] ?? 0) * (rarities[place] ?? 0)
    asked[place] = worth
    const kind = query.kinds[at] ?? 0
    wholes[kind] = (wholes[kind] ?? 0) + worth
    square += worth ** 2
  }
  const rarest = byCount[0] ?? 0

  return {
    askedLength: Math.sqrt(square),
    compare({ names, kinds, weights }) {
      const held = new Float64Array(featureKinds.length)
      let shared = 0
      let ownSquare = 0
      let topics = 0
      let askedTopics = 0
      for (let at = 0; at < names.length; at++) {
        const place = places.get(names[at] ?? 0)
        const kind = kinds[at] ?? 0
        const worth = (weights[at] ?? 0) * (place === undefined ? rarest : (rarities[place] ?? 0))
        const wanted = place === undefined ? 0 : (asked[place] ?? 0)
        ownSquare += worth * worth
        if (kind === topic) topics += worth
        if (wanted === 0) continue
        shared += wanted * worth
        held[kind] = (held[kind] ?? 0) + wanted
        if (kind === topic) askedTopics += worth
      }
      const shareOf = (kind: FeatureKind) => {
        const at = featureKinds.indexOf(kind)
        return (held[at] ?? 0) / (wholes[at] || 1)
      }
      return {
        shared,
        length: Math.sqrt(ownSquare),
        held: {
          concept: shareOf('concept'),
          topic: shareOf('topic'),
          piece: shareOf('piece'),
          chineseWord: shareOf('chineseWord'),
          stem: shareOf('stem'),
        },
        ownTopicsAsked: askedTopics / (topics || 1),
      }
    },
  }
}

/** A place for each name, and how many of the texts hold it. */
function countNames(texts: readonly FeatureList[], query: FeatureList) {
  const places = new Map<number, number>()
  const counts: number[] = []
  for (const name of query.names) {
    places.set(name, counts.length)
    counts.push(0)
  }
  for (const { names } of texts)
    for (let at = 0; at < names.length; at++) {
      const name = names[at] ?? 0
      const place = places.get(name) ?? counts.length
      if (place === counts.length) places.set(name, place)
      counts[place] = (counts[place] ?? 0) + 1
    }
  return { places, counts }
}
