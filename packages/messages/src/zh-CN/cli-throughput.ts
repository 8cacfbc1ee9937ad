import type { en } from '../en/index.ts'
import type { Words } from '../messages.ts'

export const cliThroughput: Words<typeof en.cli.throughput> = {
  about: '按表逐行预测模型在 GPU 上每秒产出的 token 数',
  optionCases: '用例表（CSV）：含 model、gpu、num_gpus、isl、osl 等列，顺序不限',
  needsCases: '请指定用例表：--cases FILE.csv。',
  noCases: '{file} 中没有用例：首行写列名，其后每行一个用例。',
  noColumn: '{file} 中没有用例所需的列。可用的列有：{columns}。',
  columnTwice: '{file} 中列 {column} 重复，请只保留一列。',
  notCsv: '{file} 第 {line} 行不是有效的 CSV，请检查引号。',
  missingColumn: '{file} 缺少列 {columns}，请在首行补上；下面的单元格可以留空。',
  caseHead: '用例',
  rateHead: '输出 token/秒',
  ttftHead: 'TTFT 毫秒',
  tpotHead: 'TPOT 毫秒',
  batchHead: '批大小',
  limitHead: '瓶颈',
  limit: {
    memory: 'KV 缓存显存',
    compute: '算力',
    bandwidth: '显存带宽',
  },
  cell: {
    not_a_number: '{column} 列：“{value}”不是数字，请写如 1000 的数字',
    not_whole: '{column} 列：“{value}”不是正整数，请写数量，或留空',
    not_positive: '{column} 列：“{value}”须大于 0，请修改或留空',
    not_a_share: '{column} 列：“{value}”不在 0 到 1 之间，请写如 0.5 的比例',
    above: '{column} 列：“{value}”大于其所属的 {limit}，请修改其一',
    too_many_cells: '{column} 列之后：“{value}”超出最后一列，含逗号的文字请加引号',
  },
  reason: {
    missing_gpu: '{column} 列：为空，请填写 GPU，如 H100',
    unknown_gpu:
      '{column} 列：目录中没有“{value}”，{count, plural, =0 {请填写 GPU，如 H100} other {最接近的有：{known}}}',
    unmeasured_gpu: '{column} 列：“{value}”这类加速卡没有实测数据，请改用 NVIDIA 或 AMD 的 GPU',
    unknown_gpu_memory: '{column} 列：目录中没有“{value}”的显存容量，请改用其他 GPU',
    unknown_gpu_bandwidth: '{column} 列：目录中没有“{value}”的显存带宽，请改用其他 GPU',
    unknown_gpu_peak: '{column} 列：目录中没有“{value}”的峰值算力，请改用其他 GPU',
    missing_model: '{column} 列：为空，请填写模型，或在 {known} 列填写其结构参数',
    unknown_model: '{column} 列：目录中没有“{value}”{count, plural, =0 {} other {，最接近的有：{known}}}',
    missing_dimensions: '如仍要使用“{value}”，请填写 {known} 列',
    unknown_precision: '{column} 列：不认识数值格式“{value}”，可用的有：{known}',
    missing_isl: '{column} 列：缺少输入长度，请填写每个请求的 token 数，如 1000',
    missing_osl: '{column} 列：缺少输出长度，请填写每个请求的 token 数，如 500',
    too_few_gpus:
      '{column} 列：{value} 张 GPU 放不下一个副本，按其并行方式需要 {known} 张，请增加 GPU 或减小 tp、pp、dp_ep',
    does_not_fit: '{value} 张 GPU 的显存放不下模型权重，请增加 GPU，或降低 weight_precision',
    no_room_for_a_request:
      '{value} 张 GPU 放下权重后，剩余显存容不下一个请求的 KV 缓存，请增加 GPU、缩短 isl 和 osl，或降低 kv_precision',
  },
}
