'use client'
import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import { toast } from '#components/ui/toast.tsx'
import type { adminUserSchema } from '#contract/admin.ts'
import { useAppError } from '#lib/app-error.ts'
import { trpc } from '#lib/trpc.ts'

export type AdminUser = z.infer<typeof adminUserSchema>

/** Changes role and lock of a user and refetches the list. */
export function useUserAdmin(user: AdminUser) {
  const t = useTranslations('admin')
  const explain = useAppError()
  const utils = trpc.useUtils()
  const shared = {
    onError: (error: unknown) => toast.problem(t('notChanged'), { description: explain(error) ?? undefined }),
    onSettled: () => utils.admin.users.list.invalidate(),
  }
  const role = trpc.admin.users.setRole.useMutation({
    ...shared,
    onSuccess: (changed) => toast.done(t('roleToast', { name: changed.name, role: t(`roles.${changed.role}`) })),
  })
  const lock = trpc.admin.users.setLocked.useMutation({
    ...shared,
    onSuccess: ({ name, locked }) => toast.done(t(locked ? 'lockedToast' : 'unlockedToast', { name })),
  })
  return {
    /** The chosen value while the request is pending. */
    shownRole: role.isPending ? role.variables.role : user.role,
    setRole: (chosen: AdminUser['role']) => role.mutate({ userId: user.id, role: chosen }),
    setLocked: (locked: boolean) => lock.mutate({ userId: user.id, locked }),
    isLocking: lock.isPending,
  }
}
