export { CURRENCY_CODES as CURRENCIES, type CurrencyCode as Currency } from '../units/currency-codes.ts'
