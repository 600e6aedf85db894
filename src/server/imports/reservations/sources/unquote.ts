/** Without the marks that programs of mail put before each line of what they quote or forward. */
export function unquote(text: string): string {
  const lines = text.split('\n')
  const quoted = lines.filter((line) => /^\s*>/.test(line)).length
  return quoted < 3 ? text : lines.map((line) => line.replace(/^\s*(?:> ?)+/, '')).join('\n')
}
