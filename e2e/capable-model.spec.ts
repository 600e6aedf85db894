// A capable chat model in the browser: it keeps the brief, plans, edits, asks back, answers and offers the last change back.
import type { Decide } from '../src/testing/capable-model.ts'
import { findViolations } from './find-violations.ts'
import { type ModelServer, startModelServer } from './model-server.ts'
import { type OwnServer, startOwnServer } from './own-server.ts'
import { Chat } from './pages/chat.ts'
import { TripPage } from './pages/trip-page.ts'
import { expect, test } from './test.ts'
import { newTraveller, prepareBrowser, signInBrowser } from './travellers.ts'

const stated = (value: unknown) => ({ value, origin: 'stated', words: null })
type Step = 'wishes' | 'plan' | 'meal' | 'sight' | 'rain' | 'back' | 'yuan'

/** The tool rounds of each step. */
const rounds: Record<Step, { name: string; args?: Record<string, unknown> }[][]> = {
  wishes: [
    [
      {
        name: 'update_brief',
        args: {
          set: {
            days: stated(2),
            party: stated({ adults: 2 }),
            interests: stated(['panda']),
            diets: { ...stated(['vegetarian']), origin: 'unsure' },
          },
        },
      },
    ],
  ],
  plan: [[{ name: 'plan_itinerary' }], [{ name: 'propose_itinerary', args: { plan: 'balanced' } }]],
  meal: [
    [
      {
        name: 'edit_itinerary',
        args: { edits: [{ act: 'remove', items: { day: 1, kind: 'restaurant', ordinal: 1 } }] },
      },
    ],
  ],
  sight: [[{ name: 'edit_itinerary', args: { edits: [{ act: 'remove', items: { kind: 'attraction' } }] } }]],
  rain: [[{ name: 'get_weather' }]],
  back: [[{ name: 'undo_last' }]],
  yuan: [[{ name: 'plan_itinerary', args: { budget: { amount: 100, currency: 'CNY' }, replaceExisting: true } }]],
}

/** What is said, what the model replies, and the words of the interface. */
const languages = {
  en: {
    destination: 'Chengdu',
    says: {
      wishes: [
        'Two of us, two days, for pandas, no meat',
        'I noted two of you, two days, pandas and a vegetarian diet.',
      ],
      plan: ['Plan it', 'Here is a plan for your days. It waits for your yes.'],
      meal: ['Let the first meal of day 1 go', 'I propose to let it go.'],
      sight: ['Drop one of the sights', 'It goes once you accept.'],
      rain: ['Will it rain?', 'Here is what to expect.'],
      back: ['Take that back', 'One tap takes it back.'],
      yuan: ['Make it fit into one yuan', 'That does not fit. Here is what would.'],
    } satisfies Record<Step, [string, string]>,
    planned: 'Your wishes are planned.',
    wishes: 'Your wishes',
    length: 'Length 2 days',
    diet: 'Diet Vegetarian not sure',
    vegan: 'Vegan',
    diets: 'Diet Vegetarian, Vegan',
    options: 'Options',
    option: /^(Budget|Balanced|Comfort) /,
    proposed: /^Balanced .* Proposed$/,
    acceptAll: 'Accept all',
    accepted: 'Accepted',
    undo: 'Undo',
    whichOne: 'Which one do you mean?',
    weather: 'Weather in Chengdu',
    waysOut: 'What would make it fit',
    raise: /^Raise the budget by /,
  },
  'zh-CN': {
    destination: '成都',
    says: {
      wishes: ['我们两个人玩两天，想看熊猫，不吃肉', '记下了：两人、两天、熊猫、素食。'],
      plan: ['排一下吧', '行程排好了，等你确认。'],
      meal: ['第一天的第一顿饭不要了', '建议去掉这一顿。'],
      sight: ['去掉一个景点', '采纳之后就会去掉。'],
      rain: ['会下雨吗？', '天气大致如下。'],
      back: ['撤回刚才那步', '点一下就能撤回。'],
      yuan: ['预算改成一块钱', '排不进去，可以这样调整。'],
    } satisfies Record<Step, [string, string]>,
    planned: '已按你的需求安排好。',
    wishes: '旅行需求',
    length: '天数 2 天',
    diet: '饮食 素食 不确定',
    vegan: '纯素',
    diets: '饮食 素食、纯素',
    options: '方案',
    option: /^(省钱|均衡|舒适) /,
    proposed: /^均衡 .* 建议采用$/,
    acceptAll: '全部采纳',
    accepted: '已采纳',
    undo: '撤销',
    whichOne: '你指的是哪一个？',
    weather: '成都天气',
    waysOut: '换个条件就能排进去',
    raise: /^预算增加/,
  },
} as const

const steps = Object.keys(rounds) as Step[]
const decide: Decide = ({ asked, hasTools, results }) => {
  const words = Object.values(languages).find(({ says }) => steps.some((step) => says[step][0] === asked))
  const step = steps.find((each) => words?.says[each][0] === asked)
  if (!words || !step) return /[\u4e00-\u9fff]/.test(asked) ? languages['zh-CN'].planned : languages.en.planned
  if (!hasTools) return words.says[step][1]
  return rounds[step].find((calls) => calls.some(({ name }) => !(name in results))) ?? 'READY'
}

