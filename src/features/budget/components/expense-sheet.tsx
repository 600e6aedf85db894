'use client'
import { Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Sheet } from '#components/ui/sheet.tsx'
import type { Expense, NewExpense } from '#contract/budget.ts'
import { AttachedFiles } from '#features/files/components/attached-files.tsx'
import { emptyExpenseForm, toExpenseForm } from '../expense-form.ts'
import type { BudgetPeople } from '../hooks/use-budget-people.ts'
import { useExpenseEditor } from '../hooks/use-expense-editor.ts'
import { ExpenseFields, type ItemChoice } from './expense-fields.tsx'

interface ExpenseSheetProps {
  /** null = a new one. */
  expense: Expense | null
  people: BudgetPeople
  items: readonly ItemChoice[]
  currency: string
  today: string
  canWrite: boolean
  onSave: (values: NewExpense, opened: Pick<Expense, 'id' | 'version'> | null) => Promise<void>
  onRemove: (expense: Expense) => void
  onClose: () => void
}

/** Adds an expense or edits one. What is typed stays when saving fails. */
export function ExpenseSheet(props: ExpenseSheetProps) {
  const { expense, people, items, canWrite, onSave, onRemove, onClose } = props
  const t = useTranslations('budget')
  const tCommon = useTranslations('common')
  const formId = useId()
  const userIds = people.on(expense).map(({ userId }) => userId)
  const initial = expense
    ? toExpenseForm(expense, userIds)
    : emptyExpenseForm({ userIds, payer: people.me, currency: props.currency, today: props.today })
  const editor = useExpenseEditor({ expense, initial, userIds, onSave, onClose })
  return (
    <Sheet
      open
      onOpenChange={(open) => open || onClose()}
      title={t(expense ? 'editTitle' : 'addTitle')}
      footer={
        canWrite ? (
          <>
            {expense ? (
              <Button
                variant="quiet"
                className="mr-auto text-danger hover:not-disabled:not-aria-disabled:text-danger"
                onClick={() => {
                  onClose()
                  onRemove(expense)
                }}
              >
                <Trash2 aria-hidden strokeWidth={1.75} />
                {tCommon('remove')}
              </Button>
            ) : null}
            <Button onClick={onClose}>{tCommon('cancel')}</Button>
            <Button variant="primary" type="submit" form={formId} busy={editor.isSaving}>
              {editor.isSaving ? tCommon('saving') : tCommon('save')}
            </Button>
          </>
        ) : undefined
      }
    >
      <form id={formId} noValidate onSubmit={editor.save}>
        <fieldset disabled={!canWrite} className="flex flex-col gap-4">
          {editor.message ? <Notice tone="danger">{editor.message}</Notice> : null}
          {editor.theirs ? (
            <Notice tone="danger">
              <p>{t('conflict.lead', { title: editor.theirs.title })}</p>
              <div className="mt-2 flex flex-wrap gap-2">
                <Button size="sm" onClick={editor.takeTheirs}>
                  {t('conflict.theirs')}
                </Button>
                <Button size="sm" onClick={() => void editor.keepMine()}>
                  {t('conflict.mine')}
                </Button>
              </div>
            </Notice>
          ) : null}
          <ExpenseFields form={editor.form} people={people.on(expense)} items={items} />
        </fieldset>
      </form>
      {expense ? (
        <AttachedFiles tripId={expense.tripId} canWrite={canWrite} target={{ expenseId: expense.id }} />
      ) : null}
    </Sheet>
  )
}
