// Free of zod, so that the browser can use the list without loading the validator.
export const locales = ['zh-CN', 'en'] as const
export type Locale = (typeof locales)[number]
