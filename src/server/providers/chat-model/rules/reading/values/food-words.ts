// Diets, and foods that people do not eat, in both languages.
import type { DietKind } from '#contract/planning/facts.ts'
import { hanDiets, hanFoods } from './han-foods.ts'

const englishDiets: [DietKind, RegExp][] = [
  [
    'vegan',
    /\b(?:no|without|avoid\w*|n't (?:eat|touch)|nothing from) (?:any )?animal (?:products?|produce|foods?)\b|\bvegans?\b|\bveganism\b|\bplant[- ]based\b|\bplants only\b|\braw vegans?\b/giu,
  ],
  [
    'pescatarian',
    /\bp(?:e|i)s[ck][aeio]t[ae]rians?\b|\bpes(?:c|k)ies?\b|\b(?:no meat (?:but|except|only|apart from)|(?:fish|seafood) (?:is (?:ok|okay|fine) )?but no (?:other )?meat|only fish,? no meat)(?: (?:for )?(?:fish|seafood))?\b|\b(?:the )?only (?:meat|animals?) (?:i|we|she|he|they) eats? is (?:fish|seafood)\b/giu,
  ],
  [
    'vegetarian',
    /\b(?:veg[ei]t[ae]r[iy]ans?|eggetarians?|vegos?)\b|\bveggie (?:food|meals?|options?|only|friendly|places?)\b|\b(?:i'm|am|is|are|we're|she's|he's|they're|1|one|two|three|\d) (?:a |both |all )?veggies?\b|\b(?:pure|strictly|strict|fully)[- ]veg\b|\bveg only\b|\bveg (?:food|meals)\b|\bjains?\b|\bmeat[- ]free\b|\b(?:don'?t|doesn'?t|do not|does not|no longer|never) eat (?:any )?meat\b|\bnever meat\b|\b(?:no|without|off|gave up|given up|giving up|quit|stopped eating|fasting from|never (?:eat|touch)|touch(?:es)?|(?:eat|eats|eating) neither) (?:any )?meat\b(?! (?:but|only|except|apart))|\b(?:fruitarians?|lacto[- ]?(?:ovo[- ]?)?veg\w*|ovo[- ]?veg\w*|flexitarians?|swaminarayan|ital (?:food|diet)|rastafarians?)\b/giu,
  ],
  ['halal', /\bhal+a+l\b|\bmuslims?\b|\bmoslems?\b|\bislamic\b|\bzabiha\w*|\bharam\b/giu],
  [
    'kosher',
    /\bkosher\b|\b(?:glatt|kashrut|kashruth)\b|\b(?:observant|orthodox|practi[sc]ing|religious|hasidic) jew(?:s|ish)?\b|\b(?:keep|keeping|observe) (?:shabbat|shabbos|sabbath)\b/giu,
  ],
  [
    'gluten-free',
    /\bgluten(?:[- ]?free)?\b|\bwheat[- ]free\b|\bGF (?:food|diet|meals?|options?|only|places?)\b|\bc(?:o)?eliacs?\b/giu,
  ],
]

const crustaceans = 'shrimps?|prawns?|crabs?|lobsters?|crayfish|crawfish|langoustines?|scampi|krill|crustaceans?'
const molluscs = 'oysters?|mussels?|clams?|scallops?|cockles?|whelks?|abalones?|molluscs?|mollusks?|escargots?'
const treeNuts =
  'almonds?|cashews?|walnuts?|hazelnuts?|filberts?|pistachios?|pecans?|macadamias?|brazil nuts?|pine nuts?'
const fishes =
  'salmon|tuna|cod|anchov(?:y|ies)|sardines?|mackerel|herrings?|eels?|trout|haddock|swordfish|halibut|sea ?bass|caviar'

/** Ids are the staples of the guides where there is one. Longer names of one food come first. */
const englishFoods: [string, RegExp][] = [
  ['raw', /\b(?:raw|uncooked) (?:fish|meat|food|stuff|seafood|eggs?)\b|(?<=\b(?:nothing|anything|no) )raw\b/giu],
  ['shellfish', /\bshell ?fish\b/giu],
  ['shellfish', new RegExp(`\\b(?:${crustaceans}|${molluscs})\\b`, 'giu')],
  ['seafood', /\bsea ?food\b/giu],
  ['fish', /\bfish\b(?! market| and chips)/giu],
  ['fish', new RegExp(`\\b(?:${fishes})\\b`, 'giu')],
  ['pork', /\b(?:pork|bacon|ham|pigs?|lard|swine|prosciutto|chorizo|salami)\b/giu],
  ['beef', /\b(?:beef|cows?|veal|steaks?)\b/giu],
  ['lamb', /\b(?:lamb|mutton|goat)s?(?! cheese|['’]s)\b/giu],
  ['poultry', /\b(?:chicken|poultry|duck|goose)\b/giu],
  ['peanut', /\b(?:pea ?nuts?|groundnuts?|monkey nuts?)\b/giu],
  ['nuts', /\b(?:tree )?nuts?\b/giu],
  ['nuts', new RegExp(`\\b(?:${treeNuts})\\b`, 'giu')],
  [
    'dairy',
    /\b(?:dairy|lactose|milk|(?:goat['’]?s? )?cheeses?|butter|cream|yogh?urts?|casein|whey)(?: products?|(?=free))?(?:\b|(?=free))(?! tea)/giu,
  ],
  ['egg', /\b(?:eggs?|mayo(?:nnaise)?)\b/giu],
  ['soy', /\bsoya?(?: ?beans?| sauce)?\b/giu],
  ['gluten', /\b(?:gluten|wheat|barley|rye|spelt|semolina)\b|\bc(?:o)?eliacs?\b/giu],
  [
    'spicy',
    /\b(?:spicy(?: food| stuff| dishes)?|spices?|chill?i(?:es)?|hot food|fiery food|peppercorns?(?: or anything hot)?)\b/giu,
  ],
  ['mushroom', /\b(?:mushrooms?|fungi)\b/giu],
  ['cilantro', /\b(?:cilantro|coriander)\b/giu],
  ['offal', /\b(?:offal|tripe|innards|intestines|organ meats?|foie gras)\b/giu],
  [
    'alcohol',
    /\b(?:alcohol|drink alcohol|booze|teetotal(?:l?ers?)?)\b|(?<=\b(?:don't|doesn't|dont|doesnt|do not|does not|never) )drink\b(?! (?:tea|coffee|water|milk|tap|the|much))/giu,
  ],
  ['onion', /\b(?:onions?|leeks?|shallots?|scallions?|alliums?)\b/giu],
  ['garlic', /\bgarlic\b/giu],
  ['sesame', /\b(?:sesame(?: seeds?| oil)?|tahini)\b/giu],
  ['mango', /\bmango(?:es|s)?\b/giu],
  ['kiwi', /\bkiwi(?: ?fruits?|s)?\b/giu],
  ['strawberry', /\bstrawberr(?:y|ies)\b/giu],
  ['peach', /\bpeach(?:es)?\b/giu],
  ['pineapple', /\bpineapples?\b/giu],
  ['banana', /\bbananas?\b/giu],
  ['avocado', /\bavocados?\b/giu],
  ['tomato', /\btomato(?:es)?\b/giu],
  ['corn', /\b(?:corn|maize|polenta)\b/giu],
  ['celery', /\b(?:celery|celeriac)\b/giu],
  ['mustard', /\bmustard\b/giu],
  ['squid', /\b(?:squids?|octopus|calamari|cuttlefish)\b/giu],
  ['sugar', /\b(?:sugar|sweets|sweet (?:stuff|things|food)|fructose)\b/giu],
  ['caffeine', /\bcaffeine\b/giu],
  ['meat', /\bred meats?\b/giu],
  ['sulphites', /\bsul(?:ph|f)(?:ite|ate|ur dioxide)s?\b/giu],
  ['lupin', /\blupine?s?\b/giu],
  ['legumes', /\b(?:legumes?|lentils?|chick ?peas?|(?:fava|broad|kidney) beans?|pulses)\b/giu],
  ['citrus', /\b(?:citrus(?: fruits?)?|oranges?|lemons?|limes?|grapefruits?)\b/giu],
  ['coconut', /\bcoconuts?\b/giu],
  ['chocolate', /\b(?:chocolates?|cocoa|cacao)\b/giu],
  ['honey', /\bhoney\b/giu],
  ['apple', /(?<!\bbig )\bapples?\b(?! stores?)/giu],
  ['eggplant', /\b(?:eggplants?|aubergines?|nightshades?)\b/giu],
  ['pepper', /\b(?:bell peppers?|paprika|capsicums?)\b/giu],
  ['rice', /\brice\b/giu],
  ['potato', /\bpotato(?:es)?\b/giu],
  ['msg', /\bmsg\b/giu],
  ['rabbit', /\b(?:rabbits?|venison|game meat|wild boar)\b/giu],
  ['frog', /\bfrogs?(?:'? legs)?\b/giu],
  ['ginger', /\bginger\b/giu],
]

export const dietWords: [DietKind, RegExp][] = [...hanDiets, ...englishDiets]
export const foodWords: [string, RegExp][] = [...hanFoods, ...englishFoods]
