// The text of an entry as it is stored and read: Markdown, whatever it came in as.
import type { ContentFormat } from '#contract/knowledge.ts'
import { knowledgeLimits } from '#contract/limits.ts'
import { invalidInput } from '../kernel/app-error.ts'
import { toPlainText } from './plain-text.ts'

/** @throws AppError INVALID_INPUT for a text that is too long once it is stored. */
export async function readContent(content: string, format: ContentFormat): Promise<string> {
  const text = (format === 'html' ? await toMarkdown(content) : content).replace(/\r\n?/g, '\n').trim()
  if (text.length > knowledgeLimits.contentCharacters)
    throw invalidInput('content', 'too_big', `at most ${knowledgeLimits.contentCharacters} characters`)
  return text
}

/** Headings, lists and paragraphs stay; scripts, styles, images and navigation do not. */
async function toMarkdown(html: string): Promise<string> {
  const { convert } = await import('html-to-text')
  const level = (depth: number) => ({ selector: `h${depth}`, format: 'markdownHeading', options: { depth } })
  return convert(html, {
    wordwrap: false,
    limits: { maxInputLength: knowledgeLimits.importCharacters, maxDepth: 60, ellipsis: '' },
    selectors: [
      ...[1, 2, 3, 4, 5, 6].map(level),
      ...['img', 'nav', 'footer', 'script', 'style', 'form', 'svg'].map((selector) => ({ selector, format: 'skip' })),
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'ul', options: { itemPrefix: '- ' } },
      { selector: 'table', format: 'dataTable' },
    ],
    formatters: {
      markdownHeading(element, walk, builder, { depth }) {
        builder.openBlock({ leadingLineBreaks: 2 })
        builder.addLiteral(`${'#'.repeat(Number(depth))} `)
        walk(element.children, builder)
        builder.closeBlock({ trailingLineBreaks: 2 })
      },
    },
  })
}

export function languageOf(text: string): 'zh' | 'en' | 'other' {
  const sample = text.slice(0, 4000)
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (han + latin < 2) return 'other'
  // A Chinese word has about two characters, an English one about five letters.
  return han * 2.5 >= latin ? 'zh' : 'en'
}

/** As much of a text as an excerpt can need: a long one is not read whole for it. */
const excerptSource = 2_000
const excerptLength = 200

export function excerptOf(content: string): string {
  const flat = toPlainText(content.slice(0, excerptSource)).replaceAll('\n', ' ')
  return Array.from(flat).slice(0, excerptLength).join('')
}
