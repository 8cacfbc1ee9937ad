/** What only the sample's page says. */
export const sample = {
  crumb: 'Plans',
  title: 'ChatGPT, early 2023',
  badge: 'Sample, read-only',
  whose: 'Whose estimate?',
  basis:
    'USD, excl. tax · prices of early 2023 · {factors, select, core {hardware and energy only} all {every factor counted} none {nothing counted} other {some factors counted}}',
  /** One line under a scenario's key figure. */
  scenario: {
    guosheng: '{training} to train · peak fleet',
    sinolink: '{training} to train · abstract only',
    semianalysis: '{day} · {gpus}',
    compute_only: '51% utilisation · ×5 peak',
    ranges: 'MFU, rent and power as ranges',
  },
  gap: {
    sentence:
      'The same {users} daily users need {low} or {high} A100, {ratio}× apart: compute at ideal batching, or memory and latency.',
    show: 'Show why',
    title: 'Why two analysts are {ratio}× apart',
    text: 'Both serve the same tokens. One divides the arithmetic by what a GPU can do when every batch is full; the other counts the GPUs that answer in time, which wait for memory most of the day.',
    utilisation: '{share} of its peak compute is used at mean load',
    computeOnly: 'Compute at ideal batching',
    fleet: 'Fleet that answers in time',
    ratio: '{high} ÷ {low} = {result}',
  },
}
