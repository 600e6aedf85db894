// Fixed answers: what the agent can do, what it cannot and how to do it by hand. They state no fact of any place.
import type { StageName } from '#contract/stage.ts'
import type { Language } from '../../../../agent/prompts/language.ts'
import type { Topic } from '../reading/intent.ts'

export interface Answers {
  elsewhere: Record<StageName, (here: StageName) => string>
  cannot: Record<Topic, string>
  capabilities: Record<StageName, string>
  advanceStage: string
  accept: string
  lookBack: string
  onTheWay: string
  acknowledge: string
  unclear: string
  cutShort: string
  noAnswer: string
  problems(list: string[]): string
  failed(list: string[]): string
}

const stageNames: Record<Language, Record<StageName, string>> = {
  zh: { pre: '行前', on: '行中', post: '行后' },
  en: { pre: 'before-departure', on: 'on-trip', post: 'after-trip' },
}

const zh: Answers = {
  elsewhere: {
    pre: (here) =>
      `规划行程和准备清单属于行前阶段，现在是${stageNames.zh[here]}阶段，我不会在这里改动行程。需要调整时，可以在行程页手动添加、移动或删除安排；行程的所有者也可以在阶段栏退回一步。`,
    on: (here) =>
      `这属于行中阶段的事，现在还是${stageNames.zh[here]}阶段。出发时请在阶段栏点按钮进入行中，由你确认，我不会自行切换。在那之前，我可以按目的地推荐地点、查看天气。`,
    post: (here) =>
      `回顾和报告属于行后阶段，现在还是${stageNames.zh[here]}阶段。旅行结束后请在阶段栏点按钮进入行后，由你确认，我不会自行切换。`,
  },
  cannot: {
    booking:
      '我不能替你下单、支付或改签。你可以在别处订好后，把预订状态和确认码填到行程页对应的安排里；我可以帮你列出需要预订的事项。',
    transport:
      '我现在还查不了航班和车次，不想给你不可靠的时间和票价。订好后可以在行程页手动添加“航班”或“火车”，我排日程时会避开这些时间。',
    lodging:
      '我现在还不能单独比较酒店。规划行程时我会选一处住宿并算进预算；你也可以在行程页手动添加住宿，我会按它来排。',
    visa: '签证和入境规定因国籍而异，我没有可靠来源，不能下结论，请以使领馆官方信息为准。我可以在准备清单里加上这一项。',
    currency: '我现在还不能在对话里换算汇率。行程里的费用会按行程币种合计，其他币种在各项安排里原样显示。',
  },
  capabilities: {
    pre: '你好！我是行前助手，可以：规划每天的行程（会检查开放时间、路程、用餐和预算）、推荐景点和餐厅、查看天气、列出出发前的准备。告诉我你想玩几天、喜欢什么、预算多少就行。所有改动都先给你确认。',
    on: '你好！我是行中助手，目前可以查看你的行程、推荐目的地的地点、查看天气。延误改期、导航和翻译我还做不了，请在行程页手动调整。',
    post: '你好！我是行后助手，目前可以查看你的行程和计划花费。报告和回顾我还做不了，可以在行程页查看所有安排。',
  },
  advanceStage: '阶段只能由你在阶段栏点按钮切换，按钮会列出还没完成的事项；我不会根据对话切换阶段。',
  accept: '请在提案上点“接受”，也可以只勾选一部分；我不会在对话里替你写入行程，接受后也可以撤销。',
  lookBack: '我现在还不能生成旅行报告或统计实际花费。你可以在行程页查看所有安排和计划费用。',
  onTheWay:
    '这件事我现在还帮不上：我没有实时的路线、延误或翻译信息。紧急情况请直接联系当地紧急服务或承运方；需要改安排时，可以在行程页手动移动。',
  acknowledge: '好的。需要的话随时告诉我：规划行程、找地点、看天气或列准备清单。',
  unclear:
    '这句话我没读懂，什么都没有改动。你可以试试：“帮我规划三天行程”“推荐几家餐厅”“那几天天气怎么样”“出发前要准备什么”。其他调整可以在行程页手动完成。',
  cutShort: '查找的步骤用完了，以上只是已经查到的部分。',
  noAnswer: '这次没能查到结果，什么都没有改动。可以稍后再试，或在行程页手动添加。',
  problems: (list) => `请注意：${list.join('')}`,
  failed: (list) => `没有查到的部分：${list.join('；')}。`,
}

