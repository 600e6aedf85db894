// Splits a message into clauses, so that each of its requests is read by itself. A dash between two dates is a range.
const sentences =
  /(?<=[。！？!?；;\n])|(?<=\.)(?=\s+(?!\d))|(?<!\d)\.(?=\s)|(?<=\p{Extended_Pictographic}\uFE0F?)(?=\s*[\p{L}\d])/u
const starters =
  "add|remove|bin|stick|pop|chuck|squeeze|throw|knock|dump|pin|switch|trade|ditch|scrap|cancel|drop|delete|move|swap|put|change|replace|make|tell|what|where|when|how|is|are|do|does|can|could|will|would|find|show|plan|book|mark|note|convert|skip|cut|keep|give|rename|undo|lighten|clear|push|start|recommend|any|which|set|take|lose|there'll|let's|i want|i need|i'd|i'm|we're|we need|we want|we'd|we won't|we can't|check|compare|get|longer|shorter|more time|less time|see what|some hotel|let (?:me|us) know|tell us|isn't|aren't|doesn't|wouldn't|shouldn't"
/** "My wife and I want": the speaker is named among others. */
const person =
  "(?:wife|husband|hubby|partner|boyfriend|girlfriend|girlfriends|friends?|mates?|mum|mom|dad|parents|sisters?|brothers?|sons?|daughters?|kids|children|fianc[eé]e?|colleagues?|cousins?|buddies|pals|missus|half|gf|bf|her|him|[A-Z][a-z]{2,})(?=,? and (?:i|i want|i need|i'd|i'm)\\b)"
const english = new RegExp(
  `(?<!\\b${person})(?:,\\s*|\\s+)(?:and then|then|so|and also|and by the way|by the way|oh and|and|also|plus|but|ps)\\s*,?\\s+(?=(?:please |also |then |can you |could you )?(?:${starters})\\b)|,\\s+and\\s+(?=(?:the )?(?:lunch|dinner|breakfast|supper|brunch)\\b)|\\s+and\\s+(?=(?:the )?[\\w' ]{2,40} (?:to|onto) day \\d)|,?\\s+and\\s+(?=(?:if|from)\\b)|,\\s+(?=(?:then |also |and )?(?:${starters})\\b)|(?<!\\d(?:st|nd|rd|th)?)\\s+-\\s+(?!\\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun))|\\s+-\\s+(?!\\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun))`,
  'giu',
)
const chinese =
  /[，,](?=再?(?:说说|讲讲|查一?下|查查|问一?下|看看|告诉我|推荐)|第.天(?:会不会|是不是|能不能))|(?:[，,]|(?<=[了吧吗呢啊嘛])|^)(?:另外|顺便|还有(?!什么|啥|没有|哪|多少|[一二三四五六七八九十\d])|然后|接着|并且|同时|再问一?下|对了)[，,]?|(?<![想要以也能，,])(?:顺便|另外)(?=问|帮|说|看|查|告诉|再)|(?<=[了吧])(?=再(?:看|查|帮|加|把|删|问|给|推荐)|帮我|麻烦|请)|[，,](?!\d{3}\b|而是|应该是|(?:下?个?(?:周|星期|礼拜)[一二三四五六日天]|(?:\d{1,2}月)?\d{1,2}[号日])(?:早上?|上午|中午|下午|晚上?|傍晚)?(?:走|回|返|离开|飞回))|(?<=\p{Script=Han})\s+(?=\p{Script=Han})|(?<=\d)\s+(?=\p{Script=Han})(?![天日人个晚夜点月号岁块元万千周年小分位大口间])/gu

/** "1) plan 3 days 2) find a hotel", （1）…（2）…: each point is one of its own. */
const listMark = /(?:^|(?<=[\s,，;；。:：]))[(（]?([1-9])[)）.、](?!\d)\s*/gu

/** 一是…，二是…; 第一，… */
const hanListMark = /^(?:[一二三四]是|其[一二三四][，,是]?|第[一二三四][，,、])(?=\p{Script=Han}{3})/u

/** "A few tiny changes from my wife: …", "all good except one thing: …" */
const announced =
  /(?<=\b(?:one|1|two|2|three|3|few|couple|some|other|more|last|quick|small|tiny)(?: (?:of|last|more|small|tiny|little|quick|other))* (?:things?|changes?|tweaks?|requests?|points?|questions?|bits?)(?: (?:from|for) (?:my|our) \w+)?) ?[:：]\s+/iu

function pointsOf(text: string): string[] {
  const marks = [...text.matchAll(listMark)]
  const isList = marks.length > 1 && marks.every(([, number], index) => Number(number) === index + 1)
  return isList ? text.split(listMark).filter((_, index) => index % 2 === 0) : [text]
}

/** A title or a note is one piece, whatever marks it has: rename it "Proposal!!" */
const quoted = /"[^"]{1,60}"/gu
const hidden = /[\uE100-\uE17F]/gu
const hide = (mark: string) => String.fromCodePoint(0xe100 + (mark.codePointAt(0) ?? 0))
const show = (mark: string) => String.fromCodePoint((mark.codePointAt(0) ?? 0) - 0xe100)

/** Finest pieces, in order. What belongs together again is joined by the reader, which knows their acts. */
export function splitMessage(text: string): string[] {
  return pointsOf(text.replace(quoted, (said) => said.replace(/[.!?;,]/gu, hide)))
    .flatMap((point) => point.split(sentences))
    .flatMap((sentence) => (sentence ?? '').split(announced))
    .flatMap((sentence) => (sentence ?? '').split(/\p{Script=Han}/u.test(sentence ?? '') ? chinese : english))
    .map((piece) =>
      piece
        .replace(hanListMark, '')
        .replace(hidden, show)
        .replace(/^[\s,，。.;；:：!！]+|[\s,，。.;；:：]+$/gu, '')
        .trim(),
    )
    .filter((piece) => piece.length > 0)
}
