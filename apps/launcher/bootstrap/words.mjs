/**
 * What is said before anything is installed. The catalogue of the product cannot be loaded yet, and on a Node that is
 * too old this file is read as well: it keeps to the syntax of bootstrap.mjs.
 */
var words = {
  en: {
    oldNode:
      'Kilotoken needs Node {oldest} or newer and this is Node {version}: install a current one from https://nodejs.org and run the command again.',
    unknownCommand: 'Unknown command "{name}": use one of {known}.',
    installing: 'Installing the dependencies (about a minute the first time).',
    waiting: 'Another command is installing the dependencies: waiting for it.',
    noNpx: 'The command npx is missing: install npm beside Node and run the command again.',
    diskFull: 'The disk that holds {root} is full: free at least 3 GB and run the command again.',
    installFailed:
      'Installing the dependencies failed ({code}): check the lines above and the network, then run the command again.',
    noRuntime:
      'There is no packaged runtime for {platform} {arch} and this is Node {version}: install Node 24 from https://nodejs.org and run the command again.',
  },
  zh: {
    oldNode:
      'Kilotoken 需要 Node {oldest} 或更新版本，而当前为 Node {version}：请从 https://nodejs.org 安装新版本后重新执行。',
    unknownCommand: '没有命令“{name}”，可用的命令有：{known}。',
    installing: '正在安装依赖（首次约需一分钟）。',
    waiting: '另一个命令正在安装依赖，等待其完成。',
    noNpx: '找不到命令 npx：请为 Node 安装 npm 后重新执行。',
    diskFull: '{root} 所在磁盘已满：请至少腾出 3 GB 后重新执行。',
    installFailed: '安装依赖失败（{code}）：请查看上文并检查网络，然后重新执行。',
    noRuntime:
      '没有适用于 {platform} {arch} 的运行环境，而当前为 Node {version}：请从 https://nodejs.org 安装 Node 24 后重新执行。',
  },
}

/**
 * The words of every language, for the test that compares them.
 *
 * @public
 */
export { words }

/**
 * The language of the environment, by the same rule as `environmentLocale` of packages/messages.
 *
 * @public
 */
export function languageOf(environment) {
  var tag = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || ''
  return tag.toLowerCase().split(/[-_]/)[0] === 'zh' ? 'zh' : 'en'
}

/** A sentence in the language of the environment; `values` fill in what stands in braces. */
export function say(key, values) {
  return words[languageOf(process.env)][key].replace(/\{(\w+)\}/g, (_, name) => String(values[name]))
}
