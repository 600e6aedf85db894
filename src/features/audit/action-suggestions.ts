// What the server writes into the trail, offered while typing. Anything else may be typed as well.
const verbs = {
  trip: 'created updated archived restored removed',
  stage: 'advanced rewound updated',
  item: 'added updated moved removed restored',
  task: 'added updated moved removed restored',
  proposal: 'created applied rejected expired undone',
  conversation: 'created renamed removed',
  run: 'started ended retried stopped',
  user: 'registered signed-in signed-out updated password-changed password-reset email-change-requested email-changed role-changed locked unlocked removed',
  session: 'revoked',
  job: 'retried',
  'log-level': 'changed',
}

export const entitySuggestions = Object.keys(verbs)

export const actionSuggestions = Object.entries(verbs).flatMap(([entity, words]) =>
  words.split(' ').map((verb) => `${entity}.${verb}`),
)
