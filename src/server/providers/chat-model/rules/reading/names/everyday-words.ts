// Everyday words for the tags and cuisines of the guides, beyond those that the place search knows.

/** tag: words, separated by commas. */
const words: Record<string, string> = {
  animals: 'wildlife,birds,bird watching,monkeys,小动物,看动物,aquariums,zoos',
  architecture: '古建筑,buildings,art deco,gothic,modernist,facades',
  art: 'arty,artsy,art things,画画,写生,galleries,impressionism,impressionist,impressionists,印象派,sculpture,sculptures,painters,painter,monet,picasso,van gogh,梵高,莫奈,毕加索,modern art,contemporary art,photography exhibitions,art stuff,画展,看画,当代艺术,雕塑,壁画',
  bakery:
    'bread,bakeries,pastries,pastry,croissants,croissant,macarons,macaron,patisserie,patisseries,cake shops,cakes,brioche,baguettes',
  boat: '坐船,游船,boat ride,boats,cruises,river cruise,boat trips,boat trip,游江,乘船',
  cafe: 'terraces,coffee,coffee shops,cafes,cafe,咖啡,咖啡馆,咖啡店',
  dessert: 'desserts,chocolate,ice cream,cake,甜品,蛋糕,gelato,crepes',
  family: 'child-friendly things,kid-friendly things',
  food: '吃吃喝喝,吃的,好吃的,good food,great food,more food,lots of food,love food,馆子,逛吃,foodies,foodie,cheese,street food,eat well,eating well,eat out,eating out,gourmet,fine dining,michelin,cuisine,delicacies,cheap eats,local dishes,specialities,specialties,老饕,吃遍,探店,苍蝇馆子,觅食,主要是吃,吃为主,特色菜,特色美食,当地菜,吃吃吃',
  garden: 'gardens,flower gardens,赏花,看花,botanic gardens,roses',
  hiking: 'hikes,long walks in the hills,爬爬山,trekking,trails',
  history:
    '三国,古城,古代,近代史,战争,napoleon,revolution,medieval,romans,roman,wars,war history,old things,ancient stuff,人文',
  'hot-spring': '温泉,hot springs,泡温泉,泡汤,thermal baths',
  hotpot: '串串香,涮锅,兔头,钵钵鸡',
  library: 'bookshops,bookstores,书店,books,reading,literary,literature,libraries,看书,文学',
  'local-life': '烟火气,当地人的生活,本地人的生活,当地生活,locals live,everyday life,市井气',
  market: 'flea markets,antiques,antique,bric-a-brac,菜场,早市,赶集,淘货,flea market,brocante',
  memorial: 'cemeteries,graves,故居',
  museum: '展览,看展,exhibitions,exhibits,逛博物馆',
  nature: 'outdoors,户外,scenery,大自然,countryside,fresh air,forests,woods,山里,森林,亲近自然',
  nightlife:
    'jazz,live music,bars,clubbing,clubs,nightclubs,nightclub,喝酒,小酒馆,酒馆,cocktails,pubs,pub crawl,dj,techno,dancing,蹦迪,泡吧,清吧,小酒,喝一杯,精酿,live house,livehouse,nights out,cocktail bars,wine bars,speakeasies,whisky',
  palace: 'palaces,castles,chateau,chateaux,royalty',
  panda: '国宝,滚滚,花花,大熊猫基地,pandas',
  park: 'green spaces,greenery,晒太阳,绿道,草坪,picnics,picnic,lawns',
  ramen: '拉面',
  religion: 'churches,cathedrals,abbeys,abbey,basilicas,basilica,大教堂',
  science:
    'aeroplanes,airplanes,aircraft,科技馆,dinosaurs,space,planes,rockets,astronomy,science stuff,dinosaur,robots,engineering,宇航,航天,恐龙,太空,天文,机器人,自然博物馆',
  seafood: '海鲜',
  shopping:
    'shopper,shoppers,thrifting,thrift shops,thrift stores,charity shops,vintage shops,逛街,fashion,逛点街,shops,department stores,designer,designer stores,boutiques,handbags,outlets,outlet,luxury brands,make-up,买买买,血拼,剁手,买衣服,买东西,逛商场,百货公司,百货商场,百货大楼,百货,商城,免税店,扫货,奥特莱斯,奥莱,购物街,逛店,商圈,奢侈品,retail therapy,browsing',
  show: 'classical music,concerts,plays,theatre shows,gigs,看戏,opera,变脸,那场戏,这场戏,大戏,表演,听戏,戏曲,看演出,话剧,相声,曲艺,cabaret,ballet,musicals,circus,can-can,folk music',
  snacks: '小吃',
  sports: 'football,soccer,tennis,rugby,basketball,足球,篮球,球赛,stadium tour',
  street:
    'walks,walking around,wander,逛逛,neighbourhoods,neighborhoods,strolls,strolling,stroll,wandering,wandering about,散步,压马路,闲逛,citywalk,city walk,老城,老城区,巷子,小巷,胡同,backstreets,old quarters',
  tea: '喝茶,tea houses,teahouses,茶馆,盖碗茶,afternoon tea,茶楼,喝盖碗,泡茶馆,茶文化',
  temple: '庙,庙宇,寺院,道观,拜佛,烧香,祈福,上香,古寺,temples,shrines',
  'theme-park': 'rides,roller coasters,roller coaster,游乐场,游乐园,过山车,amusement parks,theme parks',
  view: '夜景,views,拍照,摄影,photography,照片,photographers,high up,rooftops,rooftop,taking pictures,take pictures,pictures,photos,photogenic,sunset,sunsets,高处,俯瞰,拍美照,拍日落,风光',
  village: '古镇,古村落,villages,countryside villages,small towns',
  water: 'rivers,by the river,riverside,canals,waterfalls,江边,河边,湖边',
}

export const everydayWords: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(words).flatMap(([tag, list]) => list.split(',').map((word) => [word, tag])),
)
