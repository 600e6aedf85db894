/** An earlier message of the conversation, as plain text. */
export interface PastMessage {
  role: 'user' | 'agent'
  text: string
}
