import { expect, test } from 'vitest'
import { messageArguments, uncompiledArguments } from './message-arguments.ts'

test.each([
  ['nothing to fill in', []],
  ['Hello {name}', ['name']],
  ['{count, plural, one {# day} other {# days} } with {name}', ['count', 'name']],
  ['{kind, select, trip {Trip {title}} other {this}}', ['kind', 'title']],
  ['{kind, select, trip {this} other {that}}', ['kind']],
  ['read <link>the terms</link>', ['<link>']],
  ["a quoted '{brace}' is text", []],
])('%s', (message, expected) => {
  expect(messageArguments(message)).toEqual(expected)
})

test.each(['{open', '{a, plural, other {x}', '<b>bold'])('refuses %s', (message) => {
  expect(() => messageArguments(message)).toThrow(SyntaxError)
})

test.each([
  ['{rate, number, percent}', ['rate']],
  ['{rate, number, ::percent} of {count, number}', []],
  ['{day, date} at {time, time, short}', ['day', 'time']],
  ['{count, plural, offset:1 one {# more} other {{share, number, percent}}}', ['count', 'share']],
])('finds what the build does not compile in %s', (message, expected) => {
  expect(uncompiledArguments(message)).toEqual(expected)
})
