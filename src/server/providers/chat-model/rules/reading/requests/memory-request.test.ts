import { expect, test } from 'vitest'
import { memoryCalls } from './memory-request.ts'

test.each([
  ['记一下笔记 爸爸的降压药放在随身包里 酒店前台电话要问', '爸爸的降压药放在随身包里 酒店前台电话要问'],
  ['帮我记个笔记：护照在蓝色包里', '护照在蓝色包里'],
  ["Make a note: Dad's pills are in my hand luggage", "Dad's pills are in my hand luggage"],
])('the words of a note without an item are offered whole: %s', (message, text) => {
  expect(memoryCalls(message)).toEqual([{ name: 'remember', args: { text } }])
})

test.each([
  '给天坛加个备注：早点去',
  'Add a note to the Louvre: bring tickets',
  '笔记里有没有火锅店',
  '记一笔：咖啡 28元',
])('is no note of its own: %s', (message) => expect(memoryCalls(message)).toEqual([]))

test.each([
  ['For the record I hate queueing', { name: 'remember', args: { text: 'I hate queueing' } }],
  ['delete whatever you know about my diet', { name: 'forget', args: { what: 'my diet' } }],
])('what is told to be known or forgotten: %s', (message, call) => expect(memoryCalls(message)).toEqual([call]))
