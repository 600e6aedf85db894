// A food that makes somebody ill must not be served, however that is said: "prawns make me ill", "breaks out in hives if she
// eats cashews", 吃虾会起疹子.

const before =
  /(?:\b(?:break(?:s|ing)? out|hives|rash(?:es)?|swells?(?: up)?|anaphyla\w*|epi-?pens?|antihistamines?|react(?:s|ed|ion)?(?: \w+)? to|(?:ill|sick|unwell|migraines?) (?:from|if|when|after|with)|die (?:if|from|of|when)|throws? up|vomits?|off the menu|steer clear of|stays? away from|nowhere near|nothing (?:with|containing|that has))\b|\bnothing(?= $))[^,.;!?]{0,30}$/iu
const after =
  /^[^,.;!?]{0,26}\b(?:could |can |would |will |might |literally |really )*(?:kills?|makes? \w+ (?:\w+ ){0,3}(?:ill|sick|unwell|swell|throw up|vomit|itch)|gives? \w+ (?:\w+ ){0,2}(?:hives|rash(?:es)?|migraines?|stomach|cramps)|brings? \w+ out in|(?:is|are|'s) (?:a |an )?(?:\w+ )?(?:no[- ]?(?:no|go)?\b|poison|deadly|dangerous|life[- ]threatening|trigger)|(?:sends?|lands?|puts?) \w+ (?:to|in) (?:the )?(?:hospital|a&e|er)|upsets?|disagrees?|sets? \w+ off|anaphyla\w*)/iu
const hanAfter =
  /^[^，,。.;；!！?？我他她你]{0,8}?(?:起(?:红)?疹|起荨麻疹|长疹子|肿|会吐|拉肚子|会死|要命|喘不上|休克|[送进]医院|不舒服|碰(?:都)?(?:不能|不得|不了)|都不能碰|沾不得|不能沾|一口都不|一[点丁]都不|别(?:安排|点|放|上|来|给|加|做))/u
const hanBefore = /(?:痛风|过敏)[^。；;！？]{0,3}(?:不能|忌)[^，,。；;]{0,6}$|带肾上腺素[^。；;]{0,8}$/u

/** "Allergies: nuts, sesame" reaches through a list. */
const heading =
  /\b(?:allerg(?:y|ies|ens?)|intolerances?|dietary(?: needs| requirements)?|off limits|no[- ]?go(?:e?s)?)(?: \w+){0,2} ?[:=][^.;!?]{0,60}$|(?:过敏|忌口|不吃)(?:的?有|源|食物|的东西|原)?[:：][^。；;]{0,40}$/iu
const sparing = /\b(?:easy|light|low|go easy) on (?:the )?$/iu

/** Words of the harm itself, which are used once a food is refused for it. */
export const harmWords =
  /\b(?:break(?:s|ing)? out|in hives|hives|rash(?:es)?|swells?|anaphyla\w*|carries|epi-?pens?|react(?:s|ed|ion)?(?: badly)?|kills?|poison|deadly|dangerous|life[- ]threatening|hospital|ill|whatsoever|at all)\b|疹子?|碰|肿|痛风/giu

/** Of the food between `start` and `end`. */
export function isHarmful(text: string, start: number, end: number): boolean {
  const [head, tail] = [text.slice(0, start), text.slice(end)]
  return (
    heading.test(head) ||
    sparing.test(head) ||
    before.test(head) ||
    after.test(tail) ||
    hanAfter.test(tail) ||
    hanBefore.test(head)
  )
}
