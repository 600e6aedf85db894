import { expect, test } from 'vitest'
import { emptyNote, formatOfFile, readTags, titleOf, toNoteInput } from './note-form.ts'

test('reads tags in both widths of comma, each once', () => {
  expect(readTags('签证，材料、visa, visa ; #paper #photo')).toEqual(['签证', '材料', 'visa', 'paper', 'photo'])
  expect(readTags(' , ')).toEqual([])
})

test('takes the first line as title where there is none', () => {
  expect(titleOf({ title: ' ', content: '\n## Ferry to Capri\nFirst boat 7:10' })).toBe('Ferry to Capri')
  expect(titleOf({ title: 'Boats', content: 'Ferry' })).toBe('Boats')
})

test('keeps the markup of a clipping until its text is changed', () => {
  const clipping = {
    text: 'Hours\r\nClosed on Monday',
    markup: '<h1>Hours</h1>Closed on Monday',
    format: 'html' as const,
  }
  const pasted = { ...emptyNote, content: 'Hours\nClosed on Monday' }
  expect(toNoteInput(pasted, clipping)).toMatchObject({ title: 'Hours', content: clipping.markup, format: 'html' })
  const changed = { ...pasted, content: `${pasted.content}!` }
  expect(toNoteInput(changed, clipping)).toMatchObject({ content: changed.content, format: 'markdown' })
})

test('knows files by their endings', () => {
  expect(['a.md', 'b.HTML', 'c.txt', 'd.pdf', 'e'].map(formatOfFile)).toEqual(['markdown', 'html', 'text', null, null])
})
