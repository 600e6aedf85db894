// Words and shapes of questions about what some people pay, what a sum has in it, and the way from an airport.
import type { Cue } from './cue.ts'

export const fareCues: Cue[] = [
  {
    // A budget that is told by the one before it.
    pattern:
      /\b(?:double|halve|raise|increase|lower|cut|slash|reduce)\b[^.;]{0,16}\bbudget\b|预算[^，,。]{0,6}(?:砍|减|翻|加|降|提)(?!价)/iu,
    for: { wish: 6, budget: -6, remove: -3, add: -3 },
  },
  {
    // Whether the sum has the journeys in it.
    pattern:
      /(?:机票|车票|大交通|航班|往返交通)[^，,。]{0,8}(?:算|包括|包含|含|在内|加)(?:进|在|了)?|(?:算|包括|包含|含)(?:上|进|不)*(?:了)?(?:机票|车票|大交通|往返交通)|\b(?:flights?|airfare|travel there|train tickets?)\b[^.;?]{0,12}\b(?:included|counted|in (?:it|that|there)|part of)\b|\b(?:including|includes?|with) (?:the )?(?:flights?|airfare)\b[^.;]{0,12}\?/iu,
    for: { budget: 6, flights: -6, trains: -6 },
  },
  {
    pattern:
      /\b(?:way|ways|transfer|transport|bus|train|taxi|get|getting|quickest|cheapest|fastest|easiest)\b[^.;?]{0,20}\b(?:in|into|out|there|to|from)\b[^.;?]{0,24}\bairport\b|\b(?:from|to) (?:the )?(?:\p{L}+ )?airport\b[^.;?]{0,24}\b(?:cheapest|fastest|quickest|best|easiest)\b|机场[^，,。]{0,8}(?:怎么|咋|最便宜|最快|最方便)/iu,
    for: { route: 5, country: -3, wish: -3, places: -2 },
  },
  {
    // Who pays what at a place.
    pattern:
      /\b(?:is|are|does|do|will|would|can)\b[^.;?]{0,48}\b(?:free|half[- ]price|cheaper|discount\w*|reduced)\b[^.;?]{0,14}\b(?:for|if|under|when|with)\b|\b(?:does|do|will) (?:a |my |the |our )?(?:\w+[- ]){0,3}(?:kids?|child(?:ren)?|toddlers?|bab(?:y|ies)|students?|seniors?)\b[^.;?]{0,16}\b(?:pay|need a ticket|get in)\b|(?:小孩|孩子|儿童|[岁]的?(?:娃|小孩|孩子)?|老人|学生)[^，,。]{0,12}(?:免费|免票|半价|要不要(?:买|收)?票|收不收(?:费|票)|要买票|用买票)/iu,
    for: { facts: 4.5, wish: -4 },
  },
  {
    // Where the trip begins and how long it is, beside where it goes; and how one gets on within it.
    pattern:
      /^(?!.*[?？])(?=.*\uE007).*\bfl(?:y|ying) (?:out )?(?:of|from) \uE003 (?:in)?to \uE003|(?:城市之间|城市间|城际|各地之间)(?:都|全程)?[坐乘](?:火车|高铁|动车)/iu,
    for: { wish: 5, flights: -3, trains: -5 },
  },
]
