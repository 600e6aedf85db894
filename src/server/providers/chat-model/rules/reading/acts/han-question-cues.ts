// Words of questions that people ask in Chinese beside the plain ones of question-cues.ts.
import type { Cue } from './cue.ts'

export const hanQuestionCues: Cue[] = [
  {
    // Who has recommended the place is told; nothing is asked.
    pattern:
      /(?:朋友|同事|同学|家人|亲戚|邻居|老师|网友|网上|人家|别人|他|她)们?(?:给我|跟我|向我)?(?:都)?推荐(?:的|过|了|说)/u,
    for: { places: -4 },
  },
  {
    pattern: /\uE004[^，,。]{0,3}(?:都)?有(?:什么|啥|哪些)(?:节目|安排|行程|活动|项目)/u,
    for: { show_plan: 8, country: -5, places: -3 },
  },
  {
    // Nothing is wished yet.
    pattern:
      /^[^\uE007\uE001\uE002]*(?:激动|兴奋|期待|开心|高兴|等不及|迫不及待|睡不着|没睡着|睡不好)[^\uE007\uE001\uE002]*$/u,
    for: { ack: 7, wish: -7 },
  },
  { pattern: /介绍介绍(?!路线|行程)|(?:讲讲|说说)(?:这|那)/u, for: { facts: 4, out: -4 } },
  { pattern: /加上我(?:\uE007|[一二三四五六两\d]个)/u, for: { wish: 6, add: -6 } },
  {
    pattern:
      /(?:讲讲|说说|聊聊|介绍)(?:一?下|个)?[^，,。]{0,8}(?:这地方|那地方|这里|背景|来历|历史|故事|由来|典故|来头)|(?:是|有)(?:个)?(?:啥|什么)(?:意思|来头|来历|讲究|典故|寓意|说法)/u,
    for: { facts: 7, pin: -4, places: -4, shorter: -4, wish: -3 },
  },
  {
    pattern:
      /(?:会不会|是不是)(?:太|很|要)?(?:累|赶|满|紧|吃不消|走断腿|跑断腿|折腾)|(?:受得了|扛得住|顶得住|吃得消|走得完|逛得完|玩得完|跑得完)[吗么嘛不]?|累不累|赶不赶/u,
    for: { feasible: 7, wish: -6, easier: -3 },
  },
  {
    pattern:
      /^(?!.*(?:一共|总共|这趟|目前|现在|已经|花了|行程)).*?(?:要|需要?|得|花)(?:花)?(?:多少|几多)(?:钱|银子|预算|\p{Script=Han}?[元币块])|(?:开销|花销|花费|费用)(?:是|要|得|在)?多少|(?:是|要)多少(?:欧|钱|块)/u,
    for: { estimate: 5, wish: -6, budget: -1 },
  },
  {
    pattern: /(?:要不要|用不用|该不该|需不需要|得不得)(?:另外?|额外|再|多)?给[^，,。]{0,6}(?:钱|小费)|给(?:不给)?小费/u,
    for: { country: 9, places: -6, estimate: -4 },
  },
  {
    pattern: /(?:预算|钱包?|荷包|经费|钱)[^，,。]{0,8}(?:爆|超|剩|够用|花光)(?:了)?(?:没|多少|吗|么)/u,
    for: { budget: 8, wish: -8, estimate: -2 },
  },
  {
    pattern:
      /(?:找|有没有|推荐)[^，,。]{0,3}几[家个间处][^，,。]{0,10}(?:\uE002|\uE009|店|馆|餐)|有(?:没有)?(?:名单|清单|推荐)(?:的)?[吗么]/u,
    for: { places: 7, wish: -5, country: -6 },
  },
  { pattern: /二次函数|函数|方程|数学题|作业题|写代码|编程/u, for: { out: 9, wish: -4, facts: -4 } },
]
