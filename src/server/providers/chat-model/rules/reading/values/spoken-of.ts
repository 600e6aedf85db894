// People of whom a message only says something: "my dad doesn't eat raw fish", 我妈不吃牛肉, "the baby is allergic to shrimp". That
// they exist is known, or follows; it is no statement of who travels.

const kin =
  '(?:mother[- ]in[- ]law|father[- ]in[- ]law|grandmother|grandfather|grandma|grandpa|granny|gran|nana?|dad|father|mum|mom|mother|parents|wife|husband|hubby|partner|girlfriend|boyfriend|gf|bf|sons?|daughters?|nieces?|nephews?|grandad|granddad|grandson|granddaughter|sister|brother|friend|kids?|child(?:ren)?|baby|toddler|twins|aunt|uncle|cousin|(?:little|big|young|older|younger) ones?)'
const spokenOf = new RegExp(
  `(?<=^|[,.;:!?(] ?|\\b(?:and|but|because|as|since|though|while|coz|cos|also) )(?:(?:only )?(?:my|our|his|her|the) (?:\\w+ )?)?${kin}(?=(?:'s (?:allerg|vegan|veget|coeliac|celiac|diabetic|pregnant|not |scared|afraid|lactose|gluten)|,? (?:is|are) (?:\\w+ )?(?:allerg|vegan|veget|coeliac|celiac|diabetic|pregnant|scared|afraid|lactose|gluten|tired|picky|fussy|in a wheelchair)|'s got\\b| (?:also |really |just |only |still |both )?(?:has|have|had|can't|cannot|can not|couldn't|doesn't|does not|don't|do not|hates?|loves?|likes?|needs?|eats?|won't|gets?|wants?|prefers?|isn't|aren't|hardly|never)\\b)(?! (?:come|coming|join|joining|want to come|to come)))`,
  'giu',
)
const hanKin =
  '(?:爸妈|父母|爸爸?|妈妈?|父亲|母亲|爷爷|奶奶|外公|外婆|姥姥|姥爷|公公|婆婆|岳父|岳母|丈母娘|老婆|老公|女朋友|男朋友|女友|男友|弟弟?|妹妹?|哥哥?|姐姐?|儿子|女儿|外甥女?|侄女|侄子|孩子们?|小孩|娃|宝宝|小朋友|老人家?|闺蜜|朋友|室友|大的|小的|老大|老二)'
const spokenOfHan = new RegExp(
  `(?<=^|[，,。；;、！\\s]|而且|但是?|因为|不过)(?:我|他|她|咱|其中)?(?:们)?${hanKin}(?=(?:他|她|们)?(?:都|也|又|还|有点|比较|特别|很|从来|最近|平时)?(?:不(?![去来])|对(?!了)|爱(?!人)|喜欢|怕|有(?!空|没有)|是(?!我)|吃|腿|膝|坐(?:轮椅|不)|第一次|头一次|得|需要|身体|晕|过敏|怀孕|容易|走不))`,
  'gu',
)

/** Of the same length, with blanks for those who are only spoken of. */
export function withoutSpokenOf(text: string): string {
  const blank = (said: string) => ' '.repeat(said.length)
  return text.replace(spokenOf, blank).replace(spokenOfHan, blank)
}
