/** Words of the command that predicts throughput. ICU syntax. */
export const cliThroughput = {
  about: 'Predict how many tokens a second models give on GPUs, for each row of a table',
  optionCases: 'the table of cases (CSV): model, gpu, num_gpus, isl, osl and more, in any order',
  needsCases: 'Name the table of cases: --cases FILE.csv.',
  noCases:
    '{file} has no cases: write the names of the columns in the first line and a case in each line below.',
  noColumn: '{file} has none of the columns of a case. There are: {columns}.',
  columnTwice: '{file} has the column {column} twice: leave one.',
  notCsv: '{file}, line {line}: this is not CSV. Check the quotes.',
  missingColumn: '{file} lacks the columns {columns}: add them to the first line. Cells below may be empty.',
  caseHead: 'case',
  rateHead: 'output tok/s',
  ttftHead: 'TTFT ms',
  tpotHead: 'TPOT ms',
  batchHead: 'batch',
  limitHead: 'limited by',
  limit: {
    memory: 'memory for the cache',
    compute: 'arithmetic',
    bandwidth: 'memory bandwidth',
  },
  cell: {
    not_a_number: '{column}: “{value}” is not a number; write one such as 1000',
    not_whole: '{column}: “{value}” is not a whole number from 1; write a count, or leave it empty',
    not_positive: '{column}: “{value}” must be above 0; write such a number, or leave it empty',
    not_a_share: '{column}: “{value}” is not a share from 0 to 1; write one such as 0.5',
    above: '{column}: “{value}” is above {limit}, of which it is a part; correct one of them',
    too_many_cells:
      'after {column}: “{value}” stands in cells beyond the last column; put text with commas into quotes',
  },
  reason: {
    missing_gpu: '{column}: empty; write a GPU such as H100',
    unknown_gpu:
      '{column}: “{value}” is not in the catalogue; {count, plural, =0 {write a GPU such as H100} other {nearest: {known}}}',
    unmeasured_gpu: '{column}: nothing was measured of the kind of “{value}”; choose a GPU of NVIDIA or AMD',
    unknown_gpu_memory: '{column}: the catalogue has no memory size of “{value}”; choose another GPU',
    unknown_gpu_bandwidth: '{column}: the catalogue has no memory bandwidth of “{value}”; choose another GPU',
    unknown_gpu_peak: '{column}: the catalogue has no peak rate of “{value}”; choose another GPU',
    missing_model: '{column}: empty; write a model, or its dimensions in the columns {known}',
    unknown_model:
      '{column}: “{value}” is not in the catalogue{count, plural, =0 {} other {; nearest: {known}}}',
    missing_dimensions: 'to use “{value}” all the same, fill in {known}',
    unknown_precision: '{column}: “{value}” is not a known number format; known: {known}',
    missing_isl: '{column}: the input length is missing; write tokens a request, such as 1000',
    missing_osl: '{column}: the output length is missing; write tokens a request, such as 500',
    too_few_gpus:
      '{column}: {value} cannot hold one replica, whose parallelism takes {known}; add GPUs or lower tp, pp, dp_ep',
    does_not_fit:
      'the weights do not fit into the memory of {value, plural, one {# GPU} other {# GPUs}}; add GPUs or narrow weight_precision',
    no_room_for_a_request:
      'beside the weights, {value, plural, one {# GPU has} other {# GPUs have}} no room for the cache of one request; add GPUs, shorten isl and osl, or narrow kv_precision',
  },
} as const
