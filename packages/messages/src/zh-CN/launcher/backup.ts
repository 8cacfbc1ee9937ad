import type { en } from '../../en/index.ts'
import type { Words } from '../../messages.ts'

export const backup: Words<typeof en.launcher.backup> = {
  externalServer:
    'DATABASE_URL 指向自有服务器，而 npm run {action} 只用于 Kilotoken 自带的数据库：请使用与该服务器版本一致的 pg_dump 和 pg_restore，或 pgBackRest。',
  noDatabase: '{folder} 中尚无数据库：请先用 npm start 启动一次 Kilotoken。',
  targetExists: '{file} 已存在：请换一个文件名，或将其移走。',
  noFolder: '没有目录 {folder}：请创建该目录，或换一个文件名。',
  noRoom: '{folder} 所在磁盘剩余 {free} MB，此操作需要 {needed} MB：请腾出空间后重试。',
  partElsewhere: '{place} 是链接，备份会遗漏链接指向的内容：请将这部分数据库移回原处。',
  launcherNotReady: 'Kilotoken（进程 {pid}）正在启动或停止：请在其报告就绪后重试。',
  copying: '正在复制数据库。',
  checkingCopy: '正在启动副本以作检查。',
  written:
    '备份完好：{file}（{size} MB，{tables} 张表，{rows} 行）。其中含有此实例的密码和密钥，请同样妥善保管。',
  databaseWentAway: '复制期间数据库中断：请在 Kilotoken 报告就绪后重试。',
  mayNotBackUp: '数据库尚不允许 Kilotoken 备份：请先用 npm start 启动一次此版本，然后重试。',
  usage: '请指明要恢复的备份：npm run restore -- backups/kilotoken-….tar.gz',
  noBackup: '没有备份 {file}：请指明由 npm run backup 生成的文件。',
  truncated:
    '{file} 不是完整的 Kilotoken 备份：文件被截断，或是其他文件。请重新复制该文件或换一个备份；未作任何改动。',
  altered: '{file} 在写成后被改动：内容与校验和不符。请重新复制该文件或换一个备份；未作任何改动。',
  unreadable: '无法解开 {file}（{why}）：请换一个备份；未作任何改动。',
  listMismatch: '{file} 的内容与其自带清单不符：请换一个备份；未作任何改动。',
  unknownFormat: '此版本的 Kilotoken 无法读取 {file} 的内容清单：请用生成它的版本恢复；未作任何改动。',
  otherMajor:
    '{file} 中是 PostgreSQL {found} 的数据库，而此 Kilotoken 使用 {own}：请用生成它的 Kilotoken 恢复；未作任何改动。',
  newerSchema:
    '{file} 由更新版本的 Kilotoken（{version}）生成：请安装该版本或更新版本后再恢复；未作任何改动。',
  doesNotStart: '{file} 中的数据库无法启动（{why}）：请换一个备份；未作任何改动。',
  notReadable: '{file} 中的数据库可以启动但无法读取（{why}）：请换一个备份；未作任何改动。',
  diskOfItsOwn:
    '{folder} 是磁盘的顶层目录，而恢复需要在同一磁盘上与其并列的空间：请停止 Kilotoken，将其中全部内容移入一个下级目录，并在 KILOTOKEN_DATA_DIR 中写明该目录。',
  unpacking: '正在当前数据旁解开 {file}。',
  checkingRestored: '正在启动并检查恢复的数据库，当前数据仍在使用。',
  askingLauncher: '正在请求运行中的 Kilotoken（进程 {pid}）切换。',
  changingOver: '正在切换到恢复的数据。',
  launcherDoesNotTakeIt:
    '运行中的 Kilotoken（进程 {pid}）未接受恢复的数据：请将其停止后重新执行；未作任何改动。',
  launcherEnded: 'Kilotoken 在切换时退出：npm start 将使用恢复的数据继续。',
  restoreUnderWay: '另一次恢复正在进行：请等其结束后重试。',
  undone: 'Kilotoken 未能用恢复的数据启动，已重新使用先前的数据（{why}）。',
  restored: '已恢复 {createdAt} 的备份（{tables} 张表，{rows} 行）。',
  kept: '先前的数据在 {folder}：可用 KILOTOKEN_DATA_DIR={folder} PORT=3001 npm start 查看，不需要时删除。',
  nothingKept: '此前没有数据。',
  startNow: '请用 npm start 启动 Kilotoken。',
}
