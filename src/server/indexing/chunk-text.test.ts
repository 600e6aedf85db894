import { expect, test } from 'vitest'
import { chunkText } from './chunk-text.ts'

test('cuts at headings, and each passage knows those above it', () => {
  const passages = chunkText('Before.\n# Visa\nTwo photos.\n## Fees\n80 euro.\n# Hotel\nNear the river.')
  expect(passages).toEqual([
    { headings: [], text: 'Before.' },
    { headings: ['Visa'], text: 'Two photos.' },
    { headings: ['Visa', 'Fees'], text: '80 euro.' },
    { headings: ['Hotel'], text: 'Near the river.' },
  ])
})

test('reads Chinese headings without marks', () => {
  expect(chunkText('一、签证\n两张照片。\n第2天 看熊猫\n早上七点出发。')).toEqual([
    { headings: ['一、签证'], text: '两张照片。' },
    { headings: ['第2天 看熊猫'], text: '早上七点出发。' },
  ])
})

test.each([
  ['English', 'The ferry leaves at 7.10 from Pier 3, 19.50 euro. '],
  ['Chinese', '渡轮早上七点十分从三号码头开，票价十九块五。'],
])('cuts a long %s paragraph at the ends of sentences and loses nothing', (_, sentence) => {
  const text = sentence.repeat(60).trim()
  const passages = chunkText(text)
  expect(passages.length).toBeGreaterThan(1)
  for (const passage of passages) {
    expect(passage.text.length).toBeLessThanOrEqual(1400)
    expect(passage.text.endsWith(sentence.trim())).toBe(true)
  }
  expect(
    passages
      .map((passage) => passage.text)
      .join('')
      .replace(/\s/g, ''),
  ).toBe(text.replace(/\s/g, ''))
})

test('cuts what has no sentences, and a text of nothing gives nothing', () => {
  const passages = chunkText('x'.repeat(5000))
  expect(passages.map(({ text }) => text).join('')).toBe('x'.repeat(5000))
  expect(Math.max(...passages.map(({ text }) => text.length))).toBeLessThanOrEqual(1400)
  expect(chunkText(' \n\n ')).toEqual([])
})
