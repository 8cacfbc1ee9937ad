import type { en } from '../../en/index.ts'
import type { Words } from '../../messages.ts'

export const files: Words<typeof en.launcher.files> = {
  diskFull: '{place, select, data {数据目录} other {{place} }}所在磁盘已满：请腾出空间后重新启动。',
  lowSpace: '{folder} 所在磁盘已满（剩余 {free} MB）：请至少腾出 {needed} MB 后重新启动。',
  readOnly:
    '{place, select, data {数据目录} other {{place} }}所在磁盘为只读：请改为可写，或将 KILOTOKEN_DATA_DIR 设为其他目录。',
  notAllowed:
    '当前用户不得使用{place, select, data {数据目录} other { {place}}}：请用 chown 将其交给当前用户，或将 KILOTOKEN_DATA_DIR 设为其他目录。',
  fileInTheWay:
    '{place, select, data {数据目录} other {{place} }}处应为目录，却是一个文件：请将其移走后重新启动。',
  damagedSecret: '{file} 中的密钥已损坏：请从备份恢复该文件，或将其移走以生成新密钥。',
}
