import { lexer, type Token, type Tokens } from 'marked'

/** What Markdown says, without its marks, one line for each heading, paragraph, item and row. */
export function toPlainText(content: string): string {
  return lexer(content).flatMap(linesOf).filter(Boolean).join('\n')
}

function linesOf(block: Token): string[] {
  switch (block.type) {
    case 'html':
    case 'space':
    case 'hr':
    case 'def':
      return []
    case 'list':
      return (block as Tokens.List).items.flatMap(linesOf)
    case 'list_item':
    case 'blockquote':
      return (block as Tokens.ListItem | Tokens.Blockquote).tokens.flatMap(linesOf)
    case 'table': {
      const { header, rows } = block as Tokens.Table
      return [header, ...rows].map((cells) => cells.map(({ tokens }) => wordsOf(tokens)).join(' · '))
    }
    default:
      return [wordsOf([block])]
  }
}

function wordsOf(tokens: readonly Token[]): string {
  return tokens.map(plain).join('').replace(/\s+/g, ' ').trim()
}

function plain(token: Token): string {
  if (token.type === 'html') return ''
  if (token.type === 'br') return ' '
  return 'tokens' in token && token.tokens ? token.tokens.map(plain).join('') : 'text' in token ? token.text : ''
}
