import type { Messages } from '../../messages.ts'

/** What a page says when something failed. */
export const failure: Messages['app']['failure'] = {
  title: '这一页没能生成。',
  text: '没有任何改动。请重试；若仍不行，请把编号告诉管理员。',
  unavailable: '数据库没有应答。',
  unavailableText: '数据没有丢失，通常几秒内恢复，请重试。',
  unknown: '方案里没有这个名称。',
  unknownText: '地址可能来自别的情景或旧版本，请另选一个数字。',
  reference: '编号 {id}',
  retry: '重试',
}
