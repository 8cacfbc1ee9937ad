import type { en } from '../en/index.ts'
import type { Words } from '../messages.ts'

export const cliDocument: Words<typeof en.cli.document> = {
  schema: '输出计划文件的 JSON Schema，供编辑器使用',
  optionCurrency: '计划的币种：{currencies}',
  badCurrency: '--currency 须为以下之一：{currencies}。',
  fmt: '将计划文件整理为统一格式',
  optionCheck: '不输出内容；格式不统一时退出码为 1',
  optionWrite: '将结果写入文件，而不是输出',
  checkOrWrite: '--check 与 --write 只能选一个。',
  inForm: '{file} 的格式已统一。',
  notInForm: '{file} 的格式不统一。运行 kilotoken fmt {file} --write 即可整理。',
  written: '{file} 已整理。',
  titles: {
    plan: '计划',
    kilotoken: '格式版本',
    key: '键名',
    factors: '计入的成本因素',
    horizon: '计划期',
    currency: '币种',
    uncertainty: '抽样',
    workloads: '工作负载',
    options: '采购方式',
    facilities: '设施',
    staff: '人员',
    overheads: '间接费用',
    accounting: '会计',
    strategies: '方案',
    scenarios: '情景',
  },
  quantity:
    '一个数或区间{unit, select, none {} other {，单位为 {unit}}}{instead, select, none {} other { 或 {instead}}}{domain, select, positive {，不小于零} fraction {，介于 0% 与 100% 之间} count {，取整数} other {}}{moves, select, yes {；可逐月变化} bands {；可逐月变化，也可分时段} other {}}。{fallback, select, none {} other {不写则为 {fallback}{reason, select, none {} other {（{reason}）}}。}}',
  month: '月份，如 2027-04。',
  months: '起止月份，如 2027-01..2027-03。',
  label: '自拟文字：写一个文本，或在 “en” 与 “zh” 下各写一个。',
  reference:
    '{to, select, workload {工作负载} option {采购方式} facility {设施} strategy {方案} other {目录中服务器}}的键名。',
}
