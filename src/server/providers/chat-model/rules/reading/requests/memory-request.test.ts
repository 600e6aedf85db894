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

test.each([
  [
    'loved the markets, hated how rushed it was. remember that for next time',
    'loved the markets, hated how rushed it was',
  ],
  ['Way too many museums! Please keep that in mind for the next trip', 'Way too many museums'],
  ['we prefer small guesthouses, so note that for future trips', 'we prefer small guesthouses'],
  ['Dad needs a nap after lunch; can you save this for next time', 'Dad needs a nap after lunch'],
  ['late starts suited us, bear it in mind for our next holiday please', 'late starts suited us'],
  ['the kids hated the long drives. remember this for any future travels', 'the kids hated the long drives'],
  ['逛市集很开心，就是太赶了，帮我记住下次用', '逛市集很开心，就是太赶了'],
  ['这次住得离地铁太远了。记一下，下次注意', '这次住得离地铁太远了'],
  ['我妈走不了太多路，请记下来以后参考', '我妈走不了太多路'],
  ['博物馆去得太多了，下次记得哦', '博物馆去得太多了'],
  ['孩子中午必须午睡，以后都记着吧', '孩子中午必须午睡'],
])('what was said before is remembered: %s', (message, text) => {
  expect(memoryCalls(message)).toEqual([{ name: 'remember', args: { text } }])
})

test.each([
  'what should we remember for next time',
  '下次去哪里玩好',
  'Remember the tickets for next Monday',
  'We had a great time, ideas for next time?',
  '明天早点起，记得带护照',
])('asks to remember nothing said before: %s', (message) => expect(memoryCalls(message)).toEqual([]))
