/** How a figure is written. */
export const figure = {
  listSeparator: ', ',
  unpriced: 'no price',
  infeasible: 'cannot be done',
  never: 'never',
  impossible: 'Cannot be done as planned',
  impossibleBecause: '{strategy}: {reasons}.',
  incomplete: 'incomplete',
  partly: '{value}, incomplete',
  incompleteTitle: 'Incomplete: something has no price',
  incompleteBecause: '{strategy} lacks: {items}.',
  reasonSeparator: '; ',
  why: '{label}. Why this number?',
  range: '{low} – {high}',
  spread: '{range} p5–p95',
}
