/** The pages of the catalogue. */
export const catalogue = {
  title: 'Catalogue',
  note: 'Every figure with its source and date. Empty where no source says.',
  accelerators: 'Accelerators ({count})',
  models: 'Models ({count})',
  empty: 'The catalogue of this instance is empty. Starting the instance again fills it.',
  name: 'Name',
  memory: 'Memory, GB',
  bandwidth: 'Bandwidth, GB/s',
  peak: 'BF16 dense, TFLOP/s',
  power: 'Power, W',
  price: 'Price, USD',
  priceKind: {
    'launch-list': 'list at launch',
    'street-estimate': 'street, {date}',
    'published-quotation': 'quoted in print, {date}',
  },
  parameters: 'Parameters',
  active: 'Active',
  layers: 'Layers',
  context: 'Context, tokens',
  sourceOf: '{source}, {date}',
}
