// Words of names that many places share: alone they name nothing.
export const genericWords = new Set(
  'from to by with for into near under over up down out off its it is are was be you your my our we us me he she they their this that how what which where when who why get go come see do can will best way between before after then all some any more not no as pour people place places giant day days first time the a an of and at in on de du des la le les el al d l museum museums tower park garden gardens temple shrine street road avenue old new city town palace house hall market restaurant restaurants cafe café coffee hotel hostel inn square river bridge lane lanes alley ancient grand great national international center centre science art arts history historical natural nature tea teahouse noodles noodle dumplings hotpot skewers barbecue vegetarian food foods shop shops bar pub bistro bistros kitchen house station airport church cathedral basilica chapel monastery castle fort gate hill mount mountain lake island beach bay harbour harbor waterfall cave zoo aquarium theatre theater opera show cruise boat tour walk district village quarter area north south east west central main royal imperial world first second little big red white black golden green blue saint st site memorial tomb library university gallery exhibition observatory shopping mall department store night day streets parks skewers boulevard boulevards quai rue train trains river canal hills towers houses tofu tea teas bao duck bakery pastry bread creperie trattoria sushi curry indian cuisine italian french japanese chinese sichuan thai'.split(
    ' ',
  ),
)

/** Longest first, so that what is left of a name is its own. */
export const genericHan =
  /博物馆|博物院|纪念馆|美术馆|科技馆|图书馆|展览馆|大教堂|教堂|公园|植物园|动物园|园林|花园|广场|大街|街区|老街|古街|古镇|小镇|步行街|商场|百货|市场|夜市|餐厅|餐馆|饭店|酒家|酒店|客栈|旅舍|茶馆|茶社|茶室|咖啡馆|咖啡店|咖啡|火锅|老火锅|面馆|小馆|总店|分店|剧院|歌剧院|塔|桥|寺|庙|宫|湖|山|河|江|岛|海|大学|车站|机场|地铁站|景区|风景区|遗址|艺术|国立|国家|国际|中国|世界|人民(?!公园|广场)/gu
