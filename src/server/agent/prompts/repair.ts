/** Asks a model to write on without what it had no source for. */
export function repairPrompt(shown: string, claims: readonly string[]): string {
  const wrong = claims.map((words) => JSON.stringify(words)).join(', ')
  return [
    'From the application, not from the traveler:',
    `Your next sentence stated ${wrong}, which no tool returned.`,
    shown === ''
      ? 'Write the reply again without it.'
      : `The traveler has read this so far: ${JSON.stringify(shown)}. Write only what follows it.`,
    'State nothing that is not in the results; where a fact is missing, say that you do not know it.',
  ].join('\n')
}
