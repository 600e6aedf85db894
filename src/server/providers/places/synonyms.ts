// What people call the guides' tags and cuisines, in both languages.

import type { PlaceKind } from '#contract/travel/place-search.ts'
import { foldText } from '../shipped-data/gazetteer/fold-text.ts'
import { lazy } from '../shipped-data/gazetteer/lazy.ts'
import { attractionTags, cuisines } from '../shipped-data/guides/guide-vocabulary.ts'

/** tag: words, separated by commas. A word may stand under several tags. */
const words: Record<string, string> = {
  museum: '博物馆,博物院,展馆,纪念馆,museum,gallery,exhibition',
  history: '历史,古迹,文物,遗址,名胜古迹,history,historic,historical,heritage,ancient,ruins',
  temple: '寺,寺庙,庙,庙宇,道观,神社,佛寺,temple,shrine,pagoda,monastery',
  nature: '自然,风景,山水,风光,nature,natural,scenery,landscape,wildlife',
  park: '公园,绿地,park',
  garden: '园林,花园,植物园,赏花,garden,botanical,flowers',
  animals: '动物,动物园,水族馆,海洋馆,animal,zoo,aquarium',
  panda: '熊猫,大熊猫,panda',
  family: '亲子,孩子,小孩,儿童,带娃,家庭,遛娃,family,kids,children,child',
  art: '艺术,美术馆,画廊,艺术馆,美术,art,gallery,painting,paintings,design',
  architecture: '建筑,教堂,大教堂,architecture,building,cathedral',
  landmark: '地标,打卡,必去,网红,landmark,sightseeing,must see,icon,iconic,monument',
  street: '街区,老街,古街,步行街,步行,逛街,胡同,street,old town,alley,lane,promenade,stroll',
  market: '市场,集市,夜市,早市,菜市场,market,bazaar,night market,souk',
  food: '美食,小吃,小吃街,美食街,吃货,food,foodie,local food,local specialities,local specialties,eat,eating',
  shopping: '购物,商场,买东西,免税,购物中心,商业街,shopping,mall,boutique,shop',
  nightlife: '夜生活,酒吧,夜店,夜景,夜游,nightlife,bar,club,night,evening',
  view: '观景,风景,夜景,观景台,眺望,登高,日出,日落,view,viewpoint,skyline,panorama,observation deck,sunset,sunrise,scenic',
  beach: '海滩,沙滩,海边,海滨,看海,beach,seaside,coast,swimming',
  hiking: '徒步,爬山,登山,远足,步道,hiking,hike,trail,mountain,trekking,climbing',
  religion: '宗教,教堂,清真寺,大教堂,religion,church,cathedral,mosque,synagogue,religious',
  'local-life': '市井,本地生活,烟火气,当地人,茶馆,体验,local life,locals,authentic,daily life',
  water: '湖,河,江,瀑布,水上,水乡,温泉,lake,river,waterfall,water,canal,harbour,harbor,waterfront',
  show: '演出,表演,剧院,歌剧,戏剧,变脸,川剧,音乐会,show,performance,opera,theatre,theater,concert,musical',
  'hot-spring': '温泉,泡汤,汤泉,洗浴,hot spring,onsen,thermal,spa,bath,hammam',
  snow: '雪,滑雪,冰雪,冰灯,雪景,snow,ski,skiing,ice',
  'theme-park': '主题公园,游乐园,乐园,迪士尼,环球影城,theme park,amusement park,disney,disneyland,universal studios',
  science: '科技,科技馆,科学,天文馆,science,technology,planetarium',
  library: '图书馆,书店,library,bookshop,bookstore',
  village: '古镇,古村,村,村落,小镇,水乡,village,old town,ancient town,town',
  palace: '宫,宫殿,皇宫,故宫,城堡,palace,castle,royal,fort,fortress,imperial',
  memorial: '纪念馆,陵,陵墓,故居,陵园,墓,memorial,mausoleum,tomb,monument,cemetery',
  sports: '体育,运动,球场,冲浪,潜水,高尔夫,sports,stadium,surfing,diving,football,golf',
  island: '岛,海岛,岛屿,island',
  cave: '溶洞,洞,石窟,岩洞,cave,grotto,grottoes,cavern',
  boat: '游船,坐船,船,漂流,轮渡,boat,cruise,ferry,rafting,sailing,kayak',
  sichuan: '川菜,四川菜,麻辣,sichuan,szechuan,szechwan',
  hotpot: '火锅,串串,涮肉,涮羊肉,冒菜,毛肚,hotpot,hot pot,chuanchuan,shabu',
  noodles: '面,面条,面馆,荞麦面,soba,米线,米粉,拉面,粉,noodle,noodles,rice noodles',
  dumplings: '饺子,水饺,小笼包,包子,馄饨,抄手,锅贴,dumpling,dumplings,wonton,xiaolongbao',
  cantonese: '粤菜,广东菜,烧腊,烧鹅,潮汕菜,cantonese,guangdong',
  'dim-sum': '早茶,点心,茶点,茶楼,dim sum,dimsum,yum cha',
  jiangsu: '苏帮菜,淮扬菜,江苏菜,苏菜,江浙菜,盐水鸭,jiangsu,huaiyang,suzhou cuisine',
  zhejiang: '浙菜,杭帮菜,浙江菜,江浙菜,杭州菜,zhejiang,hangzhou cuisine',
  shandong: '鲁菜,山东菜,胶东菜,shandong',
  hunan: '湘菜,湖南菜,土家菜,hunan,xiang cuisine',
  hubei: '湖北菜,鄂菜,热干面,hubei',
  yunnan: '云南菜,滇菜,过桥米线,菌子,汽锅鸡,yunnan',
  guizhou: '贵州菜,黔菜,酸汤鱼,guizhou',
  guangxi: '广西菜,桂菜,桂林米粉,guangxi',
  fujian: '闽菜,福建菜,闽南菜,沙茶面,fujian,hokkien',
  hainan: '海南菜,文昌鸡,清补凉,hainan,hainanese',
  northeast: '东北菜,锅包肉,铁锅炖,northeastern,dongbei',
  beijing: '北京菜,京菜,炸酱面,老北京,beijing cuisine,peking',
  'roast-duck': '烤鸭,北京烤鸭,roast duck,peking duck,duck',
  shanghai: '本帮菜,上海菜,shanghainese',
  shaanxi: '陕西菜,肉夹馍,羊肉泡馍,凉皮,陕菜,biangbiang,shaanxi,roujiamo,paomo',
  xinjiang: '新疆菜,大盘鸡,羊肉串,xinjiang,uyghur',
  tibetan: '藏餐,藏菜,藏面,酥油茶,牦牛,tibetan,yak,butter tea',
  taiwanese: '台湾菜,台菜,珍珠奶茶,taiwanese,bubble tea',
  halal: '清真,清真菜,halal,muslim',
  seafood: '海鲜,鱼,虾,蟹,海鲜大排档,seafood,fish,crab,lobster,oyster',
  barbecue: '烧烤,烤肉,撸串,烤串,barbecue,bbq,grill,skewers,roast meat',
  vegetarian: '素食,素菜,素斋,斋菜,vegetarian,vegan,plant based',
  snacks: '小吃,特色小吃,零食,点心,snack,snacks,local snacks',
  tea: '茶,茶馆,喝茶,茶室,下午茶,tea,teahouse,tea house,afternoon tea',
  cafe: '咖啡,咖啡馆,咖啡店,咖啡厅,cafe,coffee,coffee shop,coffeehouse',
  bakery: '面包,面包店,烘焙,糕点,bakery,bread,pastry,croissant',
  dessert: '甜品,甜点,冰淇淋,蛋糕,糖水,dessert,sweets,ice cream,gelato,cake',
  western: '西餐,欧陆菜,western,european,continental',
  french: '法餐,法国菜,法式,french',
  bistro: '小酒馆,法式小馆,bistro,brasserie',
  italian: '意大利菜,意餐,意面,意式,italian,pasta,trattoria',
  pizza: '披萨,比萨,pizza,pizzeria',
  japanese: '日本料理,日料,日本菜,和食,japanese',
  sushi: '寿司,刺身,sushi,sashimi',
  ramen: '拉面,日式拉面,ramen',
  izakaya: '居酒屋,izakaya',
  kaiseki: '怀石,怀石料理,会席,kaiseki',
  udon: '乌冬,乌冬面,荞麦面,udon,soba',
  tempura: '天妇罗,tempura',
  okonomiyaki: '大阪烧,御好烧,章鱼烧,okonomiyaki,takoyaki',
  korean: '韩餐,韩国料理,韩国菜,韩式,韩国烤肉,参鸡汤,korean,kbbq,bibimbap',
  thai: '泰国菜,泰餐,泰式,冬阴功,thai,pad thai,tom yum',
  vietnamese: '越南菜,越南粉,vietnamese,pho',
  indian: '印度菜,咖喱,indian,curry',
  nepali: '尼泊尔菜,nepali,nepalese',
  singaporean: '新加坡菜,海南鸡饭,辣椒蟹,singaporean,chicken rice,chilli crab,hawker,hawker centre',
  malay: '马来菜,叻沙,malay,laksa,malaysian',
  peranakan: '娘惹菜,娘惹,peranakan,nyonya',
  indonesian: '印尼菜,印度尼西亚菜,indonesian,nasi goreng,rijsttafel',
  balinese: '巴厘菜,巴厘岛菜,脏鸭餐,balinese,babi guling,bebek',
  turkish: '土耳其菜,土耳其料理,turkish,meze,lokanta',
  kebab: '烤肉串,土耳其烤肉,旋转烤肉,kebab,kebap,doner',
  'middle-eastern': '中东菜,阿拉伯菜,黎巴嫩菜,middle eastern,arabic,lebanese,falafel,shawarma,persian',
  emirati: '阿联酋菜,emirati',
  egyptian: '埃及菜,库莎丽,烤鸽子,egyptian,koshary,koshari,ful',
  spanish: '西班牙菜,海鲜饭,spanish,paella',
  tapas: '塔帕斯,小食,tapas,pintxos',
  catalan: '加泰罗尼亚菜,catalan',
  british: '英国菜,英餐,炸鱼薯条,英式,british,english food,fish and chips,sunday roast',
  pub: '酒馆,英式酒吧,pub,gastropub,tavern,beer',
  american: '美国菜,美式,美餐,american,diner',
  steak: '牛排,牛扒,steak,steakhouse',
  burger: '汉堡,burger,hamburger',
  mexican: '墨西哥菜,塔可,卷饼,mexican,taco,burrito,tacos',
  austrian: '奥地利菜,炸肉排,维也纳炸猪排,austrian,schnitzel,viennese',
  dutch: '荷兰菜,煎饼,dutch,pancake,stroopwafel',
  german: '德国菜,香肠,猪肘,german,sausage,wurst',
  nordic: '北欧菜,nordic,scandinavian',
  icelandic: '冰岛菜,羊肉汤,icelandic,lamb soup,skyr',
  australian: '澳洲菜,澳大利亚菜,australian,modern australian',
  russian: '俄餐,俄国菜,俄罗斯菜,俄式,红肠,russian,borscht',
  portuguese: '葡国菜,葡餐,葡式,蛋挞,portuguese,egg tart',
  'fine-dining': '高级餐厅,米其林,精致料理,大餐,fine dining,michelin,gourmet,tasting menu',
  fusion: '融合菜,创意菜,fusion,creative,contemporary',
  'street-food': '街头小吃,路边摊,大排档,小吃,夜市,排档,street food,food stall,hawker',
  deli: '熟食,熟食店,三明治,deli,sandwich,delicatessen',
  brunch: '早午餐,早餐,brunch,breakfast',
  hostel: '青旅,青年旅舍,青年旅社,背包客,hostel,backpackers',
  guesthouse: '民宿,客栈,guesthouse,guest house,homestay,b&b,inn',
  apartment: '公寓,apartment,flat,serviced apartment',
  resort: '度假村,度假酒店,resort',
  ryokan: '日式旅馆,温泉旅馆,ryokan',
}

