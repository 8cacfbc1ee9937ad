import type { en } from '../../en/index.ts'
import type { Words } from '../../messages.ts'

export const database: Words<typeof en.launcher.database> = {
  making: '正在创建数据库。',
  makingFailed: '在 {cluster} 创建数据库失败（{said}）：请排除该问题后重新启动。',
  namelessUser:
    '当前用户在系统中只有编号、没有名称，而 PostgreSQL 首次创建数据库时需要名称：请将该用户加入 /etc/passwd，或将 DATABASE_URL 设为自有服务器。',
  noBinaries:
    '没有适用于 {platform} {arch} 的 PostgreSQL 程序包：请将 DATABASE_URL 设为自有的 PostgreSQL {major} 服务器。',
  unreadable:
    '运行数据库的用户无法读取目录 {cluster}：请用 chown -R 将其交还{owner, select, own {当前用户} other { {owner}}}，并执行 chmod 700。',
  notACluster: '{cluster} 不是 PostgreSQL 数据目录：请将其移走后重新启动。',
  otherMajor:
    '{cluster} 中的数据库由 PostgreSQL {found} 创建，而此 Kilotoken 使用 {own}：请用创建它的 Kilotoken 启动，或移走该目录重新开始。',
  passwordGone: '数据库密码文件 {file} 不见了：请从备份恢复该文件，或移走 {cluster} 重新开始。',
  noFreeUser: '{first} 到 {last} 的用户编号均已占用：请以普通用户而非 root 运行 Kilotoken。',
  onlyRoot: '系统中除 root 外没有其他用户，而 PostgreSQL 拒绝以 root 运行：请添加一个用户并以其运行。',
  stoppingOrphan: '正在停止先前遗留的 PostgreSQL（进程 {pid}）。',
  orphanStays: '先前的 PostgreSQL（进程 {pid}）停不下来：请用 kill -QUIT {pid} 结束它，然后重新启动。',
  orphanOfOther: '另一用户正在此数据上运行 PostgreSQL（进程 {pid}）：请以该用户将其停止后重新启动。',
  notPassable:
    '{cluster} 中的数据库所在的上级目录不允许其专用用户（{uid}）进入：请允许其他用户通过该目录，或将代码移到别处。',
  brokenLink: '链接 {link} 指向的 {cluster} 已不存在：请将其恢复，或删除该链接重新开始。',
  ofOtherData:
    '{cluster} 中的数据库属于 {owner}：若要在此重新开始，请删除链接 {link} 及其旁边的 secrets 目录。',
  DATABASE_UNREACHABLE: '无法连接 {host} 的 PostgreSQL：请启动该服务器，或更正 DATABASE_URL。',
  DATABASE_LOGIN_REFUSED: '{host} 的 PostgreSQL 拒绝登录（{said}）：请更正 DATABASE_URL。',
  DATABASE_PRIVILEGES_MISSING:
    'DATABASE_URL 中的用户缺少权限（{action}）：请使用超级用户，或具有 CREATEROLE 和 CREATEDB 权限的用户，或该数据库的所有者并具有 CREATEROLE 权限。',
  DATABASE_TOO_OLD: 'Kilotoken 需要 PostgreSQL {oldest} 或更新版本，而 DATABASE_URL 中的服务器为 {found}。',
  DATABASE_NOT_UTF8: '数据库“{database}”的编码不是 UTF8：请以 ENCODING UTF8 和 TEMPLATE template0 新建一个。',
  DATABASE_NEWER_THAN_CODE: '数据库已由更新版本的 Kilotoken 升级：请启动该版本，或恢复较早的备份。',
  DATABASE_ROLE_UNSAFE: '行级安全在此数据库上不成立（{findings}）：请从 Kilotoken 的角色收回这些权限。',
  OTHER: '数据库拒绝，代码 {code}：{said}',
}
