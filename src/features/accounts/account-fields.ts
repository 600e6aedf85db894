// What can be said about the fields of an account before the server is asked; the server says the same and more.
export type FieldProblem = 'missing' | 'email' | 'short' | 'long' | 'same'

const shortestPassword = 10
const longestPassword = 128

export function validateName(name: string): FieldProblem | null {
  return name.trim() === '' ? 'missing' : null
}

export function validateEmail(email: string): FieldProblem | null {
  if (email.trim() === '') return 'missing'
  return /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(email.trim()) ? null : 'email'
}

/** For a new password; an existing one only has to be there. */
export function validatePassword(password: string): FieldProblem | null {
  if (password === '') return 'missing'
  if (password.length < shortestPassword) return 'short'
  return password.length > longestPassword ? 'long' : null
}

export function validatePresence(value: string): FieldProblem | null {
  return value === '' ? 'missing' : null
}
