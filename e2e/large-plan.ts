const workload = (at: number) => `
  chat_${at}:
    kind: serving
    parameters: 1B param
    demand:
      drivers:
        users: 500000..700000 user
        requests_per_user: 1 request/user/day
        words_per_request: 1000 word/request
        tokens_per_word: 1 tok/word
      peak_factor: 1
    capacity: { method: flop, mfu: 40%..60% }
    headroom: 100%`

/**
 * A plan whose largest simulation is still at it when a reader stops it, on a fast machine too: every workload has ranges
 * of its own, so that 2,000,000 trials work out 4.5 × 10¹⁰ numbers, nearly half of what one run may.
 */
export const largePlan = ({ plan, rented, flat }: { plan: string; rented: string; flat: string }) => `
kilotoken: plan/1
name: ${plan}
horizon: { start: 2027-01, months: 120 }
currency: { plan: USD }
workloads:${Array.from({ length: 20 }, (_, at) => workload(at)).join('')}
options:
  rented: { kind: rent, label: ${rented}, term: on_demand, charge: used, node: a100-sxm-8, price: 1.8..2.2 USD/GPU-h }
  flat: { kind: rent, label: ${flat}, term: on_demand, charge: used, node: a100-sxm-8, price: 4 USD/GPU-h }
accounting: { book_life: 5 years, salvage: 0% }
strategies: { rented: rented, flat: flat }
`
