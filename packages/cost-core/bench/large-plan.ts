/** A plan of five strategies over five years, text to compile: API, on demand, reserved, owned, and a mix of two. */
export const LARGE_PLAN = `
kilotoken: plan/1
name: Large
horizon: { start: 2027-01, months: 60 }
currency: { plan: USD, show_also: [CNY], rates: { USD/CNY: { steps: { 2027-01: 7.10, 2028-01: 7.00 } } } }
workloads:
${['chat', 'code', 'search', 'mail']
  .map(
    (key) => `  ${key}:
    kind: serving
    demand:
      drivers:
        users: { start: 20k user, growth: 4%/month }
        requests_per_user: 6 request/user/day
        tokens_per_request: { input: 600 tok/request, output: 250 tok/request, reasoning: 50 tok/request }
      cache_hit: 50%
      peak_factor: 3
    capacity: { method: given, node_throughput: 3000 tok/s/node }
    headroom: 80%`,
  )
  .join('\n')}
options:
  api: { kind: api, price: { input: 3 USD/Mtok, cached: 0.3 USD/Mtok, output: { value: 15 USD/Mtok, decline: 20%/year } } }
  on_demand: { kind: rent, term: on_demand, price: 3.5 USD/GPU-h }
  reserved: { kind: rent, term: reserved, commitment: 1 year, payment: partial_upfront, price: 2.5 USD/GPU-h }
  own: { kind: own, price: { value: 320k USD/node, decline: 15%/year }, service_life: 4 years, spares: 1 node, failure_rate: 9%/year, facility: hall }
  layered: { kind: mix, parts: [{ option: own, up_to: 6 node }, { option: on_demand }] }
facilities:
  hall: { kind: own_building, pue: 1.3, tariff: { value: 0.12 USD/kWh, growth: 4%/year }, node_power: { rated: 10.2 kW/node, load_factor: 75%, idle: 35% } }
staff:
  platform: { people: { steps: { 2027-01: 0.5, 2027-07: 1 } }, cost: 180k USD/FTE/year, for: [own, reserved] }
overheads:
  support: { rate: 5%/year, for: [own] }
accounting: { book_life: 4 years, tax_life: 3 years, salvage: 15%, income_tax: 21% }
`
