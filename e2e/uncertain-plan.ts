/**
 * One GPU's worth of tokens all day: 8,760 GPU-hours a year. Rented at anything from 1.80 to 2.20 USD an hour,
 * so p5 and p95 of the year are 1.82 and 2.18 times that, 15,943 and 19,097 USD; at a flat 4 USD it is 35,040, and the
 * rented one is the cheapest in every trial.
 */
export const uncertainPlan = (
  { plan, rented, flat }: { plan: string; rented: string; flat: string },
  months: number,
) => `
kilotoken: plan/1
name: ${plan}
horizon: { start: 2027-01, months: ${months} }
currency: { plan: USD }
workloads:
  chat:
    kind: serving
    parameters: 1B param
    demand:
      drivers:
        users: 6739200 user
        requests_per_user: 1 request/user/day
        words_per_request: 1000 word/request
        tokens_per_word: 1 tok/word
      peak_factor: 1
    capacity: { method: flop, mfu: 50% }
    headroom: 100%
options:
  rented: { kind: rent, label: ${rented}, term: on_demand, charge: used, node: a100-sxm-8, price: 1.8..2.2 USD/GPU-h }
  flat: { kind: rent, label: ${flat}, term: on_demand, charge: used, node: a100-sxm-8, price: 4 USD/GPU-h }
accounting: { book_life: 5 years, salvage: 0% }
strategies: { rented: rented, flat: flat }
`
