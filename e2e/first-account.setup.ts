import { test } from '@playwright/test'
import { admin, connect } from './travellers.ts'

test('the first account becomes the admin', async ({ baseURL }) => {
  const { user } = await connect(baseURL ?? '', null).accounts.register.mutate({ ...admin, locale: 'en' })
  test.expect(user.role).toBe('admin')
})
