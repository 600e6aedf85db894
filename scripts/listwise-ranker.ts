// A linear ranker learnt from graded lists: the softmax of the scores of a list is to equal the shares of the gains
// (ListNet, Cao et al., 2007), with a penalty on large weights, minimized by Adam (Kingma and Ba, 2015).

export interface RankedList {
  /** Of each candidate. */
  signals: readonly Float64Array[]
  /** 2^grade - 1 of each candidate. */
  gains: readonly number[]
}

const steps = 300
const rate = 0.05
const decay = { first: 0.9, second: 0.99 }

/** @param penalty of the square of a weight, where the signals have a deviation of 1. */
export function fitRanker(lists: readonly RankedList[], penalty: number): Float64Array {
  const length = lists[0]?.signals[0]?.length ?? 0
  const weights = new Float64Array(length)
  const mean = new Float64Array(length)
  const square = new Float64Array(length)
  for (let step = 1; step <= steps; step++) {
    const gradient = gradientOf(lists, weights)
    for (let at = 0; at < length; at++) {
      const slope = (gradient[at] ?? 0) + penalty * (weights[at] ?? 0)
      mean[at] = decay.first * (mean[at] ?? 0) + (1 - decay.first) * slope
      square[at] = decay.second * (square[at] ?? 0) + (1 - decay.second) * slope ** 2
      const likely = (mean[at] ?? 0) / (1 - decay.first ** step)
      const spread = Math.sqrt((square[at] ?? 0) / (1 - decay.second ** step))
      weights[at] = (weights[at] ?? 0) - (rate * likely) / (spread + 1e-8)
    }
  }
  return weights
}

export function scoreOf(signals: Float64Array, weights: Float64Array): number {
  let sum = 0
  for (let at = 0; at < weights.length; at++) sum += (signals[at] ?? 0) * (weights[at] ?? 0)
  return sum
}

function gradientOf(lists: readonly RankedList[], weights: Float64Array): Float64Array {
  const gradient = new Float64Array(weights.length)
  for (const { signals, gains } of lists) {
    const scores = signals.map((each) => scoreOf(each, weights))
    const most = Math.max(...scores)
    const powers = scores.map((score) => Math.exp(score - most))
    const whole = powers.reduce((sum, power) => sum + power, 0)
    const gained = gains.reduce((sum, gain) => sum + gain, 0) || 1
    for (const [at, each] of signals.entries()) {
      const error = ((powers[at] ?? 0) / whole - (gains[at] ?? 0) / gained) / lists.length
      for (let signal = 0; signal < weights.length; signal++)
        gradient[signal] = (gradient[signal] ?? 0) + error * (each[signal] ?? 0)
    }
  }
  return gradient
}
