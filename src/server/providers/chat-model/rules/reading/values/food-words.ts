// Diets, and foods that people do not eat, in both languages.
import type { z } from 'zod'
import type { dietKindSchema } from '#contract/planning/facts.ts'

export type DietKind = z.infer<typeof dietKindSchema>

export const dietWords: [DietKind, RegExp][] = [
  [
    'vegan',
    /纯素|全素|维根|严格素食|(?:不碰|不吃|不沾|没有)(?:任何|一切|所有)?动物(?:制品|性食[物品]|来源)|\b(?:no|without|avoid\w*|n't (?:eat|touch)|nothing from) (?:any )?animal (?:products?|produce|foods?)\b|\bvegans?\b|\bveganism\b|\bplant[- ]based\b|\bplants only\b|\braw vegans?\b/giu,
  ],
  [
    'pescatarian',
    /鱼素|海鲜素|\bp(?:e|i)s[ck][aeio]t[ae]rians?\b|\bpes(?:c|k)ies?\b|\b(?:no meat (?:but|except|only|apart from)|(?:fish|seafood) (?:is (?:ok|okay|fine) )?but no (?:other )?meat|only fish,? no meat)(?: (?:for )?(?:fish|seafood))?\b|\b(?:the )?only (?:meat|animals?) (?:i|we|she|he|they) eats? is (?:fish|seafood)\b/giu,
  ],
  [
    'vegetarian',
    /吃素|素食(?:者|主义者?)?|素的|吃斋|[蛋奶锅边]素|素菜|素餐|素斋|\b(?:veg[ei]t[ae]r[iy]ans?|eggetarians?|vegos?)\b|\bveggie (?:food|meals?|options?|only|friendly|places?)\b|\b(?:i'm|am|is|are|we're|she's|he's|they're|1|one|two|three|\d) (?:a |both |all )?veggies?\b|\b(?:pure|strictly|strict|fully)[- ]veg\b|\bveg only\b|\bveg (?:food|meals)\b|\bjains?\b|\bmeat[- ]free\b|\b(?:don'?t|doesn'?t|do not|does not|no longer|never) eat (?:any )?meat\b|\bnever meat\b|\b(?:no|without|off|gave up|given up|giving up|quit|stopped eating|fasting from|never (?:eat|touch)|touch(?:es)?|(?:eat|eats|eating) neither) (?:any )?meat\b(?! (?:but|only|except|apart))|\b(?:fruitarians?|lacto[- ]?(?:ovo[- ]?)?veg\w*|ovo[- ]?veg\w*|flexitarians?|swaminarayan|ital (?:food|diet)|rastafarians?)\b|不(?:吃|碰)肉|不沾荤|不吃荤/giu,
  ],
  [
    'halal',
    /清真|穆斯林|伊斯兰|回民|回族|哈拉(?!雷|马)|哈俩里|\bhal+a+l\b|\bmuslims?\b|\bmoslems?\b|\bislamic\b|\bzabiha\w*|\bharam\b/giu,
  ],
  [
    'kosher',
    /犹太(?:洁食|教饮食)?|洁食|\bkosher\b|\b(?:glatt|kashrut|kashruth)\b|\b(?:observant|orthodox|practi[sc]ing|religious|hasidic) jew(?:s|ish)?\b|\b(?:keep|keeping|observe) (?:shabbat|shabbos|sabbath)\b/giu,
  ],
  [
    'gluten-free',
    /乳糜泻|无麸质|无麦麸|麸质(?:过敏|不耐)?|面粉过敏|\bgluten(?:[- ]?free)?\b|\bwheat[- ]free\b|\bGF (?:food|diet|meals?|options?|only|places?)\b|\bc(?:o)?eliacs?\b/giu,
  ],
]

const crustaceans = 'shrimps?|prawns?|crabs?|lobsters?|crayfish|crawfish|langoustines?|scampi|krill|crustaceans?'
const molluscs = 'oysters?|mussels?|clams?|scallops?|cockles?|whelks?|abalones?|molluscs?|mollusks?|escargots?'
const treeNuts =
  'almonds?|cashews?|walnuts?|hazelnuts?|filberts?|pistachios?|pecans?|macadamias?|brazil nuts?|pine nuts?'
const fishes =
  'salmon|tuna|cod|anchov(?:y|ies)|sardines?|mackerel|herrings?|eels?|trout|haddock|swordfish|halibut|sea ?bass|caviar'

/** Ids are the staples of the guides where there is one. Longer names of one food come first. */
export const foodWords: [string, RegExp][] = [
  [
    'raw',
    /生的|生食|生冷|刺身|生鱼片?|生腌|(?<!学|花|先)生(?=的?(?:海鲜|肉|鱼|虾|蛋|牛))(?:的?(?:海鲜|肉|鱼|虾|蛋|牛肉))|\b(?:raw|uncooked) (?:fish|meat|food|stuff|seafood|eggs?)\b|(?<=\b(?:nothing|anything|no) )raw\b/giu,
  ],
  ['shellfish', /虾蟹|甲壳类?|贝壳?类|虾|螃蟹|蟹|生蚝|龙虾|扇贝|\bshell ?fish\b/giu],
  ['shellfish', new RegExp(`\\b(?:${crustaceans}|${molluscs})\\b`, 'giu')],
  ['seafood', /海鲜|海产|\bsea ?food\b/giu],
  ['fish', /(?<!墨|鱿|鳄)鱼(?!火锅店|香|素)|\bfish\b(?! market| and chips)/giu],
  ['fish', new RegExp(`\\b(?:${fishes})\\b`, 'giu')],
  ['pork', /猪肉|\b(?:pork|bacon|ham|pigs?|lard|swine|prosciutto|chorizo|salami)\b/giu],
  ['beef', /牛肉|牛(?=$|[，,。、；和跟羊也]|的)|\b(?:beef|cows?|veal|steaks?)\b/giu],
  ['lamb', /羊肉|羊?膻味?|羊(?!湖|角)|\b(?:lamb|mutton|goat)s?(?! cheese|['’]s)\b/giu],
  ['poultry', /鸡肉|禽类|(?<=[吃碰])鸡(?=$|[，,。、；和跟鸭])|\b(?:chicken|poultry|duck|goose)\b/giu],
  ['peanut', /花生|\b(?:pea ?nuts?|groundnuts?|monkey nuts?)\b/giu],
  ['nuts', /坚果|腰果|杏仁(?!豆腐|茶)|核桃|开心果|榛子|\b(?:tree )?nuts?\b/giu],
  ['nuts', new RegExp(`\\b(?:${treeNuts})\\b`, 'giu')],
  [
    'dairy',
    /乳糖|牛奶|乳制品|奶制品|(?<!牛)奶(?!奶|茶)|芝士|\b(?:dairy|lactose|milk|(?:goat['’]?s? )?cheeses?|butter|cream|yogh?urts?|casein|whey)(?: products?|(?=free))?(?:\b|(?=free))(?! tea)/giu,
  ],
  ['egg', /鸡蛋|蛋类|(?<=[对吃碰])蛋(?=过敏|$|[，,。、；和跟类])|\b(?:eggs?|mayo(?:nnaise)?)\b/giu],
  ['soy', /大豆|黄豆|豆制品|\bsoya?(?: ?beans?| sauce)?\b/giu],
  ['gluten', /麸质|小麦|面粉|\b(?:gluten|wheat|barley|rye|spelt|semolina)\b|\bc(?:o)?eliacs?\b/giu],
  [
    'spicy',
    /辣椒|麻辣|辛辣|花椒|辣(?:的|味)?|\b(?:spicy(?: food| stuff| dishes)?|spices?|chill?i(?:es)?|hot food|fiery food|peppercorns?(?: or anything hot)?)\b/giu,
  ],
  ['mushroom', /蘑菇|菌菇|香菇|\b(?:mushrooms?|fungi)\b/giu],
  ['cilantro', /香菜|\b(?:cilantro|coriander)\b/giu],
  ['offal', /内脏|下水|\b(?:offal|tripe|innards|intestines|organ meats?|foie gras)\b/giu],
  [
    'alcohol',
    /喝酒|酒精|沾酒|\b(?:alcohol|drink alcohol|booze|teetotal(?:l?ers?)?)\b|(?<=\b(?:don't|doesn't|dont|doesnt|do not|does not|never) )drink\b(?! (?:tea|coffee|water|milk|tap|the|much))/giu,
  ],
  ['onion', /洋葱|葱|\b(?:onions?|leeks?|shallots?|scallions?|alliums?)\b/giu],
  ['garlic', /大蒜|蒜|\bgarlic\b/giu],
  ['sesame', /芝麻|\b(?:sesame(?: seeds?| oil)?|tahini)\b/giu],
  ['mango', /芒果|\bmango(?:es|s)?\b/giu],
  ['kiwi', /猕猴桃|奇异果|\bkiwi(?: ?fruits?|s)?\b/giu],
  ['strawberry', /草莓|\bstrawberr(?:y|ies)\b/giu],
  ['peach', /桃子|桃毛|\bpeach(?:es)?\b/giu],
  ['pineapple', /菠萝|凤梨|\bpineapples?\b/giu],
  ['banana', /香蕉|\bbananas?\b/giu],
  ['avocado', /牛油果|\bavocados?\b/giu],
  ['tomato', /西红柿|番茄|\btomato(?:es)?\b/giu],
  ['corn', /玉米|\b(?:corn|maize|polenta)\b/giu],
  ['celery', /芹菜|\b(?:celery|celeriac)\b/giu],
  ['mustard', /芥末|\bmustard\b/giu],
  ['squid', /鱿鱼|墨鱼|章鱼|\b(?:squids?|octopus|calamari|cuttlefish)\b/giu],
  ['sugar', /糖分|甜食|甜的|(?<=戒)糖|\b(?:sugar|sweets|sweet (?:stuff|things|food)|fructose)\b/giu],
  ['caffeine', /咖啡因|\bcaffeine\b/giu],
  ['meat', /红肉|\bred meats?\b/giu],
  ['sulphites', /亚硫酸盐|二氧化硫|\bsul(?:ph|f)(?:ite|ate|ur dioxide)s?\b/giu],
  ['lupin', /羽扇豆|\blupine?s?\b/giu],
  ['legumes', /豆类|蚕豆|鹰嘴豆|扁豆|\b(?:legumes?|lentils?|chick ?peas?|(?:fava|broad|kidney) beans?|pulses)\b/giu],
  ['citrus', /柑橘|橙子|柠檬|柚子|\b(?:citrus(?: fruits?)?|oranges?|lemons?|limes?|grapefruits?)\b/giu],
  ['coconut', /椰子|椰奶|\bcoconuts?\b/giu],
  ['chocolate', /巧克力|可可|\b(?:chocolates?|cocoa|cacao)\b/giu],
  ['honey', /蜂蜜|\bhoney\b/giu],
  ['apple', /苹果(?!手机|店)|(?<!\bbig )\bapples?\b(?! stores?)/giu],
  ['eggplant', /茄子|\b(?:eggplants?|aubergines?|nightshades?)\b/giu],
  ['pepper', /青椒|甜椒|彩椒|\b(?:bell peppers?|paprika|capsicums?)\b/giu],
  ['rice', /米饭|大米|\brice\b/giu],
  ['potato', /土豆|马铃薯|\bpotato(?:es)?\b/giu],
  ['msg', /味精|\bmsg\b/giu],
  ['rabbit', /兔肉|兔头|兔子|野味|\b(?:rabbits?|venison|game meat|wild boar)\b/giu],
]
