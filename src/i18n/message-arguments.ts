// Reads the placeholders out of an ICU message, so that translations can be compared without rendering them.

/**
 * Names of the arguments and tags of an ICU message, sorted and unique.
 * In ICU, braces nest argument, sub-message, argument, ...: names stand after a brace of odd depth.
 * @throws SyntaxError when the braces do not match.
 */
export function messageArguments(message: string): string[] {
  const text = message.replaceAll(/'[{}<][^']*'/g, '')
  const names = new Set<string>()
  let depth = 0
  for (const match of text.matchAll(/\{\s*(\w*)|\}|<(\w+)>/g)) {
    const [token, argument, tag] = match
    if (tag) names.add(`<${tag}>`)
    else if (token === '}') depth -= 1
    else {
      depth += 1
      if (depth % 2 === 1 && argument) names.add(argument)
    }
    if (depth < 0) break
  }
  if (depth !== 0) throw new SyntaxError('braces do not match')
  return [...names].sort()
}