const kinds: Record<PlaceKind, string> = {
  attraction: '景点,景区,名胜,玩,sight,sights,attraction,attractions,things to do,places to visit,places',
  restaurant:
    '餐厅,餐馆,饭店,饭馆,吃饭,吃,美食,晚餐,午餐,当地特色,特产,特色菜,特色美食,本地菜,restaurant,restaurants,dinner,lunch,dining,food,eat,eating,local food,local specialities,local specialties,local cuisine,cuisine',
  lodging: '酒店,宾馆,旅馆,住宿,住,hotel,hotels,lodging,accommodation,stay',
}

class WordIndex<Meaning> extends Map<string, Meaning> {
  /** As written: several English words, or any Chinese ones. */
  readonly phrases: string[] = []
}

/** Folded word → tags it stands for. */
export const tagWords = lazy(() => {
  const index = new WordIndex<string[]>()
  const add = (word: string, tag: string) => {
    index.set(foldText(word), [...(index.get(foldText(word)) ?? []), tag])
    if (isPhrase(word)) index.phrases.push(word)
  }
  for (const [tag, list] of Object.entries(words)) for (const word of list.split(',')) add(word, tag)
  for (const tag of [...attractionTags, ...cuisines]) if (!index.has(foldText(tag))) add(tag, tag)
  return index
})

/** Folded word → kind of place it stands for. */
export const kindWords = lazy(() => {
  const index = new WordIndex<PlaceKind>()
  for (const kind of ['attraction', 'restaurant', 'lodging'] as const) {
    for (const word of kinds[kind].split(',')) {
      index.set(foldText(word), kind)
      if (isPhrase(word)) index.phrases.push(word)
    }
  }
  return index
})

/** A single Chinese character is left to the segmenter: 面 stands in many other words. */
function isPhrase(word: string): boolean {
  return word.includes(' ') || (/\p{Script=Han}/u.test(word) && word.length > 1)
}

/** For sources that are asked in Chinese; a tag without a word stands for itself. */
export function chineseWordFor(tag: string): string {
  return words[tag]?.split(',')[0] ?? tag
}
