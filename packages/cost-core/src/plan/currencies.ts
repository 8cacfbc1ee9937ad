/** The currencies a plan may be in. Each is a dimension of its own: only a dated rate joins two. */
export const CURRENCIES = ['USD', 'CNY', 'EUR'] as const

export type Currency = (typeof CURRENCIES)[number]
