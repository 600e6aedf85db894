// What the capable model of the journeys is told, what it calls for that, and what it replies, in both languages.
import type { Locale } from '#contract/locale.ts'
import type { Decide, ModelCall } from '../src/testing/capable-model.ts'
import { everyEdit } from './own-plan.ts'

const stated = (value: unknown) => ({ value, origin: 'stated', words: null })
const call = (name: string, args: Record<string, unknown> = {}): ModelCall => ({ name, args })
const edit = (...edits: Record<string, unknown>[]) => call('edit_itinerary', { edits })

export type Step =
  | 'wishes'
  | 'plan'
  | 'easier'
  | 'meal'
  | 'sight'
  | 'back'
  | 'yuan'
  | 'edits'
  | 'places'
  | 'ways'
  | 'country'
  | 'money'

/** The tool rounds of each step. */
const rounds: Record<Step, (locale: Locale) => ModelCall[][]> = {
  wishes: () => [
    [
      call('update_brief', {
        set: {
          days: stated(2),
          party: stated({ adults: 2 }),
          interests: stated(['panda']),
          diets: { ...stated(['vegetarian']), origin: 'unsure' },
        },
      }),
    ],
  ],
  plan: () => [[call('plan_itinerary')], [call('propose_itinerary', { plan: 'balanced' })]],
  easier: () => [[call('update_trip', { pace: 'relaxed' }), call('replan_scope', { days: [2], pace: 'relaxed' })]],
  meal: () => [[edit({ act: 'remove', items: { day: 1, kind: 'restaurant', ordinal: 1 } })]],
  sight: () => [[edit({ act: 'remove', items: { kind: 'attraction' } })]],
  back: () => [[call('undo_last')]],
  yuan: () => [[call('plan_itinerary', { budget: { amount: 100, currency: 'CNY' }, replaceExisting: true })]],
  edits: (locale) => [[edit(...everyEdit(locale))]],
  places: () => [
    [
      call('get_trip'),
      call('find_places', { kind: 'attraction', indoor: true, openOn: '2027-04-06', limit: 3 }),
      call('place_facts', { name: 'Wuhou Shrine', day: 2, time: '10:00' }),
      call('route_between', { from: '武侯祠', to: 'Du Fu Thatched Cottage' }),
      call('compare_options', { places: ['武侯祠', '杜甫草堂'] }),
    ],
  ],
  ways: () => [
    [
      call('find_flights', { from: 'Beijing', limit: 2 }),
      call('find_trains', { from: '北京', limit: 2 }),
      call('find_lodging', { limit: 2 }),
    ],
  ],
  country: () => [
    [
      call('country_facts', { topics: ['plugs'] }),
      call('entry_requirements', { nationality: 'DE' }),
      call('best_time'),
      call('get_weather'),
      call('search_knowledge', { query: 'visa' }),
    ],
  ],
  money: () => [
    [
      call('convert_currency', { amount: 100, from: 'EUR', to: 'CNY' }),
      call('estimate_budget'),
      call('budget_status'),
      call('check_feasibility'),
      call('packing_list'),
      call('propose_tasks'),
    ],
  ],
}

/** What is said, and what the model replies. */
export const says: Record<Locale, Record<Step, readonly [said: string, reply: string]>> = {
  en: {
    wishes: ['Two of us, two days, for pandas, no meat', 'I noted two of you, two days, pandas and a vegetarian diet.'],
    plan: ['Plan it', 'Here is a plan for your days. It waits for your yes.'],
    easier: ['Take it slower, the second day above all', 'Day 2 gets lighter once you accept.'],
    meal: ['Let the first meal of day 1 go', 'I propose to let it go.'],
    sight: ['Drop one of the sights', 'It goes once you accept.'],
    back: ['Take that back', 'One tap takes it back.'],
    yuan: ['Make it fit into one yuan', 'That does not fit. Here is what would.'],
    edits: ['Turn my days upside down', 'All of it is ready for you to look over.'],
    places: ['What is there to see indoors?', 'These are worth a look.'],
    ways: ['How do we get there and where do we sleep?', 'Here are the ways there and two stays.'],
    country: ['What should a German know before going?', 'Here is what matters.'],
    money: ['What will it cost, and what is left to do?', 'Here is the sum of it.'],
  },
  'zh-CN': {
    wishes: ['我们两个人玩两天，想看熊猫，不吃肉', '记下了：两人、两天、熊猫、素食。'],
    plan: ['排一下吧', '行程排好了，等你确认。'],
    easier: ['节奏慢一点，尤其是第二天', '采纳之后第二天会更轻松。'],
    meal: ['第一天的第一顿饭不要了', '建议去掉这一顿。'],
    sight: ['去掉一个景点', '采纳之后就会去掉。'],
    back: ['撤回刚才那步', '点一下就能撤回。'],
    yuan: ['预算改成一块钱', '排不进去，可以这样调整。'],
    edits: ['把这几天大改一遍', '都准备好了，请看一看。'],
    places: ['有什么室内的地方可以看？', '这些地方值得一看。'],
    ways: ['怎么去，住哪里？', '去的方式和两家住宿在这里。'],
    country: ['德国人去之前要知道什么？', '要紧的都在这里。'],
    money: ['要花多少钱，还有什么没做？', '总的情况如下。'],
  },
}

const planned = { en: 'Your wishes are planned.', 'zh-CN': '已按你的需求安排好。' } as const
const steps = Object.keys(rounds) as Step[]

/** Said by a button: the model plans no further and says so. */
export const replyToButton = (locale: Locale) => planned[locale]

/** Titles of the conversations, by the language of their first message. */
export const titles = { en: 'Two days with pandas', 'zh-CN': '两天看熊猫' } as const

export const decide: Decide = ({ asked, hasTools, results, known }) => {
  if (known.conversation) return titles[/[\u4e00-\u9fff]/.test(JSON.stringify(known.conversation)) ? 'zh-CN' : 'en']
  for (const locale of ['en', 'zh-CN'] as const) {
    const step = steps.find((each) => says[locale][each][0] === asked)
    if (!step) continue
    if (!hasTools) return says[locale][step][1]
    return rounds[step](locale).find((calls) => calls.some(({ name }) => !(name in results))) ?? 'READY'
  }
  return /[\u4e00-\u9fff]/.test(asked) ? planned['zh-CN'] : planned.en
}

/** Names of the tools that a step calls, in the order of their calls. */
export const toolsOf = (step: Step, locale: Locale) =>
  rounds[step](locale)
    .flat()
    .map(({ name }) => name)
