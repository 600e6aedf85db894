// A food that makes somebody ill must not be served, however that is said: "prawns make me ill", "breaks out in hives if she
// eats cashews", 吃虾会起疹子.

const before =
  /(?:\b(?:break(?:s|ing)? out|hives|rash(?:es)?|swells?(?: up)?|anaphyla\w*|epi-?pens?|antihistamines?|(?:goes?|going|went) into shock|comes? out in|react(?:s|ed|ion)?(?: \w+)? to|(?:ill|sick|unwell|migraines?) (?:from|if|when|after|with)|die (?:if|from|of|when)|throws? up|vomits?|(?:bad|upset|funny|sore|dodgy) (?:stomach|tummy|belly) (?:from|after|with)|off the menu|steer clear of|stays? away from|nowhere near|nothing (?:with|containing|that has))\b|\bnothing(?= $))[^,.;!?]{0,30}$/iu
const after =
  /^[^,.;!?]{0,26}\b(?:could |can |would |will |might |literally |really )*(?:kills?|makes? \w+ (?:\w+ ){0,3}(?:ill|sick|unwell|queasy|nauseous|heave|gag|swell|throw up|vomit|itch)|gives? \w+ (?:\w+ ){0,2}(?:hives|rash(?:es)?|migraines?|stomach|cramps)|brings? \w+ out in|(?:is|are|'s) (?:a |an )?(?:\w+ )?(?:no[- ]?(?:no|go)?\b|poison|deadly|dangerous|life[- ]threatening|trigger)|(?:sends?|lands?|puts?) \w+ (?:to|in) (?:the )?(?:hospital|a&e|er)|upsets?|hurts?|disagrees?|wrecks?|ruins?|destroys?|murders?|does ?(?:n't|nt| not) (?:sit (?:well )?with|agree with|go down well)|does (?:me|him|her|us|them) (?:in|no good)|(?:plays?|wreaks?) havoc|sets? \w+ off|anaphyla\w*)/iu
const hanAfter =
  /^[^，,。.;；!！?？我他她你]{0,8}?(?:起(?:红)?疹|起荨麻疹|长疹子|肿|会吐|拉肚子|要命|喘不上|休克|[送进]医院|不舒服|碰(?:都)?(?:不能|不得|不了)|[吃沾喝闻碰](?:都)?(?:不得|不来|不了|不惯|不下)|都不能碰|不能沾|一口都?不|一[点丁]都?不|不敢|不沾|不耐|不消化|消化不了|反胃|恶心|犯病|敬谢不敏|无福消受|退散|达咩|拉黑|免谈|一律免|统统免|雷点|就(?:浑身|全身|满身|满脸|嗓子|嘴巴?)?(?:跑|吐|拉|肿|痒|喘|起|发|难受|红)|会(?:死|挂|痒|休克|窒息|吐|拉|肿|发作|喘|难受)|(?:绝对|都|也|一律|统统|全)不(?:行|要|能|可以|碰)|别(?:安排|点|放|上|来|给|加|做|碰|沾|搁))/u
const hanRefused = /^[^，,。；;！!？?]{0,8}不(?:能|可以|敢|让|许|准|会|得)?(?:吃|碰|沾|食|喝)/u
const hanBefore =
  /(?:痛风|过敏)[^。；;！？]{0,3}(?:不能|忌)[^，,。；;]{0,6}$|带肾上腺素[^。；;]{0,8}$|(?:不敢|不会|不许|不准|不得|不可|见不得|闻不得|[碰沾吃喝闻](?:不得|不来|不了|不惯|不下)|受不了|远离|杜绝|排除|过敏(?:源|原)?(?:是|有|为|包括)?|不耐受)[^，,。；;！？但只]{0,8}$|(?<!不)不[^错少同仅止过怕挑限缺忌论管用知只会是行想清]$/u

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
