// How people say that something was done, skipped, or how it was.
import type { z } from 'zod'
import type { reviewItemsSpec } from '#contract/agent-tools/review-items.ts'

type Said = Pick<z.input<typeof reviewItemsSpec.input>['reviews'][number], 'outcome' | 'rating'>

export const stars = '(?<n>[1-5]|one|two|three|four|five|[一二两三四五])'
export const outOf = '(?:\\s*(?:stars?|out of (?:5|five)|/ ?5|points?))'

/** What they say of the group `item` (or `also`), with the number of the group `n`. */
export const reviewPatterns: [RegExp, (n: number) => Said][] = [
  [new RegExp(`\\b(?:give|rate)\\s+(?<item>.+?)\\s+(?:with )?(?:a )?${stars}\\b${outOf}?`, 'iu'), rated],
  [new RegExp(`^(?<item>.+?)\\s+(?:gets?|deserves?|was|is|:)?\\s*(?:a )?${stars}${outOf}`, 'iu'), rated],
  [
    new RegExp(
      `给(?!个?${stars.replace('?<n>', '?:')})(?<item>.+?)(?:打|评)?(?:个)?${stars}(?:颗|个)?(?:星|分(?!钟))`,
      'u',
    ),
    rated,
  ],
  [new RegExp(`^(?<item>.{2,20}?)(?:值|打|评|可以给|给)?个?${stars}(?:颗|个)?(?:星|分(?!钟))`, 'u'), rated],
  [new RegExp(`^${stars}${outOf} (?:for|to) (?<item>.+)`, 'iu'), rated],
  ...liked(
    'amazing|fantastic|wonderful|excellent|brilliant|great|superb|incredible|stunning|unforgettable',
    '太棒|很棒|非常棒|棒极|惊艳|完美|非常精彩|很精彩|绝了|(?:给|打|得|值)?满分|封神|超赞',
    5,
  ),
  ...liked('good|nice|lovely', '真不错|很不错|挺不错|很好玩|挺好玩|非常好|好吃', 4),
  ...liked('ok|okay|fine|so-so|meh', '还行|很一般|比较一般|一般般', 3),
  ...liked(
    'disappointing|boring|overrated|underwhelming|not worth it|a let-?down',
    '很失望|有点失望|很无聊|有点无聊|名不副实|不值|不值得|没意思',
    2,
  ),
  ...liked('terrible|awful|horrible|bad|a rip-?off', '很差|太差|很糟|太糟|很坑|太坑', 1),
  [/\bmark\s+(?<item>.+?)\s+(?:as )?(?:done|visited|seen)\b/iu, () => ({ outcome: 'done' })],
  [/\bmark\s+(?<item>.+?)\s+(?:as )?skipped\b/iu, () => ({ outcome: 'skipped' })],
  [/^(?:把)?(?<item>.{2,20}?)(?:标记?为|标成|记为)(?:已经?)?(?:完成|去过|去了)/u, () => ({ outcome: 'done' })],
  [/^(?:把)?(?<item>.{2,20}?)(?:标记?为|标成|记为)(?:已经?)?(?:跳过|没去)/u, () => ({ outcome: 'skipped' })],
  [/^(?:(?:ok|so|right|well|just|had to|ended up),? )*skipp(?:ed|ing) (?<item>.+)/iu, () => ({ outcome: 'skipped' })],
  [
    /^(?:(?:ok|so|right|well|just),? )*(?:did|done|seen|visited|managed|finished)(?: with)? (?<item>(?!(?:we|you|i|they|he|she|for|in|here|now|and|early|late|at|by|on|all)\b).{2,60})$/iu,
    () => ({ outcome: 'done' }),
  ],
  [
    /^(?<item>(?!(?:we|i|they|you|that|it|all|not|(?:(?:my|our|the|his|her|their) )?(?:knees?|legs?|feet|foot|ankles?|hips?))\b).{2,40}?)(?: is| are|'s)?(?: all)? (?:done|finished|ticked off|seen)(?: now| too)?$/iu,
    () => ({ outcome: 'done' }),
  ],
  ...superlatives('best|favou?rite|nicest|tastiest|highlight', '喜欢|爱|好吃|好玩|难忘|值得|惊艳|棒|满意', 5),
  ...superlatives('worst|low ?point|biggest let-?down|biggest disappointment', '坑|差|难吃|无聊|失望|后悔|不值', 1),
  [/^(?<item>.{2,40}?) (?:blew us away|was the best)$/iu, () => ({ rating: 5 })],
  ...felt('loved|adored', '(?:超|最|特别|非常|可)(?:爱|喜欢)', 5),
  ...felt('enjoyed|liked', '(?:挺|蛮|还|很)?喜欢', 4),
  ...felt('hated', '(?:讨厌|受不了|不喜欢)', 1),
  // The name first: "ryoanji we gave a miss", "gave the market a miss".
  [/^(?:(?:we|i) )?gave (?<item>.{2,60}?) a miss$/iu, () => ({ outcome: 'skipped' })],
  [
    /^(?<item>.{2,60}?),? (?:we|i) (?:(?:just|had to|ended up) )?(?:gave (?:it )?a miss|skipp(?:ed|ing)(?: it)?|missed|left out|never (?:saw|did|made(?: it to)?|got to))$/iu,
    () => ({ outcome: 'skipped' }),
  ],
  [/^(?<item>.{2,60}?),? (?:we|i)(?:'ve| have)? (?:did|done|saw|seen|visited)$/iu, () => ({ outcome: 'done' })],
  [
    /\b(?:we|i)(?: have|'ve)?(?: just| had to| ended up)? (?:skip(?:ped)?|miss(?:ed)?(?: out on)?|left out|(?:didn't|did not|never|couldn't)(?: \w+){0,2}? (?:go to|see|saw|visit(?:ed)?|use|used|do|did|make it to|made it to|get to|got to|get (?:a)?round to|got (?:a)?round to|have time for|had time for))\s+(?<item>.+)/iu,
    () => ({ outcome: 'skipped' }),
  ],
  [
    /\b(?:we|i)(?: have|'ve)?(?: already| just)? (?:visited|saw|seen|been to|went to|got to|made it to|managed|did|finished|done with)\s+(?<item>.+)/iu,
    () => ({ outcome: 'done' }),
  ],
  [
    /^(?:我们?)?(?<item>.{2,20}?)(?:最后|后来|还是|都|其实|根本|我们)*(?:没(?:有|能)?(?:去成?|进[去成]?|看[成上]?|逛成?|吃[成上]?|赶上|排上|来得及(?:去|看|吃)?|时间去)|跳过了|错过了)了?$/u,
    () => ({ outcome: 'skipped' }),
  ],
  [
    /^(?:我们?|今天|昨天|早上|上午|中午|下午|晚上)*(?:没去成?|没看成?|没逛成?|没吃[成上]?|没来得及[去看吃]|没赶上|跳过了?|错过了)(?<item>[^的]{2,20})$/u,
    () => ({ outcome: 'skipped' }),
  ],
  [
    /^(?:我们?)?(?<item>.{2,20}?)(?:已经|都)?(?:去过|逛完|看完|玩完|参观完|吃完)了$|^(?:我们?)?(?<also>.{2,20}?)(?:已经|都)?(?<![不别没想要该愿])(?:去|逛|看|吃)了$/u,
    () => ({ outcome: 'done' }),
  ],
  [/^(?:我们?)?(?:已经)?(?:去过|逛完|看完|玩完|参观完)了?(?<item>.{2,20}?)了?$/u, () => ({ outcome: 'done' })],
]

export function rated(rating: number): Said {
  return { rating }
}

function liked(english: string, chinese: string, rating: number): [RegExp, () => Said][] {
  return [
    [
      new RegExp(
        `^(?<item>.+?) (?:was|were) (?:(?:really|so|very|absolutely|just|quite|a bit|rather|totally|simply) )*(?:${english})\\b`,
        'iu',
      ),
      () => ({ rating }),
    ],
    [new RegExp(`^(?<item>.{2,20}?)(?:真的?|太|确实)?(?:${chinese})(?:了)?$`, 'u'), () => ({ rating })],
  ]
}

/** "The kids loved Nishiki", 娃超爱熊猫基地 */
function felt(english: string, chinese: string, rating: number): [RegExp, () => Said][] {
  return [
    [
      new RegExp(
        `^(?:and |but )?(?:(?:the|my|our) (?:kids?|boys?|girls?|children|little ones?|parents|mum|mom|dad|wife|husband|whole family|family)|everyone|we|i)(?: (?:all|both|really|just|absolutely|especially))* (?:${english}) (?<item>(?!it\\b|that\\b).{2,60}?)$`,
        'iu',
      ),
      () => ({ rating }),
    ],
    [
      new RegExp(
        `^(?:孩子们?|娃|小朋友|老人家?|爸妈|我妈|我爸|我们|大家|全家)(?:都|也)?${chinese}(?:逛|看|吃)?(?<item>.{2,20}?)(?:了|的)?$`,
        'u',
      ),
      () => ({ rating }),
    ],
  ]
}

/** "Best meal was the gyoza", 最难忘的是熊猫基地. */
function superlatives(english: string, chinese: string, rating: number): [RegExp, () => Said][] {
  return [
    [
      new RegExp(
        `^(?:(?:and|but) )?(?:(?:the|our|my) )?(?:absolute |clear )?(?:${english})(?: (?:meal|bit|part|place|thing|food|day|sight|stop|dinner|lunch|visit))?(?: of (?:all|the trip))?(?: (?:by far|for (?:me|us)))? (?:was|were|is|has to be|had to be) (?:(?:definitely|easily|probably) )?(?:the )?(?<item>.{2,60}?)$`,
        'iu',
      ),
      () => ({ rating }),
    ],
    [
      new RegExp(
        `^(?:我们?)?最(?:${chinese})的?(?:就|当然|还|应该|肯定)?(?:是|要数|当属)(?<item>.{2,20}?)(?:了|吧)?$`,
        'u',
      ),
      () => ({ rating }),
    ],
  ]
}
