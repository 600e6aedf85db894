import { expect, test } from 'vitest'
import { statedHabits } from './stated-habits.ts'

test.each([
  ['I never take early flights'],
  ["I'm vegetarian"],
  ["I don't eat beef"],
  ['We always travel with our two kids'],
  ['I love quiet mornings'],
  ["I'm allergic to peanuts"],
  ['我不吃香菜'],
  ['我从不坐早班飞机'],
  ['我对花生过敏'],
  ['我们一直喜欢住民宿'],
  ['我膝盖不好，爬不了楼梯'],
])('%s says something lasting', (sentence) => {
  expect(statedHabits(`${sentence}.`)).toEqual([sentence])
})

test.each([
  ["I'd like to see the temples"],
  ['This time I prefer a hotel'],
  ['Do I like museums?'],
  ['Move the museum to day 2'],
  ['I like it'.slice(0, 3)],
  ['这次我不吃辣'],
  ['我喜欢博物馆吗'],
  ['第2天我不喜欢早起'],
  ['把博物馆换成公园'],
])('%s does not', (sentence) => {
  expect(statedHabits(sentence)).toEqual([])
})

test('takes the lasting sentences out of a longer message', () => {
  const message = 'Three days in Chengdu in May. I never take early flights. We want pandas! I am vegan; thanks'
  expect(statedHabits(message)).toEqual(['I never take early flights', 'I am vegan'])
  expect(statedHabits('五月去成都玩三天。我不吃香菜！想看熊猫')).toEqual(['我不吃香菜'])
})
