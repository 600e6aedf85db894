// List prices of well-known models, for estimates. Units: US dollars for a million tokens, input and output.
// As the vendors published them in 2025, without discounts: an estimate, not a bill.
const prices: readonly [name: RegExp, input: number, output: number][] = [
  [/^gpt-5-nano/, 0.05, 0.4],
  [/^gpt-5-mini/, 0.25, 2],
  [/^gpt-5/, 1.25, 10],
  [/^gpt-4\.1-nano/, 0.1, 0.4],
  [/^gpt-4\.1-mini/, 0.4, 1.6],
  [/^gpt-4\.1/, 2, 8],
  [/^gpt-4o-mini/, 0.15, 0.6],
  [/^gpt-4o/, 2.5, 10],
  [/^o4-mini/, 1.1, 4.4],
  [/^o3/, 2, 8],
  [/^deepseek-(chat|reasoner)/, 0.28, 0.42],
  [/^qwen.?-max|^qwen3-max/, 1.2, 6],
  [/^qwen.?-plus/, 0.4, 1.2],
  [/^qwen.?-(turbo|flash)/, 0.05, 0.4],
  [/^glm-4\.[56]-(air|flash)/, 0.2, 1.1],
  [/^glm-4\.[56]/, 0.6, 2.2],
  [/^kimi-k2/, 0.6, 2.5],
]

/** Millionths of a US dollar; null for models without a known price. Names may carry a maker, as in `openai/gpt-4o`. */
export function estimateCost(model: string, { input, output }: { input: number; output: number }): number | null {
  const name = model.slice(model.lastIndexOf('/') + 1).toLowerCase()
  const known = prices.find(([pattern]) => pattern.test(name))
  return known ? Math.round(input * known[1] + output * known[2]) : null
}
