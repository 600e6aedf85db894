// Well-known cities, to notice a request for another city than the destination of the trip.
const pairs =
  '北京 Beijing|上海 Shanghai|广州 Guangzhou|深圳 Shenzhen|成都 Chengdu|重庆 Chongqing|西安 Xi’an|杭州 Hangzhou|苏州 Suzhou|南京 Nanjing|厦门 Xiamen|青岛 Qingdao|昆明 Kunming|丽江 Lijiang|大理 Dali|桂林 Guilin|三亚 Sanya|拉萨 Lhasa|哈尔滨 Harbin|张家界 Zhangjiajie|香港 Hong Kong|澳门 Macau|台北 Taipei|长沙 Changsha|武汉 Wuhan|天津 Tianjin|大连 Dalian|敦煌 Dunhuang|洛阳 Luoyang|黄山 Huangshan|东京 Tokyo|京都 Kyoto|大阪 Osaka|首尔 Seoul|曼谷 Bangkok|清迈 Chiang Mai|新加坡 Singapore|巴厘岛 Bali|吉隆坡 Kuala Lumpur|河内 Hanoi|迪拜 Dubai|伊斯坦布尔 Istanbul|开罗 Cairo|悉尼 Sydney|墨尔本 Melbourne|巴黎 Paris|伦敦 London|罗马 Rome|威尼斯 Venice|佛罗伦萨 Florence|米兰 Milan|巴塞罗那 Barcelona|马德里 Madrid|里斯本 Lisbon|阿姆斯特丹 Amsterdam|维也纳 Vienna|布拉格 Prague|柏林 Berlin|雷克雅未克 Reykjavik|纽约 New York|旧金山 San Francisco|洛杉矶 Los Angeles'
const cities = pairs.split('|').map((pair) => {
  const at = pair.indexOf(' ')
  const en = pair.slice(at + 1)
  return {
    zh: pair.slice(0, at),
    en,
    pattern: new RegExp(`\\b${en.replace('’', "['’]?").replace(' ', '[ -]?')}\\b`, 'i'),
  }
})

/** English names, in the order of the list. "Beijing duck" counts as well; callers know the context. */
export function citiesIn(text: string): string[] {
  return cities.filter(({ zh, pattern }) => text.includes(zh) || pattern.test(text)).map(({ en }) => en)
}
