// Several things in one message, as they are typed: without marks, taken back halfway, with conditions and reasons.
import { describe, expect, it } from 'vitest'
import { checkActs } from './check-acts.fixture.ts'
import { checkSlots } from './check-slots.fixture.ts'
import { openConversation } from './observe-turn.fixture.ts'
import { sceneNamed } from './scenes.fixture.ts'

type Case = [scene: string, texts: string | string[], acts: string[], slots?: string[]]

async function failuresOf([name, texts, acts, slots = []]: Case): Promise<string[]> {
  const scene = sceneNamed(name)
  const all = [texts].flat()
  const say = openConversation(scene, /\p{Script=Han}/u.test(all[0] ?? '') ? 'zh-CN' : 'en')
  for (const text of all.slice(0, -1)) await say(text)
  const observed = await say(all.at(-1) ?? '')
  return [...checkActs({ acts, kind: 'several' }, observed, scene), ...checkSlots(slots, observed, scene).failed]
}

const families: Record<string, Case[]> = {
  'what is said anew stands for what is taken back': [
    ['paris-plan', 'move the opera to day 1, sorry I mean day 2', ['move:Palais Garnier>2']],
    ['paris-plan', 'drop the Orsay, no wait, the Luxembourg Gardens', ['remove:Luxembourg Gardens']],
    ['chengdu-plan', '把成都博物馆挪到第三天，不对，第一天', ['move:成都博物馆>1']],
    ['paris-new', 'five days for two, actually make it four days, from december 8', ['plan'], ['days=4', 'adults=2']],
    ['chengdu-new', '之前说玩五天 现在只请到三天假 两个人', ['plan'], ['days=3', 'adults=2']],
  ],
  'a run-on is split where something else begins': [
    ['chengdu-plan', '把人民公园删了再加一个文殊院看看那天天气', ['remove:人民公园', 'add:文殊院', 'ask.weather']],
    ['kyoto-post', '我们到家啦总结一下这趟旅行再看看总共花了多少钱', ['ask.report', 'ask.spending']],
    ['paris-plan', 'pin the Louvre. then find me a bakery near Place des Vosges', ['pin:Louvre Museum', 'ask.places']],
  ],
  'what depends on an answer is not proposed before it': [
    [
      'paris-plan',
      'is Galeries Lafayette open on Sundays? if not, drop it',
      ['ask.hours:Galeries Lafayette Haussmann'],
    ],
    ['chengdu-plan', '四川博物院周一开门吗 要是关门就挪到第一天', ['ask.hours:四川博物院']],
    ['chengdu-plan', '要不要把锦里换成文殊院啊', ['ask.feasible']],
  ],
  'what is near a place is not the place': [
    ['paris-plan', 'add a bakery near the Tuileries on day 2', ['add:restaurant>2']],
    ['chengdu-plan', '第三天在武侯祠附近加一家火锅店', ['add:restaurant>3']],
  ],
  'a food that is fine is no longer refused': [
    [
      'paris-new',
      ['nuts are a no go for me, 3 days', 'sorry, only peanuts, other nuts are fine'],
      ['correct'],
      ['avoid=peanut'],
    ],
  ],
  'each point of a list is one of its own': [
    [
      'paris-new',
      '3 things: 1) plan 3 days for two 2) how do we get from CDG to the city 3) find a hotel under 150 a night',
      ['plan', 'ask.route', 'ask.lodging'],
      ['days=3', 'adults=2'],
    ],
  ],
  'a journey that is told by a part of the day has a time': [
    ['paris-new', '3 days for two from december 8, we land late in the evening', ['plan'], ['arrive=22:00']],
    ['chengdu-new', '两个人玩三天 最后一天晚上的高铁回去', ['plan'], ['depart=19:00']],
  ],
  'several expenses are each one of their own': [
    ['kyoto-on', 'taxi 2,300, lunch 1800, coffee 950 yen. how much have we spent so far', ['expense', 'ask.budget']],
  ],
  'values beside an edit are kept': [
    [
      'chengdu-plan',
      '我朋友小王也来，一共三个人，他不吃羊肉，火锅换成川菜馆',
      ['replace:蜀九香火锅'],
      ['adults=3', 'avoid=lamb'],
    ],
  ],
  'a change of time is read from its own values': [
    ['chengdu-plan', '川剧往前挪半小时', ['time:蜀风雅韵川剧院@19:30']],
    ['chengdu-plan', '武侯祠能不能挪到下午四点半', ['time:武侯祠博物馆@16:30']],
  ],
  'what a day has after a meal, a visit or an hour goes': [
    ['paris-plan', 'cancel everything after lunch on day 4', ['remove:Place des Vosges']],
    ['paris-plan', 'nothing after 4 on day 3 please', ['remove:Palais Garnier']],
    ['chengdu-plan', '第三天下午三点以后都不要了', ['remove:马旺子·川小馆']],
    ['chengdu-plan', '第一天人民公园之后的安排全部取消', ['remove:蜀风雅韵川剧院']],
  ],
  'what is out, or can go, is removed': [
    ['paris-plan', 'the Louvre can go', ['remove:Louvre Museum']],
    [
      'paris-plan',
      'We did the cruise last year so that can go, and the Eiffel Tower a bit later, say 6',
      ['remove:Seine cruise from Pont Neuf', 'time:Eiffel Tower@18:00'],
    ],
    ['paris-plan', "Place des Vosges is out, we don't have the time", ['remove:Place des Vosges']],
    ['chengdu-plan', '锦里和武侯祠去一个就行，删掉锦里吧', ['remove:锦里古街']],
  ],
  'a complaint says what is replaced, and a reason asks for nothing': [
    ['paris-plan', 'Bouillon Pigalle is always packed, find us another lunch there', ['replace:Bouillon Pigalle']],
    ['paris-plan', 'find us somewhere else for lunch on day 3', ['replace:Bouillon Pigalle']],
    ['chengdu-plan', '熊猫基地八点就到，不然熊猫都睡了', ['time:成都大熊猫繁育研究基地@08:00']],
    ['chengdu-plan', '火锅一点都不行，换个清淡的', ['replace:蜀九香火锅']],
  ],
  'what comes in its place, or trades with it, is one edit': [
    [
      'paris-plan',
      'Scrap Galeries Lafayette. Add the Panthéon in the same slot',
      ['replace:Galeries Lafayette Haussmann'],
    ],
    [
      'paris-plan',
      "I'd rather have Sacré-Cœur on day 1, swap it with the Tuileries maybe",
      ['swap:Sacré-Cœur Basilica,Tuileries Garden'],
    ],
    ['chengdu-plan', 'swap the opera night with the hotpot night', ['swap:蜀风雅韵川剧院,蜀九香火锅']],
  ],
  'a long friendly message is done piece by piece': [
    [
      'paris-plan',
      "Thanks, we love it! A few small changes from my wife: she'd like the Orsay a bit earlier, maybe 9.30, we can't make the cruise so please take that off, and is there somewhere nice for breakfast near the Luxembourg gardens?",
      ["time:Musée d'Orsay@09:30", 'remove:Seine cruise from Pont Neuf', 'ask.places'],
    ],
    [
      'paris-plan',
      'Day 4 feels rushed so could you lose Sainte-Chapelle, and could we do something fancier than Bouillon Pigalle on day 3? What time does the Garnier close?',
      ['remove:Sainte-Chapelle', 'replace:Bouillon Pigalle', 'ask.hours'],
    ],
    [
      'chengdu-plan',
      '亲，武侯祠那边我们想多留半小时，人民公园下午去可以吗，还有第三天晚上那家店我老公吃过了不好吃换一个',
      ['longer:武侯祠博物馆', 'replace:马旺子·川小馆'],
    ],
    [
      'chengdu-plan',
      '哈喽，第二天那顿火锅想提前到五点半，孩子要早睡。还有锦里就不去啦，省点体力。对了，成都博物馆要不要提前预约呀？',
      ['time:蜀九香火锅@17:30', 'remove:锦里古街', 'ask.facts'],
    ],
    ['chengdu-plan', '川剧能不能早点看，七点开始的有吗', ['time:蜀风雅韵川剧院@19:00']],
    [
      'chengdu-plan',
      '第三天的四川博物院就算了，晚饭早点吃，五点半左右',
      ['remove:四川博物院', 'time:马旺子·川小馆@17:30'],
    ],
  ],
  'who joins on a day bounds no day': [
    [
      'paris-plan',
      'my sister Ana arrives at 11:20 on Sunday so push everything that day back by an hour',
      ['shift:2+60'],
    ],
  ],
  'the weather of each place is told': [
    ['paris-new', "what's the weather in Florence and Venice in May", ['ask.weather:Florence', 'ask.weather:Venice']],
    ['paris-new', '五月份里昂和尼斯天气怎么样', ['ask.weather:里昂', 'ask.weather:尼斯']],
  ],
  'a note for a day is an entry of that day': [
    ['paris-plan', 'note on day 2: call grandma at 6pm', ['add:call grandma at 6pm>2']],
    ['paris-plan', 'for the 6th note that we have theatre tickets', ['add:we have theatre tickets>2']],
    ['chengdu-plan', '第三天备注一下：下午四点给家里打电话', ['add:下午四点给家里打电话>3']],
  ],
  'each wish of a friendly message is read by itself': [
    [
      'paris-plan',
      "We talked it over last night. We'd rather not do Galeries Lafayette. Could we have a picnic spot in its place?",
      ['replace:Galeries Lafayette Haussmann'],
    ],
    [
      'chengdu-plan',
      '我们航班改了，5号晚上9点多才到，所以第一天的都不用了，其他不变，然后问下那天晚上从天府机场怎么进城',
      ['clear:1', 'ask.route'],
    ],
    [
      'chengdu-plan',
      '马旺子那顿取消，四川博物院看完直接去车站，博物院到成都东站要多久',
      ['remove:马旺子·川小馆', 'ask.route'],
    ],
    [
      'chengdu-plan',
      '安排挺好的👍就两个小问题，一是熊猫基地想早点去，八点到，二是锦里人太多了能不能换个人少的古镇',
      ['time:成都大熊猫繁育研究基地@08:00', 'replace:锦里古街'],
    ],
  ],
}

describe.each(Object.entries(families))('%s', (_, cases) => {
  it.each(cases)('%s: %s', async (...each) => {
    expect(await failuresOf(each as Case)).toEqual([])
  })
})
