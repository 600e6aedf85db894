import { expect, test } from 'vitest'
import { createNewestQuery } from './newest-query.ts'

const at = (search: string, pathname = '/explore') => ({ pathname, search })

test('an older query that was put back does not count', () => {
  const query = createNewestQuery()
  expect(query.read(at('?kind=food'))).toBe('?kind=food')
  query.write(at(''), '?kind=food&tags=hotpot')
  query.write(at(''), '?kind=food&tags=hotpot&sort=rating')
  expect(query.read(at('?kind=food&tags=hotpot'))).toBe('?kind=food&tags=hotpot&sort=rating')
  expect(query.read(at('?kind=food&tags=hotpot&sort=rating'))).toBe('?kind=food&tags=hotpot&sort=rating')
})

test('a query that somebody else brought counts, and so does another page', () => {
  const query = createNewestQuery()
  query.write(at(''), '?sort=rating')
  expect(query.read(at('?sort=price'))).toBe('?sort=price')
  expect(query.read(at('?sort=rating', '/tasks'))).toBe('?sort=rating')
  query.write(at('', '/tasks'), '?done=1')
  expect(query.read(at('?sort=rating', '/tasks'))).toBe('?sort=rating')
})

test('what was written before the page had caught up is forgotten', () => {
  const query = createNewestQuery()
  query.write(at(''), '?day=1')
  query.write(at(''), '?day=2')
  expect(query.read(at('?day=2'))).toBe('?day=2')
  // By a link.
  expect(query.read(at('?day=1'))).toBe('?day=1')
})
