export const composeNode = 'compose'
