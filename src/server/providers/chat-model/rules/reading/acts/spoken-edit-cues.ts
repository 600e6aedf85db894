// Shapes of edits as people say them: the thing first, then what becomes of it.
import type { Cue } from './cue.ts'

const thing = '(?:\\uE001|\\uE002|\\uE009|\\uE00A|\\b(?:thing|stop|visit|one|place|slot|item)\\b)'

export const spokenEditCues: Cue[] = [
  {
    pattern:
      /\uE004[^.;]{0,24}\b(?:breathing (?:room|space)|a breather|some (?:air|slack)|more (?:air|slack))\b|\b(?:breathing (?:room|space)|a breather|slack) (?:on|in) \uE004/iu,
    for: { easier: 6, fuller: -6, add: -3 },
  },
  {
    pattern: /(?:^|[:,] )no (?:more )?(?:the )?\uE001(?= ?$|[,.;!]| (?:please|thanks|after all))/iu,
    for: { remove: 4, wish: -2, replace: -2 },
  },
  {
    pattern: /(?:\uE001|\uE002)[^.;,]{0,10} (?:goes|moves|shifts|belongs) (?:to|on|onto) (?:the )?\uE004/iu,
    for: { move: 6, wish: -3 },
  },
  {
    pattern:
      /^(?:ok(?:ay)?,? |well,? |then |so |right,? |and |please )*(?:leave|take|cut|drop|strike|bin) (?:it|that|that one|them) (?:out|off)\b/iu,
    for: { remove: 6, wish: -4 },
  },
  {
    pattern:
      /\bwhat (?:else )?(?:still )?(?:needs?|has|have|must|should|do (?:we|i) (?:still )?(?:have|need) to) (?:to be |be )?(?:reserv\w+|book\w*|sort\w*|arrang\w+|buy\w*|doing|done)\b/iu,
    for: { tasks: 6, out: -4, facts: -2 },
  },
  {
    // "Three days is enough for us": of the trip, where no item is named.
    pattern:
      /^[^.;\uE001\uE002\uE004]{0,16}\uE007 (?:is|are|will be|would be) (?:enough|plenty|fine)(?![^.;]*[\uE001\uE002\uE004])/iu,
    for: { wish: 5, shorter: -4 },
  },
  {
    pattern:
      /(?:\uE001|\uE002|\uE00A)(?: (?:on|of) \uE004)? (?:should|must|can|could|has to|needs to|shall|ought to) (?:only )?(?:start|begin|be)(?: at| around)? \uE005/iu,
    for: { set_time: 6, wish: -4, feasible: -3 },
  },
  {
    pattern: /\b(?:make|keep) (?:the )?(?:\uE001|\uE002|\uE00A)[^.;]{0,20} shorter\b/iu,
    for: { shorter: 4 },
  },
  { pattern: /\b(?:make|keep) (?:the )?(?:\uE001|\uE002|\uE00A)[^.;]{0,20} longer\b/iu, for: { longer: 4 } },
  {
    pattern: /\b(?:both|all|the two)(?: the)? (?:\uE002|\uE00A|restaurants) (?:out|off|gone|away)\b/iu,
    for: { remove: 5, wish: -3 },
  },
  {
    pattern:
      /(?:\uE001|\uE002) (?:on|to|for) \uE004,? (?:rather than|instead of|and not|not) (?:on )?(?:the )?\uE004/iu,
    for: { move: 6, replace: -5, add: -3 },
  },
  {
    pattern:
      /\b(?:read|show|tell|give|run|talk|walk) (?:me|us) (?:through )?(?![^.;]*\b(?:instead|balanced|saver|cheap\w*|comfort\w*)\b)[^.;]{0,24}(?:programme|program|plan|schedule|itinerary|agenda|line-?up)\b/iu,
    for: { show_plan: 6, fuller: -5, easier: -4, wish: -2 },
  },
  {
    pattern:
      /\b(?:give|get|find|book) (?:us|me) (?:a|an|some|1) (?:\uE00A|\uE002)(?: place| spot| table)?[^.;]{0,10}\uE004/iu,
    for: { add: 5, places: -2, replace: -2 },
  },
  {
    pattern:
      /\b(?:which|what) number (?:to|do (?:we|i)|should (?:we|i)) (?:call|ring|dial)\b|\bif (?:someone|anyone|somebody|one of us) (?:gets?|is) (?:hurt|ill|sick|injured)\b/iu,
    for: { country: 6, trouble: -2, out: -3 },
  },
  {
    pattern:
      /\b(?:i|we)(?:'d| would)? (?:want|need|fancy|like|could do with) (?:a|an|another|some|one more) (?:\uE002|\uE00A)[^.;]{0,12}\uE004/iu,
    for: { add: 3 },
  },
  {
    pattern: /^(?:please |and |just )*(?:cut|axe|nix) (?:the )?(?:\uE001|\uE002|\uE00A)(?! (?:short|down|to))/iu,
    for: { remove: 3, shorter: -2 },
  },
  {
    pattern:
      /\b(?:push|bring|move|pull|put|shift) (?:the )?(?:\uE001|\uE002|\uE00A|it|\uE004) (?:back|forward|up|earlier|later)\b[^.;]{0,8}(?:hour|minutes|\uE007)/iu,
    for: { shift: 4, longer: -2, shorter: -2 },
  },
  {
    pattern: /\b(?:push|bring|pull|put|shift) [^.;,]{2,30} (?:back|forward|up) (?:by )?(?:an? |half |\uE007)/iu,
    for: { shift: 4, longer: -2 },
  },
  {
    pattern:
      /\uE005[^.;]{0,40}\bchange the (?:time|hour)\b|\bchange the (?:time|hour)\b[^.;]{0,40}\uE005|\uE005.{0,12}(?:时间|钟点)(?:改|换|调)/iu,
    for: { set_time: 6, undo: -6 },
  },
  {
    // "The pandas a day later please"
    pattern: /(?:\uE001|\uE002)(?: place| visit)? (?:\uE007|an? day|one day) (?:later|earlier|sooner)\b/iu,
    for: { move: 5, wish: -4, shift: -2 },
  },
  {
    pattern: /\b(?:put|get|stick|work|slot|bung) (?:the |a |an )?(?:\uE001|\uE002) in(?:to)?(?= |$)/iu,
    for: { add: 3, facts: -2 },
  },
  {
    pattern: new RegExp(
      `${thing}[^.;]{0,40}[,:]? (?:can|could|may|should|must|has to) go(?= ?$|[,.;!]| please)|${thing}[^.;]{0,40}, (?:lose|drop|bin|ditch|scrap|skip|kill|cut|delete|remove) (?:it|that)\\b`,
      'iu',
    ),
    for: { remove: 4, set_time: -4, wish: -3 },
  },
  {
    pattern:
      /\b(?:cross|strike|kick|knock|throw|chuck|leave|take|cut) (?:out|off) (?:the |both |all )?(?:\uE001|\uE002|\uE00A|restaurants?)|\b(?:cross|strike|kick|knock|throw|chuck) (?:the |both |all )?(?:\uE001|\uE002|\uE00A) (?:out|off)\b/iu,
    for: { remove: 4, wish: -3 },
  },
  {
    pattern:
      /\b(?:something|somewhere|anything|anywhere|someplace) (?:else|different)\b|\b(?:another|different|other|better|nicer|cheaper) (?:place|spot|table|option) for (?:the )?\uE00A/iu,
    for: { replace: 3, places: -1 },
  },
  {
    // Hours of every day, also where they are asked for politely.
    pattern:
      /\b(?:all (?:the |our )?days|(?:every|each|no) day|the days|our days|everything)\b[^.;]{0,30}\b(?:finish|end|stop|over|done|wrapped up|start|begin|goes on|go on)\b[^.;]{0,14}\uE005/iu,
    for: { wish: 6, feasible: -4, longer: -4, set_time: -3, shift: -2, trains: -3 },
  },
  {
    pattern: /\b(?:end|finish|continue|go on|carry on|tack on|add)\b[^.;]{0,24}\b(?:in|to) \uE003/iu,
    for: { wish: 4, feasible: -3, add: -2 },
  },
  {
    pattern:
      /\b(?:scratch|reverse|take back|forget|rewind) (?:what you(?:'ve)? (?:just )?(?:did|done|changed)|(?:that|the) last (?:change|edit|one|step)|that change)\b|\bto how it was\b|\bas it was before\b/iu,
    for: { undo: 6, out: -3, remove: -3 },
  },
]
