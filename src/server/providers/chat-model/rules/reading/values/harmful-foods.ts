// A food that makes somebody ill must not be served, however that is said: "prawns make me ill", "breaks out in hives if she
// eats cashews", 吃虾会起疹子.

const before =
  /(?:\b(?:break(?:s|ing)? out|hives|rash(?:es)?|swells?(?: up)?|anaphyla\w*|epi-?pens?|antihistamines?|(?:goes?|going|went) into shock|comes? out in|react(?:s|ed|ion)?(?: \w+)? to|(?:ill|sick|unwell|migraines?) (?:from|if|when|after|with)|die (?:if|from|of|when)|throws? up|vomits?|(?:bad|upset|funny|sore|dodgy) (?:stomach|tummy|belly) (?:from|after|with)|off the menu|steer clear of|stays? away from|nowhere near|nothing (?:with|containing|that has))\b|\bnothing(?= $))[^,.;!?]{0,30}$/iu
const after =
  /^[^,.;!?]{0,26}\b(?:could |can |would |will |might |literally |really )*(?:kills?|makes? \w+ (?:\w+ ){0,3}(?:ill|sick|unwell|queasy|nauseous|heave|gag|swell|throw up|vomit|itch)|gives? \w+ (?:\w+ ){0,2}(?:hives|rash(?:es)?|migraines?|stomach|cramps)|brings? \w+ out in|(?:is|are|'s) (?:a |an )?(?:\w+ )?(?:no[- ]?(?:no|go)?\b|poison|deadly|dangerous|life[- ]threatening|trigger)|(?:sends?|lands?|puts?) \w+ (?:to|in) (?:the )?(?:hospital|a&e|er)|upsets?|hurts?|disagrees?|wrecks?|ruins?|destroys?|murders?|does ?(?:n't|nt| not) (?:sit (?:well )?with|agree with|go down well)|does (?:me|him|her|us|them) (?:in|no good)|(?:plays?|wreaks?) havoc|sets? \w+ off|anaphyla\w*)/iu
const hanAfter =
  /^[^，,。.;；!！?？我他她你]{0,8}?(?:起(?:红)?疹|起荨麻疹|长疹子|肿|会吐|拉肚子|会死|要命|喘不上|休克|[送进]医院|不舒服|碰(?:都)?(?:不能|不得|不了)|都不能碰|沾不得|不能沾|一口都不|一[点丁]都不|别(?:安排|点|放|上|来|给|加|做))/u
const hanRefused = /^[^，,。；;！!？?]{0,8}不(?:能)?(?:吃|碰|沾)/u
const hanBefore = /(?:痛风|过敏)[^。；;！？]{0,3}(?:不能|忌)[^，,。；;]{0,6}$|带肾上腺素[^。；;]{0,8}$/u

/** "Allergies: nuts, sesame" reaches through a list. */
const heading =
  /\b(?:allerg(?:y|ies|ens?)|intolerances?|dietary(?: needs| requirements)?|off limits|no[- ]?go(?:e?s)?)(?: \w+){0,2} ?[:=][^.;!?]{0,60}$|(?:过敏|忌口|不吃)(?:的?有|源|食物|的东西|原)?[:：][^。；;]{0,40}$/iu
const sparing = /\b(?:easy|light|low|go easy) on (?:the )?$/iu

/** Said anywhere in the sentence, they make a food in it one that is not eaten, unless it is praised. */
const harmInSentence =
  /\b(?:ill|sick|hospital|ambulance|doctor|doc|doctor's|gp|gout|throat|swell\w*|swollen|blow\w* up|gag\w*|chok\w+|hives|rash|migraines?|react\w*|epi-?pens?|anaphyla\w*|shock|poison\w*|enem(?:y|ies)|forbid\w*|religio\w+|hindus?|banned|bans?|not (?:be )?(?:on|allowed|permitted)|isn't allowed|off[- ]limits|off the (?:menu|table)|(?:don't|doesn't) (?:get (?:along|on)|agree|sit (?:well|right))|bad night|no[- ]go|(?:is|are|'s) (?:strictly |absolutely )?(?:out|off|forbidden|taboo)|(?:gave|given|give) up|(?:i'm|we're|she's|he's|they're|am|are|is) off|my problem|kryptonite|can't (?:bear|stomach|have|do|digest)|(?:keep|stay|leave|steer)\b.{0,24}\b(?:away|off|out|clear))\b|尿酸|痛风|医生|过敏|休克|医院|肿|吐|拉肚子|疹|死穴|要命|窒息|忌|一律不|不碰|千万别|别有|吃不下|受不了|避开|印度教/iu
/** Hardly ever asked for by name; spoken of, they are to be left out. */
const allergens = new Set([
  'peanut',
  'nuts',
  'egg',
  'soy',
  'gluten',
  'sesame',
  'celery',
  'mustard',
  'lupin',
  'sulphites',
  'kiwi',
])
const praiseBefore =
  /(?:\b(?:love|adore|like|likes|want|try|enjoy|craving|crave|fans? of|best|good|great|famous|fresh|prefer|favou?rite|eat lots of|into|more|mad about|crazy about)|想吃|爱吃?|喜欢|尝尝?|好吃的|吃点|最好的)[^,.;!?，。；！？]{0,14}$/iu
const praiseAfter =
  /^s?(?: (?:lovers?|fans?|tarts?|tea|markets?|restaurants?|and chips)\b|[是]?(?:没问题|没事|可以吃|都行|市场|餐厅|火锅)|[^,.;!?]{0,14}\b(?:is|are) (?:fine|ok|okay|no problem|alright|great)\b)/iu
const denied = /(?<!不)(?<!是)不[^，,。；;]{0,8}$|\b(?:no|not|n't|never|nobody|none)\b[^,.;!?]{0,16}$/iu

/** Words of the harm itself, which are used once a food is refused for it. */
export const harmWords =
  /\b(?:break(?:s|ing)? out|in hives|hives|rash(?:es)?|swells?|anaphyla\w*|carries|epi-?pens?|react(?:s|ed|ion)?(?: badly)?|kills?|poison|deadly|dangerous|life[- ]threatening|hospital|ill|whatsoever|at all)\b|疹子?|碰|肿|痛风/giu

/** Of the food between `start` and `end`. */
export function isHarmful(food: string, text: string, start: number, end: number): boolean {
  const [head, tail] = [text.slice(0, start), text.slice(end)]
  return (
    heading.test(head) ||
    sparing.test(head) ||
    before.test(head) ||
    after.test(tail) ||
    hanAfter.test(tail) ||
    hanRefused.test(tail) ||
    hanBefore.test(head) ||
    ((allergens.has(food) || harmInSentence.test(sentenceAround(text, start, end))) && !isPraised(head, tail))
  )
}

function isPraised(head: string, tail: string): boolean {
  return praiseAfter.test(tail) || (praiseBefore.test(head) && !denied.test(head))
}

function sentenceAround(text: string, start: number, end: number): string {
  const head = text.slice(0, start)
  const tail = text.slice(end)
  return `${/[^.!?;。！？；\n]*$/u.exec(head)?.[0] ?? ''}\uE009${/^[^.!?;。！？；\n]*/u.exec(tail)?.[0] ?? ''}`
}
