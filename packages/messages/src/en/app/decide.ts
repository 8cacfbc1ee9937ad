/** Deciding between strategies: the verdict in one text, what would change it, and what to look at first. */
export const decide = {
  /** Two sentences of one text. */
  sentences: '{first} {second}',
  cheapest:
    '{winner} costs least: {total}{basis, select, cost { over {months, plural, one {# month} other {# months}}} npv { in present value} npv_after_tax { in present value after tax} other {}}. {runnerUp} costs {amount} more ({percent}).',
  cheapestOfNothing: '{winner} costs nothing that is counted; {runnerUp} costs {amount}.',

  basis: {
    cost: 'total cost',
    cost_per_month: 'cost in a mean month of the first year',
    npv: 'present value of cost',
    npv_after_tax: 'present value of cost after tax',
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
      '{figure}: {needed} of {lots} lots of {lot} are needed, so a little more takes one more. It hangs most on: {inputs}.',
    above:
      '{figure}: {needed} lots of {lot} are needed, so a little less saves the last of {lots}. It hangs most on: {inputs}.',
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
