const atOnce = 4

/** Some at a time. What fails is left out. */
export async function inTurn<Part>(parts: readonly Part[], work: (part: Part) => Promise<void>): Promise<void> {
  const waiting = parts.values()
  const workOn = async () => {
    for (const part of waiting) await work(part).catch(() => undefined)
  }
  await Promise.all(Array.from({ length: atOnce }, workOn))
}
