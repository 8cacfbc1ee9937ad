import type { en } from '../../en/index.ts'
import type { Words } from '../../messages.ts'

export const settings: Words<typeof en.launcher.settings> = {
  insecureHost:
    'HOST={host} 会以未加密的 http 对其他机器提供服务：若前置代理负责 TLS，请设置 PUBLIC_URL=https://…；若接受此风险，请设置 ALLOW_INSECURE_HTTP=1。',
  port: 'PORT={value} 不是端口号，请用 1 到 65535 之间的数。',
  publicUrl: 'PUBLIC_URL={value} 不是网址，请写成 https://kilotoken.example.org 的形式。',
  databaseUrl:
    'DATABASE_URL 不是 PostgreSQL 地址，请写成 postgres://user:password@host:5432/database 的形式。',
  portInUse: '端口 {port} 已被其他程序占用：请停止该程序，或换一个端口：PORT={next} npm start。',
  portNotAllowed: '当前用户不得监听端口 {port}：请选用 1023 以上的端口，例如 PORT=3000 npm start。',
  noSuchHost: 'HOST={host} 不是本机地址（{code}）：请用 127.0.0.1，或用 0.0.0.0 表示全部地址。',
}
