/** Deciding between strategies: the verdict in one text, what would change it, and what to look at first. */
export const decide = {
  /** Two sentences of one text. */
  sentences: '{first} {second}',
  cheapest:
    '{winner} costs least: {total}{basis, select, cost { over {months, plural, one {# month} other {# months}}} cash { in cash over {months, plural, one {# month} other {# months}}} npv { in present value} npv_after_tax { in present value after tax} other {}}. {runnerUp} costs {amount} more ({percent}).',
  cheapestOfNothing: '{winner} costs nothing that is counted; {runnerUp} costs {amount}.',

  basis: {
    cost: 'total cost',
    cash: 'total cash paid',
    cost_per_month: 'cost in a mean month of the first year',
    npv: 'present value of cost',
    npv_after_tax: 'present value of cost after tax',
  },

  /** Each strategy against the base one, as an investment. */
  returns: {
    title: 'Instead of {base}, before tax',
    npv: 'present value of cost, difference',
    irr: 'IRR',
    payback: 'paid back in',
    annual: 'equivalent annual cost',
    base: 'base',
    none: 'no rate',
    several: 'several: {rates}',
    never: 'not within the plan',
    convention:
      'IRR: the discount rate at which both have the same present value, worked out from the differences in cash. Purchases and prepayments count at the start of their month, running costs at the end of each {flows, select, month_end {month} other {year}}, what is owned and owed at the end of the plan. Paid back: the first month by whose end no more cash has been paid than for {base}, not discounted. Present value and equivalent annual cost at {rate}.',
  },

  flip: {
    title: 'What would change it, the nearest first',
    input: 'input',
    today: 'today',
    at: 'changes at',
    to: 'then cheapest',
    volume: '{workload}: volume, all else alike',
    price: '{option}: all prices, times today’s',
    below: 'below {value}',
    above: 'above {value}',
    stepBelow: 'below {value} (a step)',
    stepAbove: 'above {value} (a step)',
    never: 'never',
  },

  step: {
    below:
      '{figure}: {needed} of {lots} lots of {lot} are needed. {isExact, select, yes {Any more need} other {{change} more need}} takes another lot: plan for it, or keep the need down. It hangs most on: {inputs}.',
    above:
      '{figure}: {needed} lots of {lot} are needed, and {lots} are paid for. {change} less need saves the last one. It hangs most on: {inputs}.',
  },

  breakEven: {
    share:
      '{owned} costs {cost} for each GPU-hour it could give. Against the {basis, select, spot_per_used_hour {spot} other {on-demand}} price of {rented}, {price} per used hour, it breaks even when {share} of its hours are used.',
    dearer:
      '{owned} costs {cost} for each GPU-hour it could give, more than the {basis, select, spot_per_used_hour {spot} other {on-demand}} price of {rented}, {price} per used hour: it does not break even at any use.',
    takeOrPay:
      'Against {rented} there is no use at which {owned} breaks even: a reservation is paid whether it is used or not.',
  },

  findOut:
    'Find out first: {inputs}. These are only assumed or estimated, and {share} of the cheapest total’s movement comes from them.',
  leverageShare: '{input} ({share})',
}
