import { expect, test } from 'vitest'
import { toPlainText } from './plain-text.ts'

test.each([
  ['headings and paragraphs', '# Visa\n\nBring **two** photos.\nAnd _cash_.', 'Visa\nBring two photos. And cash.'],
  ['links and pictures', 'See [the form](https://example.org/form) ![a stamp](stamp.png)', 'See the form a stamp'],
  ['addresses', 'At <https://example.org> or https://example.com', 'At https://example.org or https://example.com'],
  ['lists', '- soy milk\n- youtiao\n  - crisp\n1. first', 'soy milk\nyoutiao\ncrisp\nfirst'],
  ['tasks', '- [x] book train\n- [ ] pack', 'book train\npack'],
  ['tables', '| Place | Opens |\n| --- | --- |\n| Louvre | 9:00 |', 'Place · Opens\nLouvre · 9:00'],
  ['quotes and code', '> Ask `Wang`\n\n```\nline 4\n```', 'Ask Wang\nline 4'],
  ['rules and struck words', 'before\n\n---\n\n~~after~~', 'before\nafter'],
  ['HTML', '<b>bold</b> words\n\n<div>no block</div>', 'bold words'],
  ['escaped characters', 'Q&A \\* 5 < 6 `a<b`', 'Q&A * 5 < 6 a<b'],
  ['Chinese', '## 签证\n\n带**两张**照片。', '签证\n带两张照片。'],
  ['no Markdown', '3 * 4 = 12, snake_case, 100% #1', '3 * 4 = 12, snake_case, 100% #1'],
  ['nothing', '', ''],
])('%s', (_, content, text) => {
  expect(toPlainText(content)).toBe(text)
})
