// How somebody wants to come from one stop to the next: "by train between the cities", 全程高铁, "no flights". A train that they
// arrive by, or that goes to a sight, says nothing of it.
import type { IntercityMode } from '#contract/planning/request.ts'
import type { MarkedText } from '../text/marked-text.ts'

const hanTrain = '(?:高铁|火车|动车|铁路|列车)'
const hanFlight = '(?:飞机|飞|航班)'
const hanAll =
  '(?:城市之间|城市间|各?城际|几个城市之间|每段|每一段|中间|途中|路上|沿途|全程|全都|都|一路|互相之间|之间)[^，,。；;！!？?不别]{0,6}'
const enAll =
  '(?:between (?:the |all |these |those )?(?:cities|stops|places|towns|legs|them|each)|from (?:city|stop|place) to (?:city|stop|place)|all the way|the whole way|throughout|everywhere|for (?:all|every) legs?)'

const modes: readonly (readonly [mode: IntercityMode, said: readonly RegExp[]])[] = [
  [
    'train',
    [
      new RegExp(`${hanAll}(?:坐|乘|搭|用|走)?${hanTrain}`, 'u'),
      new RegExp(`${hanTrain}(?:串(?:联|起来)|玩|游|走)(?:一路|全程|下来)?`, 'u'),
      /(?:不|别|不想|不要|不愿意?|尽量不|避免)(?:再)?(?:坐|乘|搭)飞机|不飞(?!行)/u,
      new RegExp(
        `\\b(?:by|on|with|take|taking|use|using|ride|riding) (?:the |a )?(?:trains?|rail)\\b[^.;!?]{0,20}?\\b${enAll}`,
        'iu',
      ),
      new RegExp(`\\b${enAll}[^.;!?]{0,20}?\\b(?:by|on|with|take|taking) (?:the |a )?(?:trains?|rail)\\b`, 'iu'),
      new RegExp(`\\btrains? (?:for )?${enAll}`, 'iu'),
      /\b(?:only (?:by )?trains?|trains? only|interrail|no (?:internal |domestic )?flights?\b(?! before| after| earlier| later| at| on)|without (?:flying|flights)|(?:don't|do not|won't|rather not|not) (?:want to )?fly\b|avoid (?:flying|flights|planes))/iu,
    ],
  ],
  [
    'flight',
    [
      new RegExp(`${hanAll}(?:坐|乘|搭|用)?${hanFlight}`, 'u'),
      new RegExp(`\\b(?:by plane|by air|fly|flying|flights?)\\b[^.;!?]{0,15}?\\b${enAll}`, 'iu'),
    ],
  ],
]

export function readRideModes(source: MarkedText): IntercityMode[] | undefined {
  const found = modes.flatMap(([mode, said]) => (said.some((pattern) => source.exec(pattern) !== null) ? [mode] : []))
  return found.length > 0 ? found : undefined
}
