/** "Cancel everything after 5": from an hour, a meal or a visit on. */
export const droppingRest =
  /\b(?:cancel|drop|scrap|skip|bin|remove|delete|forget) (?:everything|anything|all|the rest)\b[^.;?!]{0,30}\b(?:after|from|past)\b|(?:后面?|以后|之后)的?(?:全|都)(?:部)?(?:取消|不去|不要|删)/iu