const en: Answers = {
  elsewhere: {
    pre: (here) =>
      `Planning and preparations belong to the ${stageNames.en.pre} stage; this is the ${stageNames.en[here]} stage, so I will not change the plan from here. You can add, move and remove things by hand on the plan page, and the owner can step back one stage.`,
    on: (here) =>
      `That belongs to the ${stageNames.en.on} stage; this is still the ${stageNames.en[here]} stage. When you leave, move on with the button of the stage bar: you decide, I never switch it. Until then I can recommend places at the destination and look up the weather.`,
    post: (here) =>
      `Looking back and reports belong to the ${stageNames.en.post} stage; this is still the ${stageNames.en[here]} stage. After the trip, move on with the button of the stage bar: you decide, I never switch it.`,
  },
  cannot: {
    booking:
      'I cannot book, pay or change tickets for you. Once booked elsewhere, put the booking status and confirmation code on the item in the plan; I can list what needs booking.',
    transport:
      'I cannot look up flights or trains yet, and I would rather not guess times and fares. Add a booked flight or train by hand on the plan page and I will plan around it.',
    lodging:
      'I cannot compare hotels on their own yet. When I plan your days I pick a place to stay and count it in the budget; you can also add one by hand on the plan page and I will plan around it.',
    visa: 'Entry rules depend on your nationality and I have no reliable source for them, so please go by the embassy. I can put the check on your list of preparations.',
    currency:
      'I cannot convert currencies in the chat yet. Costs in the currency of the trip are added up in the plan; others are shown at the items as they are.',
  },
  capabilities: {
    pre: 'Hello! I help before departure: I can plan your days (checking opening hours, ways, meals and budget), recommend sights and restaurants, look up the weather and list what to prepare. Tell me how many days, what you like and your budget. Every change waits for your consent.',
    on: 'Hello! On the trip I can read your plan, recommend places at the destination and look up the weather. Delays, directions and translation are beyond me so far; please adjust the plan by hand.',
    post: 'Hello! After the trip I can read your plan and its planned costs. Reports are beyond me so far; everything is on the plan page.',
  },
  advanceStage:
    'Only you change the stage, with the button of the stage bar, which lists what is left to do. I never do it from a chat message.',
  accept:
    'Please press Accept on the proposal, or tick just a part of it. I do not write to your trip from the chat, and you can undo what you accepted.',
  lookBack:
    'I cannot write a trip report or add up what you really spent yet. The plan page shows every item and its planned cost.',
  onTheWay:
    'I cannot help with that yet: I have no live routes, delays or translations. In an emergency please call the local services or your carrier; you can move things by hand on the plan page.',
  acknowledge: 'All right. Just tell me when you want days planned, places, the weather or a list of preparations.',
  unclear:
    'I did not understand that, and nothing was changed. Try “Plan my days”, “Recommend restaurants”, “What will the weather be like?” or “What should I prepare?”. Anything else can be done by hand on the plan page.',
  cutShort: 'I ran out of steps; this is only what I had found by then.',
  noAnswer:
    'I could not find anything this time, and nothing was changed. Please try again later, or add it by hand on the plan page.',
  problems: (list) => `Please note: ${list.join(' ')}`,
  failed: (list) => `Not found: ${list.join('; ')}.`,
}

export const answers: Record<Language, Answers> = { zh, en }
