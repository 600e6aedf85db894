// Programs that print PDF files often write a character as the radical that looks the same: "⽇期", "乘机⼈", "⻜⾏".
// Pairs of Unicode's EquivalentUnifiedIdeograph.txt; the block of the Kangxi radicals is covered by NFKC.
const supplement =
  '⺠民⺟母⺎兀⻁虎⻂衣⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟'
const equivalents = new Map(
  [...supplement].flatMap((character, at, all) =>
    at % 2 === 0 ? [[character, all[at + 1] ?? character] as const] : [],
  ),
)

export function withoutRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2fd5]/gu, (radical) => equivalents.get(radical) ?? radical.normalize('NFKC'))
}
