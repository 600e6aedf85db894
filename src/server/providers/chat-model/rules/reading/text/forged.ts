/** Phrases of prompt injection: posing as another role, or overriding instructions. A message with one of them is read as unclear. */
const forged =
  /<\/?(?:data|system|tool|assistant|function)|<\|?im_|\[\/?INST\]|^\s*(?:system|assistant|developer|tool)\s*[:：]|(?:ignore|disregard|forget|override)\b[\w ,]{0,30}\b(?:instructions?|prompts?|rules|guidelines)|(?:忽略|无视|忘掉|忘记|不要理会)[^，。]{0,12}(?:指令|指示|提示词?|规则|设定)|system prompt|系统提示|tool_calls?|developer mode|开发者模式|jailbreak|propose_\w+|you are now\b/imu

/** Poses as another role, or overrides instructions. */
export function isForged(text: string): boolean {
  return forged.test(text)
}