let model: ModelServer
let server: OwnServer

// In English behind one protocol on a desktop, in Chinese behind the other on a phone.
test.beforeAll(async ({ isMobile }) => {
  model = await startModelServer(decide)
  server = await startOwnServer(
    isMobile
      ? { OLLAMA_URL: model.url, OLLAMA_CHAT_MODEL: 'capable' }
      : { OPENAI_BASE_URL: `${model.url}/v1`, OPENAI_CHAT_MODEL: 'capable' },
  )
})
test.afterAll(async () => {
  await server?.stop()
  await model?.stop()
})

test('keeps the brief, plans, edits, asks back, answers and takes back', async ({
  browser,
  isMobile,
  viewport,
  hasTouch,
}) => {
  test.slow()
  const locale = isMobile ? 'zh-CN' : 'en'
  const words = languages[locale]
  const context = await browser.newContext({
    baseURL: server.url,
    reducedMotion: 'reduce',
    isMobile,
    viewport,
    hasTouch,
  })
  await prepareBrowser(context, server.url, { locale })
  const traveller = await newTraveller(server.url, locale)
  const page = await context.newPage()
  await signInBrowser(page, traveller)
  const { id: tripId } = await traveller.api.trips.create.mutate({
    destination: words.destination,
    startDate: '2027-04-05',
  })
  const trip = new TripPage(page, locale)
  const chat = new Chat(page, locale)
  const wishes = (where: Chat) => where.pane.getByRole('list', { name: words.wishes, exact: true })

  // A second tab, open on the same trip.
  const otherPage = await context.newPage()
  const other = new Chat(otherPage, locale)
  const isFollowed = new TripPage(otherPage, locale).waitUntilFollowed()
  await otherPage.goto(`/trips/${tripId}`)
  await new TripPage(otherPage, locale).see('Chat')
  await expect(wishes(other)).toBeVisible()
  await isFollowed

  await page.goto(`/trips/${tripId}`)
  await trip.see('Chat')
  const ask = async (step: Step) => {
    const [text, reply] = words.says[step]
    await chat.say(text)
    await expect(chat.answers.getByText(reply, { exact: true })).toBeVisible()
    await chat.waitForEnd()
  }

  await ask('wishes')
  for (const where of [chat, other]) {
    await expect(wishes(where).getByRole('button', { name: words.length, exact: true })).toBeVisible()
    await expect(wishes(where).getByRole('button', { name: words.diet, exact: true })).toBeVisible()
  }
  await wishes(chat).getByRole('button', { name: words.diet, exact: true }).click()
  await page.getByRole('button', { name: words.vegan, exact: true }).click()
  await expect(wishes(other).getByRole('button', { name: words.diets, exact: true })).toBeVisible()

  await ask('plan')
  const options = chat.answers.getByRole('region', { name: words.options, exact: true })
  await expect(options.getByRole('button', { name: words.option })).toHaveCount(3)
  await expect(options.getByRole('button', { name: words.proposed })).toHaveAttribute('aria-pressed', 'true')
  await chat.answers.getByRole('button', { name: words.acceptAll, exact: true }).click()
  await expect(chat.answers.getByText(words.accepted, { exact: true }).first()).toBeVisible()
  const before = (await traveller.api.trips.get.query({ tripId })).itinerary.length
  const countOfItems = async () => (await traveller.api.trips.get.query({ tripId })).itinerary.length

  await ask('meal')
  await chat.answers.last().getByRole('button', { name: words.acceptAll, exact: true }).click()
  await expect.poll(countOfItems).toBe(before - 1)

  await chat.say(words.says.sight[0])
  const question = chat.answers.getByRole('group', { name: words.whichOne, exact: true })
  await expect(question.getByRole('button').first()).toBeEnabled()
  expect(await findViolations(page)).toEqual([])
  // Asked in one tab, answered in the other.
  await expect(other.answers.getByRole('group', { name: words.whichOne, exact: true })).toBeVisible()
  await other.answers.getByRole('group', { name: words.whichOne, exact: true }).getByRole('button').first().click()
  await expect(chat.answers.getByText(words.says.sight[1], { exact: true })).toBeVisible()
  await chat.waitForEnd()
  await otherPage.close()
  await chat.answers.last().getByRole('button', { name: words.acceptAll, exact: true }).click()
  await expect.poll(countOfItems).toBe(before - 2)

  await ask('back')
  expect(await findViolations(page)).toEqual([])
  await chat.answers.last().getByRole('button', { name: words.undo, exact: true }).click()
  await expect.poll(countOfItems).toBe(before - 1)

  await ask('rain')
  await expect(chat.answers.last().getByText(words.weather, { exact: true }).last()).toBeVisible()

  await ask('yuan')
  const ways = chat.answers.getByRole('region', { name: words.waysOut, exact: true })
  await expect(ways).toBeVisible()
  expect(await findViolations(page)).toEqual([])
  await ways.getByRole('button', { name: words.raise }).click()
  await expect(chat.answers.last().getByRole('button', { name: words.acceptAll, exact: true })).toBeVisible()
  await expect(chat.answers.last().getByText(words.planned, { exact: true })).toBeVisible()
  await context.close()
})
