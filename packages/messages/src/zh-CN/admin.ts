import type { Messages } from '../messages.ts'

/** Words of `kilotoken admin`, for whoever runs the server. */
export const admin: Messages['admin'] = {
  usage: `用法：kilotoken admin 命令

  reset-link 邮箱      为该用户生成重设密码的链接，30 分钟内有效，只能用一次
  setup-link           尚无账号时，生成创建首个账号的链接
  audit verify         检查每个团队的日志是否保持原样；有一份不是就以 1 结束
  teams                列出团队及其人数
  limits 团队 [数] [未结束运行数]
                       团队（名称或编号）可以运行多少：一次运行的 数值 × 抽样次数 × 月数，以及同时等待或计算的运行数。
                       不写数则显示当前限额；usual 表示与所有团队相同`,
  resetLink: '{email} 可用此链接设置新密码，30 分钟内有效，只能用一次：',
  setupLink: '用此链接创建首个账号，30 分钟内有效：',
  alreadySetUp: '已有账号，此实例不需要设置链接。',
  noSuchPerson: '这里没有使用 {email} 的用户。',
  badAddress: '{email} 不是邮箱地址。',
  databaseAway: '数据库没有应答。Kilotoken 在运行吗？',
  logIntact: '{team}：{entries} 条记录，完好。（{id}）',
  logBroken:
    '{team}：{kind, select, changed {第 {sequence} 条与写入时不同} missing {缺少第 {sequence} 条} inserted {第 {sequence} 条不是作为此日志的一部分写入的} other {日志被截断，第 {sequence} 条及之后的记录都没有了}}。（{id}）',
  noTeams: '还没有团队。',
  team: '{name}：{members} 人，创建于 {day}。（{id}）',
  noSuchTeam: '没有团队“{team}”。可用 kilotoken admin teams 列出所有团队。',
  severalTeams: '有多个团队名为“{team}”，请改用编号：{ids}。',
  badLimit: '{value} 不能作为限额：请填写 1 到 {maximum, number} 的整数，或 usual。',
  limits:
    '{name}：每次运行最多计算 {runNumbers, number} 个数（数值 × 抽样次数 × 月数），未结束的运行最多 {openRuns, number} 个。（{id}）',
  deletedTeam: '{name}：已于 {deleted} 删除。（{id}）',
}
