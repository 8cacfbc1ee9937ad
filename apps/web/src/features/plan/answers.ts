/** The answers to the five questions, as typed. */
export type Answers = {
  name: string
  model: string
  usersPerDay: string
  requestsPerUser: string
  tokensPerRequest: string
  buy: 'rent' | 'own' | 'both'
  node: string
  rentPrice: string
  months: string
  start: string
  currency: 'USD' | 'CNY' | 'EUR'
}

export const CURRENCIES = ['USD', 'CNY', 'EUR'] as const

/** What the form begins with. `today` is a day like 2026-11-25; a plan begins with the month after it. */
export function firstAnswers(today: Date): Answers {
  return {
    name: '',
    model: 'llama-3.1-70b',
    usersPerDay: '',
    requestsPerUser: '5',
    tokensPerRequest: '1000',
    buy: 'both',
    node: 'hgx-h100-8',
    rentPrice: '',
    months: '12',
    start: monthAfter(today),
    currency: 'USD',
  }
}

/** The answers that an estimate cannot do without and that are still empty. */
export function missingAnswers(answers: Answers): (keyof Answers)[] {
  const isNeeded = (field: keyof Answers) => field !== 'rentPrice' || answers.buy !== 'own'
  return (Object.keys(answers) as (keyof Answers)[]).filter(
    (field) => isNeeded(field) && answers[field].trim() === '',
  )
}

/** The months as a number, undefined when they are none from 1 to 120. */
export function monthsOf(answers: Pick<Answers, 'months'>): number | undefined {
  const text = answers.months.trim()
  const months = /^\d{1,3}$/.test(text) ? Number(text) : 0
  return months >= 1 && months <= LONGEST ? months : undefined
}

const LONGEST = 120

function monthAfter(day: Date): string {
  const first = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 1))
  return first.toISOString().slice(0, 'YYYY-MM'.length)
}
