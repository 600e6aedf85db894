// Lengths that are not that of the trip: a day of it for something ("one whole day should be for the kid"), how often a thing is
// wanted ("at least one most days"), a length that is declined ("we don't need three nights there"), 最后两天去天津.
const patterns = [
  /\b(?:1|one|an?) (?:whole |full |entire |free )?day (?:(?:should|must|could|can|will|would|has to|needs to|ought to|to be|is)\b|(?:set aside|reserved|dedicated|devoted|kept|given|put aside)\b|(?:just |only |purely |all )?(?:for|about) (?:(?:the|our|my|his|her) )?(?:kids?|children|little ones?|boys?|girls?|sons?|daughters?|him|her|them|shopping|resting|rest|relaxing|doing nothing)\b)/gi,
  /\b(?:1|one|an?|at least \d) (?:(?:on|of|for|garden|museum|park|temple|thing) )*(?:most|some|all|every|each|alternate) (?:other )?(?:of the )?days?\b/gi,
  /(?:n't|\bnot|\bnever|\bno need (?:for|to have|to stay|to spend))(?: (?:really|think|we|i|you|they|actually|even|feel|to))*(?: (?:need|want|require|stay|spend|sleep|do|to))*(?: (?:the|all|a|as many as|full))? ?\d{1,2} (?:full |whole )?(?:nights?|days?) (?:there|over there|at|in)\b/gi,
  /(?:留|空|抽|拿|花|其中|单独|专门|有)出?(?:来)?[一1]天(?:时间)?(?:专门|单独|就|都)*(?:给|陪|带|让|是|用来|留给|休息|逛街|购物)/gu,
  /[一1]天(?:专门|单独|就|都)*(?:留给|给|陪|用来)(?:孩子|小孩|娃|小朋友|儿子|女儿|老人|爸妈|休息|逛街|购物)/gu,
  /最后(?:的)?[一两二三四五六1-6]天(?:就|再|要|想|改)*(?:去|到|在|留给|玩|待|住)/gu,
  /(?:不用|不需要|没必要|不想|用不着|不必)(?:在?那[边里儿]?)?(?:住|待|玩|呆|留|排)?(?:满|够|那么)?[一两二三四五六七八九十\d]{1,2}(?:个)?[天晚夜]/gu,
]

export function partsOfTrip(text: string): { start: number; end: number }[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: said }) => ({ start: index, end: index + said.length })),
  )
}
