import type { en } from '../en/index.ts'
import type { Words } from '../messages.ts'

export const problems: Words<typeof en.problems> = {
  YAML: '{reason, select, DUPLICATE_KEY {此字段重复，请只保留一个。} TAB_AS_INDENT {请用空格缩进，YAML 不接受制表符。} BAD_INDENT {缩进与前面各行不一致，或括号未闭合：请用空格对齐并补全括号。} MISSING_CHAR {此处缺少字符，例如冒号、逗号、引号或右括号。} UNEXPECTED_TOKEN {此处不能这样写；含特殊字符的文本请加引号。} MULTIPLE_DOCS {一个方案只能是一个文档，请删去“---”一行。} MULTILINE_IMPLICIT_KEY {字段名须写在一行内，后接冒号。} KEY_OVER_1024_CHARS {字段名过长，或缺少冒号。} BLOCK_AS_IMPLICIT_KEY {一行中有两个字段，请分行书写，或给文本加引号。} BLOCK_IN_FLOW {括号内的列表或映射也须用括号书写。} BAD_SCALAR_START {文本不能以此字符开头，请加引号。} BAD_DQ_ESCAPE {双引号内没有这种 \\ 转义，请用单引号，或写成 \\\\。} BAD_ALIAS {此别名（*）没有对应的锚点：请在前面用 & 定义，或给文本加引号。} ALIAS_PROPS {别名（*）不能带标签或锚点。} MULTIPLE_ANCHORS {一个值只能有一个锚点（&）。} MULTIPLE_TAGS {一个值只能有一个标签（!）。} TAG_RESOLVE_FAILED {标签（!）无法识别或与值不符，请删去。} BAD_DIRECTIVE {以 % 开头的这一行不是 YAML 指令，请删去。} BAD_PROP_ORDER {锚点或标签须与值写在同一行，并在值之前。} NON_STRING_KEY {字段名须为文本，请加引号。} RESOURCE_EXHAUSTION {嵌套过深。} other {此处不是有效的 YAML。}}',
  NOT_A_PLAN: '方案须为以“kilotoken: plan/1”开头的字段映射。',
  PLAN_TOO_NEW: '此计划的版本为 {version}，本版本最高只能读取 {newest}。请用更新版本的 Kilotoken 打开。',
  TOO_LONG: '方案超过 {maximum} 个字符，请拆分或缩短备注。',
  TOO_MANY_ALIASES: 'YAML 别名超过 {maximum} 个，请把数值写出来。',
  UNKNOWN_FIELD:
    '此处没有字段“{field}”。{isPiece, select, yes {带逗号的值请加引号。} other {{nearest, select, none {{fields, select, none {} other {此处的字段有：{fields}。}}} other {是否指 {nearest}？}}}}',
  MISSING: '此字段必填。',
  WRONG_TYPE:
    '此处应为{expected, select, string {文本} number {数字} int {整数} array {列表} object {字段映射} record {键的映射} other { {expected}}}。',
  NOT_ONE_OF: '请从以下选项中选择：{options}。{nearest, select, none {} other {是否指 {nearest}？}}',
  KEY: '键以小写字母开头，后接至多 30 个小写字母、数字或下划线。',
  CIVIL_MONTH: '月份请写成 2027-04。',
  MONTH_OF_YEAR: '请写一年中的某个月：4月、4 或 April。',
  CIVIL_MONTH_RANGE: '月份区间请写成 2027-01..2027-03。',
  TOO_SMALL: '不得小于 {minimum}。',
  TOO_BIG: '不得大于 {maximum}。',
  TOO_FEW_ITEMS: '此列表至少需要 {minimum} 项。',
  TOO_MANY_ITEMS: '此列表最多 {maximum} 项。',
  BAD_FORMAT: '不是有效的 {format}。',
  INVALID: '此处的值无效。',
  QUANTITY_EXPECTED: '请写数值和单位，例如 {example}，或写成带有“value”的映射。',
  ONE_FORM: '此处有多种写法并存，或都没有写：请在 {forms} 中只保留一种。',
  PART_WITHOUT_FORM: '“{part}”须与 {forms} 之一同用。请补上，或删去“{part}”。',
  STEPS_START_LATE: '各阶段晚于计划首月开始，请补上 {month} 的数值。',
  SAID_TWICE: '此字段与“{other}”重复，请保留其一。',
  SHARES_OFF: '各占比合计 {sum}，必须等于 100%。',
  SHARES_ABOVE_WHOLE: '各占比合计 {sum}，超过 100%，请调低其中一项。',
  DEMAND_MISSING: '没有说明 token 数量，请填写“tokens”或“drivers”，或填写 GPU 的“layers”。',
  CAPACITY_MISSING: '使用服务器的采购方式需要知道此负载占用多少 GPU，请填写“capacity”，例如吞吐量。',
  ROOFLINE_NEEDS_MODEL:
    '吞吐模型需要目录中的模型，而目录中没有“{key}”。{nearest, select, none {} other {是否指 {nearest}？}}也可用“given”方法直接填写吞吐量。',
  ROOFLINE_NEEDS_SERVER:
    '吞吐模型需要知道“{workload}”运行在哪种服务器上。请填写“node”，或用“given”方法直接填写吞吐量。',
  ROOFLINE_NEEDS_REQUESTS:
    '吞吐模型需要知道每次请求的长度。请在“tokens_per_request”中填写输入与输出，或用“given”方法直接填写吞吐量。',
  ROOFLINE_UNKNOWN: '吞吐模型对“{model}”或 {hardware} 所知不足。请用“given”方法直接填写吞吐量。',
  SERVER_ASSUMED: '未指明服务器：按方案中其他服务器假定为 {hardware}。请在“node”中指明服务器。',
  SLO_NOT_CHECKED:
    '没有依据判断此服务的速度，因此未检查服务水平。只有以吞吐模型（roofline）定容量时才会检查。',
  SLO_NOT_KEPT:
    '{bound, select, ttft_p95 {在“{option}”上，单个请求的首 token 时间为 {reached} ms，超过服务水平的 {limit} ms。} other {在“{option}”上，单个请求每个 token 需 {reached} ms，超过服务水平的 {limit} ms。}}请增加每个副本的 GPU（“gpus_per_replica”），换用更快的服务器，或放宽上限。',
  PEAK_GIVEN_TWICE: '以填写的峰值系数为准，未采用流量曲线“{traffic}”的峰值。请删去其一。',
  EVENT_IS_A_FACTOR:
    '“{text}”：需求事件是当月的倍数，请写成 x1.8。要增加的数量请写在某个驱动因素的“events”中。',
  MONTH_CHANGES_NOTHING: '{month} 不在计划期内，因此不起作用。请换一个月份，或延长计划期。',
  PRICE_BOOK_NOT_READ: '价目表 {book} 仅作记录，尚未读取：所有价格均取自方案本身，没有价格的仍为缺失。',
  PRICE_RUN_OUT: '此价格有效期至 {until}，而方案从 {start} 才开始采购。请重新询价，或提前开始。',
  DISCOUNT_WITHOUT_OPTION:
    '没有采购方式来自“{seller}”，因此此折扣不起作用。请在相应的采购方式中写明“seller: {seller}”。',
  QUOTE_WITHOUT_DISCOUNT:
    '此价格为报价而非目录价，因此不再扣减“{seller}”的折扣。请填写目录价，或删去供应商。',
  PERCENTILE: '百分位请写成 p80，从 p1 到 p99。',
  RESERVE_BELOW: '预留须到高于 {percentile} 的百分位，请填写更高的百分位。',
  OPTION_DOES_NOT_SERVE: '“{option}”不承担“{workload}”。请在其“serves”中加入此工作负载，或改选其他采购方式。',
  API_NEEDS_TOKENS:
    '“{option}”按 token 出售，而“{workload}”只给出 GPU 数量。请填写 token 数量，或换用其他选项。',
  OPTION_CANNOT_TRAIN:
    '“{option}”无法承担“{workload}”：它按 token 计费，或其组合中含有按 token 计费的部分。训练请租用或自建服务器。',
  MIX_IN_MIX: '“{key}”本身是组合方式，请直接列出其中的采购方式。',
  MIX_API_NEEDS_SHARE: '“{key}”按 token 计费，没有 GPU 上限可填。请为它和其他各部分都填写占比。',
  MIX_SPOT_NEEDS_SHARE: '“{key}”只能承担一定占比的负载，无法按上限填充。请为它和其他各部分都填写占比。',
  SPOT_ABOVE_MAX_SHARE: '“{key}”最多承担 {most} 的负载。请调低此占比并调高其他部分，或调高其“max_share”。',
  SPOT_NEEDS_REST:
    '“{option}”只能承担“{workload}”的一部分，其余部分没有着落。请在“rest”中指定采购方式，或删去“max_share”。',
  SPOT_REST_IS_PARTIAL:
    '“{key}”无法承担其余部分：它是组合、另有占比上限的竞价实例，或该选项本身。请指定能独立承担负载的采购方式。',
  SPOT_REST_ASSUMED:
    '“{option}”按占比上限承担，其余由“{rest}”承担，因为它是唯一同样适用的按需租用。若确系此意，请写入“rest”。',
  ONLY_WITH_TERM: '租期方式为 {given} 时此字段不起作用。请删去，或将“term”设为 {term}。',
  MIX_WITHOUT_REST: '最后一部分承担其余负载，请删去其“up_to”，或在其后再加一部分。',
  PATH_BELOW_ZERO: '自 {month} 起将低于 0。请减少每月减量，或用“steps”写到 0 为止。',
  CHANGES_NOTHING: '有“{beside}”时此项不起作用。请删去其一。',
  NO_FACILITY: '没有说明这些服务器放在何处，因此未计电费和场地费。请填写“facility”。',
  ABOVE_ZERO: '此项须大于 0。',
  HOURS_OF_DAY: '一天只有 24 小时，请填写不超过 24 h/day 的数值。',
  MIX_BY_HEIGHT_CANNOT_TRAIN:
    '“{option}”按上限依次填充，而训练任务没有上限可填。请为组合的各部分填写占比，或让“{workload}”只用一种采购方式。',
  OVERLOADED: '“{option}”自 {month} 起无法承载负载。请增加服务器，或让数量随负载变化。',
  NOT_RENEWED:
    '“{option}”的承诺到期后不续期，自 {month} 起无法承载负载。请允许续期、延长承诺期，或改用其他采购方式。',
  RATE_MISSING: '“{price}”以 {from} 计，方案以 {to} 计：请给出带日期的汇率 {from}/{to}。',
  TIER_WITHOUT_PRICE:
    '“{option}”没有“{tier}”档的价格：该部分按普通价格计费。请补充该选项的档位价格，或删除此项。',
  ACTIVE_ABOVE_TOTAL: '每个 token 用到的参数不能多于模型的参数。请调小此值，或调大“parameters”。',
  LEASE_WITHOUT_PRICE:
    '此项按“{option}”服务器的购置价计算，而这些服务器是租赁的。请为该选项补上“price”，或删去此项。',
  LOW_USE: '服务器仅有 {percent}% 的时间在工作。减少或换用更小的服务器，或按 token 购买，成本可能更低。',
  COMMITMENT_PAST_HORIZON:
    '此承诺期（含续期）超出计划 {months} 个月，超出部分未计入。请延长计划期或缩短承诺期。',
  HEIGHT_FOR_EACH:
    '有 {count} 个工作负载使用此组合，每个负载各自填满此部分的上限，合计最多可达上限的 {count} 倍。请为每个负载单独设置组合，并使各上限之和等于实际可用量。',
  POWER_TWICE: '托管价格已含电费，因此不再按此电价计费。请删去电价，或将“includes_power”设为 false。',
  PARTS_OF_SERVERS: '服务器只能是整台，这里写的是 {number} 台。请填写整数。',
  SPOT_RISK_UNKNOWN:
    '未说明竞价服务器被回收的频率，因此未计入相应成本。请填写“interruptions”，或以比例填写“rework”。',
  SAME_NUMBER_TWICE: '“{other}”处有相同的数值。若是同一事物，请一并修改。',
  CORRELATION_INPUT:
    '方案在“{input}”处没有数值。{nearest, select, none {} other {是否指 {nearest}？}}请填写输入项的路径，例如 options.api.price.input。',
  CORRELATION_SELF: '“{input}”不能与自身相关，请填写两个不同的输入项。',
  CORRELATION_TWICE: '第 {number} 条相关性已包含这两个输入项，请只保留一条。',
  CORRELATIONS_IMPOSSIBLE:
    '以下输入项的各相关系数不可能同时成立：{inputs}。请将它们的相关系数都乘以 {factor} 或更小的数。未写出的两两相关按 0 计，补上也可能解决问题。',
  CORRELATION_IDLE:
    '{reason, select, certain {“{input}”是单个数值，因此这条相关性不起作用。请改为区间，或删去这条相关性。} other {没有任何结果直接用到“{input}”，因此这条相关性不起作用。请改填用到的输入项，或删去。}}',
  ONE_NUMBER: '“{text}”是区间，此处请写一个数。',
  RESERVED_KEY: '“{key}”是成本项名称或保留字，请换一个键。',
  KEY_TAKEN: '“{key}”已用于某个采购方式或策略，请换一个键。',
  CANNOT_EDIT: '此处无法用表单修改，请在源文本中修改。',
  NODE_WITHOUT_RATE: '目录中没有“{node}”的峰值算力，请选择其他服务器。',
  NODE_WITHOUT_PRICE: '目录中没有“{node}”的价格或功率，请选择其他服务器或改为租用。',
  PRICES_IN_USD: '目录价格以美元计。请以美元做方案，或以 {currency} 租用。',
  UNKNOWN_KEY: '方案中没有“{key}”。{nearest, select, none {} other {是否指 {nearest}？}}',
  OUTSIDE_HORIZON: '{month} 不在计划期内，请调整或延长计划期。',
  NOT_ASSIGNED: '此策略没有说明由哪种采购方式承担“{workload}”。',
  NOT_BESIDE: '不能与“{field}”同时填写，请保留其一。',
  NOT_FOR_METHOD: '此字段只用于其他方法（{methods}），请删去或更改方法。',
  RUNS_A_MONTH: '训练次数按月计：请改填“from”和“until”，或只写总次数。',
  RUNS_AT_START: '训练次数为总数，均从“start”起算。按月计请写 2 run/month。',
  ENDS_BEFORE_START: '结束月份早于开始月份 {month}，请选择更晚的月份。',
  MODEL_NOT_IN_CATALOGUE:
    '目录中没有模型“{key}”。{nearest, select, none {} other {是否指 {nearest}？}}也可直接填写“parameters”。',
  NOT_IN_CATALOGUE: '目录中没有节点“{key}”。{nearest, select, none {} other {是否指 {nearest}？}}',
  SCENARIO_PATH_UNKNOWN: '方案中没有此路径可供替换。{nearest, select, none {} other {是否指 {nearest}？}}',
  SCENARIO_CIRCLE: '此情景引用了自身。',
  UNKNOWN_SCENARIO: '方案中没有情景“{scenario}”。现有：{known}。',
  UNKNOWN_FIGURE: '方案中没有数字“{id}”。{nearest, select, none {} other {是否指 {nearest}？}}',
  RUNS_PAST_HORIZON: '此次训练有 {percent}% 落在计划最后一个月之后，未计入。请延长计划期或提前开始。',
  EMPTY: '请写一个数，例如 6500 或 5千到8千。',
  NUMBER_EXPECTED: '“{text}”：此处应为数字。',
  TRAILING_TEXT: '“{text}”：末尾无法识别。',
  LOW_ABOVE_HIGH: '下限高于上限，请对调。',
  EMPTY_RANGE: '两端相同，请只写一个数。',
  LOGNORMAL_NEEDS_POSITIVE: '从 0 开始（或到 100% 为止）的区间须用硬界限，请用“..”书写，例如 {instead}。',
  MAGNITUDE_ON_ONE_SIDE:
    '“{text}”：{low} 指 {low} 还是 {scaled}？请在两端都写明量级，例如 5千到8千，或把 {high} 完整写出。',
  AMBIGUOUS_M: '“{text}”：m 可能指千分之一或百万；百万请写 M。',
  AMBIGUOUS_MAGNITUDE: '“{text}”：兆可能指百万或万亿，请写百万或万亿。',
  COMPOUND_NUMBER: '“{text}”：请写成一个数，例如 {instead}。',
  BAD_GROUPING: '“{text}”：千位请写成 1,234，小数用点。',
  TWO_POINTS: '“{text}”中有两个小数点。',
  TOO_LARGE: '“{text}”太大。',
  TOO_NEAR_ZERO: '“{text}”中有一个数太小，与 0 无法区分，请写 0。',
  UNKNOWN_UNIT: '无法识别单位“{unit}”。',
  WRONG_UNIT: '单位“{got}”不符：此字段的单位是 {want}。',
  CURRENCY_MISMATCH: '此字段以 {want} 计，而不是 {got}。请换算金额，或更改方案的货币。',
  OUT_OF_DOMAIN: '“{text}”：{high, select, none {不得小于 {low}} other {须在 {low} 与 {high} 之间}}。',
  PERCENT_OR_FRACTION: '“{text}”：指 {low} 还是 {high}？请写百分号。',
  NOT_A_WHOLE_NUMBER: '“{text}”：须为整数。',
  TRUNCATION_TOO_LARGE:
    '“{text}”：此分布有 {outside}% 落在字段允许的范围之外，最多允许 1%。请缩小幅度，或改用“到”或“..”书写区间。',
  ARITY: '“{text}”：需要 {want} 个值，给了 {got} 个。括号内不要用千位分隔符，请写 5k 或 5_000。',
  ORDER: '“{text}”：请依次写最小值、最可能值和最大值。',
  PARAMETERS: '“{text}”没有说明各数的含义。请写作 {names}。',
  SD_NOT_POSITIVE: '“{text}”：幅度必须大于 0。确定的数值请单独书写。',
  WEIGHTS: '“{text}”：各占比合计 {sum}%，必须等于 100%。',
  CALL_SYNTAX: '“{text}”无法识别。分布写作 {names}。',
}
