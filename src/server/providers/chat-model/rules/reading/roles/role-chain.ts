// A linear chain over the tokens of a clause (Lafferty, McCallum and Pereira, 2001): the role of a token depends on its features and on
// the role before it.

export interface ChainScores {
  /** For each token, one score for each role. */
  emissions: readonly Float64Array[]
  /** Row by row: from each role to each role, then from the start. */
  transitions: Float64Array
  count: number
}

/** Sums over all ways to the token and from it, and its factor, each up to a factor of their own. */
export interface ChainSums {
  forward: Float64Array[]
  backward: Float64Array[]
  factors: Float64Array[]
  /** Powers of the transitions. */
  steps: Float64Array
}

/** The scores of each token by its buckets; the bias stands behind the last of them. */
export function emissionsOf(
  weights: Int8Array | Float64Array,
  features: readonly number[][],
  { count, buckets }: { count: number; buckets: number },
): Float64Array[] {
  return features.map((own) => {
    const sums = new Float64Array(count)
    for (const bucket of [buckets, ...own]) {
      for (let role = 0; role < count; role += 1) sums[role] = (sums[role] ?? 0) + (weights[bucket * count + role] ?? 0)
    }
    return sums
  })
}

export function sumChain({ emissions, transitions, count }: ChainScores): ChainSums {
  const steps = transitions.map(Math.exp)
  const factors = emissions.map((scores) => {
    const highest = Math.max(...scores)
    return scores.map((score) => Math.exp(score - highest))
  })
  const forward: Float64Array[] = []
  for (const factor of factors) {
    const before = forward.at(-1)
    const sums = new Float64Array(count)
    for (let to = 0; to < count; to += 1) {
      let sum = before ? 0 : (steps[count * count + to] ?? 0)
      if (before)
        for (let from = 0; from < count; from += 1) sum += (before[from] ?? 0) * (steps[from * count + to] ?? 0)
      sums[to] = sum * (factor[to] ?? 0)
    }
    forward.push(toSumOfOne(sums))
  }
  const backward: Float64Array[] = []
  for (let at = factors.length - 1; at >= 0; at -= 1) {
    const after = backward[0]
    const factor = factors[at + 1]
    const sums = new Float64Array(count).fill(1)
    if (after && factor) {
      const ahead = after.map((each, to) => each * (factor[to] ?? 0))
      for (let from = 0; from < count; from += 1) {
        let sum = 0
        for (let to = 0; to < count; to += 1) sum += (steps[from * count + to] ?? 0) * (ahead[to] ?? 0)
        sums[from] = sum
      }
    }
    backward.unshift(toSumOfOne(sums))
  }
  return { forward, backward, factors, steps }
}

/** For each token, how probable each role is. */
export function marginals({ forward, backward }: ChainSums): Float64Array[] {
  return forward.map((before, at) => toSumOfOne(before.map((each, role) => each * (backward[at]?.[role] ?? 0))))
}

/** The most probable roles of all tokens together (Viterbi). */
export function bestChain({ emissions, transitions, count }: ChainScores): number[] {
  const back: Int32Array[] = []
  let scores = new Float64Array(count)
  for (const [at, own] of emissions.entries()) {
    const next = new Float64Array(count)
    const from = new Int32Array(count)
    for (let to = 0; to < count; to += 1) {
      let best = at === 0 ? count : 0
      const by = (role: number) => (at === 0 ? 0 : (scores[role] ?? 0)) + (transitions[role * count + to] ?? 0)
      for (let role = 1; at > 0 && role < count; role += 1) if (by(role) > by(best)) best = role
      from[to] = best
      next[to] = by(best) + (own[to] ?? 0)
    }
    back.push(from)
    scores = next
  }
  let role = scores.indexOf(Math.max(...scores))
  const chain: number[] = []
  for (const from of back.reverse()) {
    chain.unshift(role)
    role = from[role] ?? 0
  }
  return chain
}

/** In place. */
function toSumOfOne(values: Float64Array): Float64Array {
  let total = 0
  for (const value of values) total += value
  for (let at = 0; at < values.length; at += 1) values[at] = (values[at] ?? 0) / (total || 1)
  return values
}
