import type { ComponentPropsWithRef } from 'react'
import { Select } from './select.tsx'

const currencies =
  'CNY USD EUR JPY GBP HKD TWD KRW SGD THB MYR IDR VND PHP INR AUD NZD CAD CHF SEK NOK DKK ISK CZK PLN HUF TRY AED SAR QAR ILS EGP MAD ZAR KES BRL MXN ARS CLP PEN COP RUB KZT LKR NPR MOP'.split(
    ' ',
  )

/** Currency codes: short and the same in every language. */
export function CurrencySelect(props: Omit<ComponentPropsWithRef<typeof Select>, 'options'>) {
  const chosen = props.value ?? props.defaultValue
  const isOther = typeof chosen === 'string' && chosen !== '' && !currencies.includes(chosen)
  const codes = isOther ? [chosen, ...currencies] : currencies
  return <Select {...props} options={codes.map((code) => ({ value: code, label: code }))} />
}
