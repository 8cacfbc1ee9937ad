import type { Messages } from '../../messages.ts'

/** What was refused and what to do, by domain code. `minutes` is how long to wait. */
export const errors: Messages['app']['errors'] = {
  NOT_FOUND: '这里没有该内容，或者你无权查看。',
  UNAUTHENTICATED: '你已退出登录，请重新登录。已保存的内容都在。',
  FORBIDDEN: '你的角色不能执行此操作，团队所有者可以调整角色。',
  PROOF_TOO_OLD: '此操作需要再次确认身份：请退出后重新登录，并在十分钟内重试。',
  WRONG_CREDENTIALS: '邮箱与密码不匹配。',
  TOO_MANY_ATTEMPTS: '尝试次数过多，请在 {minutes} 分钟后重试。',
  BUSY: '此刻登录的人太多，请过几秒再试。',
  PASSWORD_REFUSED:
    '{reason, select, too_short {至少 {minimum} 个字符；几个互不相干的词既好记又安全。} too_long {最多 {maximum} 个字符。} repetitive {重复太多，不够安全。} own_words {由你的姓名、邮箱或团队名组成，最容易被猜到。} other {这是最常被尝试的密码之一，请换成几个互不相干的词。}}',
  EMAIL_REFUSED: '邮箱请写成 name@example.org 的形式，不含引号和空格。',
  EMAIL_TAKEN: '该邮箱已有账号，请直接登录。',
  LINK_INVALID: '链接无效：已被使用、已过期或复制不完整。请重新索取。',
  ALREADY_SET_UP: '此实例已完成初始设置。请登录，或请管理员邀请你。',
  RESET_REACHES_OTHER_TEAMS: '此人还在不归你所有的团队里，只有服务器管理员可以为其生成链接。',
  INVITATION_FOR_ANOTHER_ADDRESS: '这份邀请发给了另一个邮箱，与你登录的邮箱不同。',
  ALREADY_MEMBER: '此人已在团队中。',
  LAST_OWNER: '团队必须有所有者，请先让另一人成为所有者。',
  LIMIT_REACHED:
    '{kind, select, runs {本团队最多可有 {maximum} 个等待或运行中的任务，现已达到上限。请等其中一个结束，或取消一个。} other {数量已达上限 {maximum}。}}',
  PLAN_INVALID: '方案还不能保存，请先修正列出的问题。',
  PLAN_CHANGED_MEANWHILE: '其间有人保存了新版本。',
  PLAN_UNCHANGED: '与最新版本没有差别。',
  PLAN_ARCHIVED: '方案已归档，取消归档后才能修改。',
  RUN_NOT_OVER: '此运行尚未结束，请先取消。',
  RUN_REFUSED:
    '{reason, select, run_too_large {计算量过大：本团队每次运行最多计算 {most, number, ::compact-long} 个数，最多可抽样 {fits, number} 次。} plan_too_large {该方案长达 {months, number} 个月，超出模拟的上限：最多 {fits, number} 个月。} trials_out_of_range {抽样次数须在 {min, number} 到 {max, number} 之间。} other_release {这次运行由另一版本的 Kilotoken 计算，价格或公式不同，请重新运行。} other {随机种子须在 {min, number} 到 {max, number} 之间。}}',
  SCHEDULE_INVALID: '该定时任务无法这样保存，请先更正标出的内容。',
  SCHEDULE_CHANGED_MEANWHILE: '{changedBy}同时更改了该定时任务。请查看当前设置后再更改。',
  UNAVAILABLE: '服务器没有应答，请重试。',
}
