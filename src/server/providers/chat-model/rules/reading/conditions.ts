// What shall be done only if something holds: "if it's closed, drop it", 太累的话就不去了. Who asks for it does not know yet; the answer
// comes first, and then they decide.

const english =
  /(?:^|[,;] ?|\b(?:and|but|so|then|just) )(?:only )?(?:if|in case|unless)\b(?! (?:possible|you (?:can|could|like|want|don't mind|wouldn't mind)|that's ok|that works|we can|at all possible|needed|necessary|so\b|memory serves|(?:i|we)(?:'m| am)? (?:remember|recall|not mistaken|(?:may|might))|anything\b|it(?:'s| is| can be)? (?:at all )?(?:possible|arranged|doable|feasible)|it's all the same|there(?:'s| is) (?:any |still )?(?:give|room|time|a way)|you(?:'d| would) be so (?:kind|good)|you ask me|i'm honest|i(?:'m| am) being honest))/iu
const chinese =
  /(?:^|[，,。 ])(?:那|但|而)?(?:要是|如果|假如|万一|若是)(?!可以|能|方便|有空|有时间|行|不麻烦)|(?<!可以|能|行|方便|可能|愿意|有空|好)的话(?=[，,\p{Script=Han}]|$)/u

/** Beside something that is asked, or as a piece of its own. */
export function isConditional(text: string): boolean {
  return english.test(text) || chinese.test(text)
}
