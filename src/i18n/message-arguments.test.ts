import { expect, test } from 'vitest'
import { messageArguments } from './message-arguments.ts'

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
