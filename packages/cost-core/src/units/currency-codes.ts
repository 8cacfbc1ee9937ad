/** The currencies a plan can be in, by ISO 4217 code. Each is a dimension of its own: only a rate joins two. */
export const CURRENCY_CODES = ['USD', 'CNY', 'EUR', 'GBP', 'JPY', 'HKD', 'INR', 'KRW', 'SGD'] as const

export type CurrencyCode = (typeof CURRENCY_CODES)[number]

/** What else a currency is called in text. `¥` is the yuan; the reader takes it for yen in a field of yen. */
export const CURRENCY_NAMES: Readonly<Record<CurrencyCode, readonly string[]>> = {
  USD: ['$', 'US$', '美元', '美金'],
  CNY: ['¥', '元', '人民币', 'RMB', 'CN¥'],
  EUR: ['€', '欧元'],
  GBP: ['£', '英镑'],
  JPY: ['JP¥', '日元', '円'],
  HKD: ['HK$', '港元', '港币'],
  INR: ['₹', '印度卢比'],
  KRW: ['₩', '韩元'],
  SGD: ['S$', '新加坡元', '新元'],
}
