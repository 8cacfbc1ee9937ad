/** What is wrong with a plan and how to mend it, by code. Parameters stand in braces. */
export const problems = {
  YAML: '{reason, select, DUPLICATE_KEY {This field stands here twice: keep one of them.} TAB_AS_INDENT {Indent with spaces: YAML takes no tabs.} BAD_INDENT {The indentation does not fit the lines before, or a bracket is not closed: line up with spaces and close brackets.} MISSING_CHAR {A character is missing here, as a colon, a comma, a quote or a closing bracket.} UNEXPECTED_TOKEN {This cannot stand here: put quotes around text with special characters.} MULTIPLE_DOCS {A plan is one document: remove the line ---.} MULTILINE_IMPLICIT_KEY {The name of a field must stand on one line, with a colon after it.} KEY_OVER_1024_CHARS {The name of this field is too long, or a colon is missing.} BLOCK_AS_IMPLICIT_KEY {Here are two fields on one line: give each its own, or put quotes around the text.} BLOCK_IN_FLOW {Between brackets a list or map is written with brackets too.} BAD_SCALAR_START {A text may not start with this character: put quotes around it.} BAD_DQ_ESCAPE {There is no such escape after \\ in double quotes: use single quotes, or write \\\\.} BAD_ALIAS {This alias (*) names nothing written before: name an anchor (&) above it, or put quotes around the text.} ALIAS_PROPS {An alias (*) takes no tag and no anchor.} MULTIPLE_ANCHORS {A value may have one anchor (&).} MULTIPLE_TAGS {A value may have one tag (!).} TAG_RESOLVE_FAILED {This tag (!) is not known, or does not fit the value: remove it.} BAD_DIRECTIVE {This % line is not a YAML directive: remove it.} BAD_PROP_ORDER {An anchor or a tag stands before its value, on the same line.} NON_STRING_KEY {The name of a field is a text: put quotes around it.} RESOURCE_EXHAUSTION {This is nested too deeply.} other {This is not valid YAML here.}}',
  NOT_A_PLAN: 'A plan is a map of fields that starts with “kilotoken: plan/1”.',
  PLAN_TOO_NEW:
    'This plan is of version {version}, and this release reads versions up to {newest}. Open it with a newer release of Kilotoken.',
  TOO_LONG: 'The plan is longer than {maximum} characters. Split it or shorten notes.',
  TOO_MANY_ALIASES: 'The plan repeats itself through more than {maximum} YAML aliases. Write the values out.',
  UNKNOWN_FIELD:
    'There is no field “{field}” here.{isPiece, select, yes { Put quotes around a value with commas.} other {{nearest, select, none {{fields, select, none {} other { The fields here are {fields}.}}} other { Did you mean {nearest}?}}}}',
  MISSING: 'This field is needed.',
  WRONG_TYPE:
    'This should be {expected, select, string {text} number {a number} int {a whole number} array {a list} object {a map of fields} record {a map of keys} other {{expected}}}.',
  NOT_ONE_OF: 'Choose one of: {options}.{nearest, select, none {} other { Did you mean {nearest}?}}',
  KEY: 'A key is a lower-case letter followed by up to 30 letters, digits or underscores.',
  CIVIL_MONTH: 'Write a month as 2027-04.',
  MONTH_OF_YEAR: 'Write a month of the year by its name or number: April, 4 or 4月.',
  CIVIL_MONTH_RANGE: 'Write months as 2027-01..2027-03.',
  TOO_SMALL: 'This must be at least {minimum}.',
  TOO_BIG: 'This may be at most {maximum}.',
  TOO_FEW_ITEMS: 'This list takes {minimum} or more entries.',
  TOO_MANY_ITEMS: 'This list takes at most {maximum} entries.',
  BAD_FORMAT: 'This is not a valid {format}.',
  INVALID: 'This value is not valid here.',
  QUANTITY_EXPECTED: 'Write a quantity, such as {example}, or a map with “value”.',
  ONE_FORM: 'This says more than one thing, or nothing: keep one of {forms}.',
  PART_WITHOUT_FORM: '“{part}” goes with {forms}. Write one of those, or remove “{part}”.',
  STEPS_START_LATE: 'The steps begin after the plan’s first month. Give a value for {month} too.',
  SAID_TWICE: 'This says the same as “{other}” in another way. Keep one of the two.',
  SHARES_OFF: 'The shares add up to {sum}. They must make 100%.',
  SHARES_ABOVE_WHOLE: 'The shares add up to {sum}, more than there is. Lower one of them.',
  DEMAND_MISSING: 'Nothing says how many tokens there are. Give “tokens” or “drivers”, or “layers” of GPUs.',
  CAPACITY_MISSING:
    'An option with servers needs to know how many GPUs this load takes. Give “capacity”, for example a throughput.',
  ROOFLINE_NEEDS_MODEL:
    'The throughput model needs a model of the catalogue, and it has no “{key}”.{nearest, select, none {} other { Did you mean {nearest}?}} Or give a throughput: method “given”.',
  ROOFLINE_NEEDS_SERVER:
    'The throughput model needs to know the server that “{workload}” runs on. Name one under “node”, or give a throughput: method “given”.',
  ROOFLINE_NEEDS_REQUESTS:
    'The throughput model needs to know how long a request is. Give “tokens_per_request” with input and output, or a throughput: method “given”.',
  ROOFLINE_UNKNOWN:
    'Too little is known of “{model}” or of {hardware} for the throughput model. Give a throughput: method “given”.',
  SERVER_ASSUMED:
    'No server is named: {hardware} is assumed, as in all other servers of the plan. Name the server under “node”.',
  SLO_NOT_CHECKED:
    'Nothing says how fast this service is, so its service level is not checked. Only capacity by the throughput model (roofline) is.',
  SLO_NOT_KEPT:
    '{bound, select, ttft_p95 {On “{option}” a lone prompt takes {reached} ms to the first token, above the {limit} ms of the service level.} other {On “{option}” a token of a lone request takes {reached} ms, above the {limit} ms of the service level.}} Give the replica more GPUs (“gpus_per_replica”), choose a faster server, or raise the limit.',
  PEAK_GIVEN_TWICE:
    'The peak factor that is given counts, and not that of the traffic “{traffic}”. Remove one of the two.',
  EVENT_IS_A_FACTOR:
    '“{text}”: an event of the demand multiplies a month. Write x1.8. What is to be added belongs to one of the drivers, under its “events”.',
  MONTH_CHANGES_NOTHING:
    '{month} lies outside the plan, so this changes nothing. Choose another month, or make the horizon longer.',
  PRICE_BOOK_NOT_READ:
    'The price book {book} is recorded, and not read: every price is the plan’s own. What has no price stays without one.',
  PRICE_RUN_OUT:
    'This price could be had until {until}, and the plan starts to buy in {start}. Ask for a new one, or start earlier.',
  DISCOUNT_WITHOUT_OPTION:
    'No option is bought from “{seller}”, so this discount changes nothing. Write “seller: {seller}” at the options it is for.',
  QUOTE_WITHOUT_DISCOUNT:
    'This price was quoted and is no list price, so the discount of “{seller}” is not taken off it. Give the list price, or remove the seller.',
  PERCENTILE: 'Write a percentile as p80, from p1 to p99.',
  RESERVE_BELOW: 'A reserve goes up to a percentile above {percentile}. Write a higher one.',
  OPTION_DOES_NOT_SERVE:
    '“{option}” does not serve “{workload}”. Add the workload to its “serves”, or choose another option.',
  API_NEEDS_TOKENS:
    '“{option}” sells tokens, and “{workload}” says only how many GPUs it takes. Give its tokens, or another option.',
  OPTION_CANNOT_TRAIN:
    '“{option}” cannot do “{workload}”: it sells tokens, alone or as part of a mix. Rent or own servers for training.',
  MIX_IN_MIX: '“{key}” is a mix itself. Name the options it is made of.',
  MIX_API_NEEDS_SHARE:
    '“{key}” sells tokens, not GPUs, so it cannot be filled up to a height. Give it and every other part a share.',
  MIX_SPOT_NEEDS_SHARE:
    '“{key}” may take only a share of the load, which a height does not tell. Give it and every other part a share.',
  SPOT_ABOVE_MAX_SHARE:
    '“{key}” may take {most} of the load at most. Lower this share and raise another, or raise its “max_share”.',
  SPOT_NEEDS_REST:
    '“{option}” may take only a share of “{workload}”, and nothing says who takes the rest. Name an option under “rest”, or remove “max_share”.',
  SPOT_REST_IS_PARTIAL:
    '“{key}” cannot take a rest as it is: a mix, spot with a share of its own, or the option itself. Name an option that serves alone.',
  SPOT_REST_ASSUMED:
    '“{option}” takes its largest share, and “{rest}” the rest, being the only rent on demand that serves this too. Write it under “rest” if it is meant.',
  ONLY_WITH_TERM: 'This does nothing with the term {given}. Remove it, or set “term” to {term}.',
  MIX_WITHOUT_REST: 'The last part takes what is left. Remove its “up_to”, or add a part behind it.',
  PATH_BELOW_ZERO: 'From {month} on this would be below 0. Take off less, or write “steps” that end at 0.',
  CHANGES_NOTHING: 'This changes nothing beside “{beside}”. Remove it, or that.',
  NO_FACILITY:
    'Nothing says where these servers stand, so their power and their place cost nothing here. Name a “facility”.',
  ABOVE_ZERO: 'This must be above 0.',
  HOURS_OF_DAY: 'A day has 24 hours. Write at most 24 h/day.',
  MIX_BY_HEIGHT_CANNOT_TRAIN:
    '“{option}” is filled up to a height, which a training run does not have. Give every part of the mix a share, or train “{workload}” on one option.',
  OVERLOADED:
    '“{option}” is too small for its load from {month} on. Give more servers, or let their number follow the demand.',
  NOT_RENEWED:
    'The commitments of “{option}” are not renewed and no longer carry the load from {month} on. Let them be renewed, make the commitment longer, or put the load on another option.',
  RATE_MISSING: '“{price}” is in {from} and the plan in {to}: give a rate, as {from}/{to} with its date.',
  TIER_WITHOUT_PRICE:
    '“{option}” has no prices for the tier “{tier}”: its share is billed at the plain price. Give the option’s tiers, or leave this out.',
  ACTIVE_ABOVE_TOTAL:
    'A token cannot use more parameters than the model has. Make this smaller, or “parameters” larger.',
  LEASE_WITHOUT_PRICE:
    'This goes by what the servers of “{option}” cost to buy, and they are leased. Give the option their “price” as well, or remove this.',
  LOW_USE:
    'The servers are busy for {percent}% of their hours. Fewer or smaller ones, or buying by the token, may cost less.',
  COMMITMENT_PAST_HORIZON:
    '{months, plural, one {This commitment, or one that follows it, runs 1 month past the plan, which is not counted.} other {This commitment, or one that follows it, runs # months past the plan, which are not counted.}} Make the horizon longer, or the commitment shorter.',
  HEIGHT_FOR_EACH:
    '{count} workloads are on this mix, and each of them fills this part up to the height by itself: together they may take {count} times as much. Give each workload a mix of its own, whose heights add up to what there is.',
  POWER_TWICE:
    'The price of the colocation includes the power, so this tariff is not counted. Remove it, or set “includes_power” to false.',
  PARTS_OF_SERVERS: 'There are no parts of servers: {number} are given. Write a whole number.',
  SPOT_RISK_UNKNOWN:
    'How often these spot servers are taken away is not said, so nothing is counted for it. Give “interruptions”, or “rework” as a share.',
  SAME_NUMBER_TWICE: 'The same number stands at “{other}” too. If it is one thing, change both together.',
  CORRELATION_INPUT:
    'The plan has no number at “{input}”.{nearest, select, none {} other { Did you mean {nearest}?}} Write the path of an input, as options.api.price.input.',
  CORRELATION_SELF: '“{input}” cannot be correlated with itself. Name two inputs.',
  CORRELATION_TWICE: 'These two inputs already stand in correlation {number}. Keep one of the two.',
  CORRELATIONS_IMPOSSIBLE:
    'No inputs can have all of these correlations at once: {inputs}. Multiply each of theirs by {factor} or less. Pairs that are not given count as 0: giving one may help too.',
  CORRELATION_IDLE:
    '{reason, select, certain {“{input}” is a single number, so this correlation does nothing. Make it a range, or remove the correlation.} other {Nothing here is worked out from “{input}” itself, so this correlation does nothing. Name an input that is used, or remove it.}}',
  ONE_NUMBER: '“{text}” is a range. Write one number.',
  RESERVED_KEY: '“{key}” is the name of a cost line or a reserved word. Choose another key.',
  KEY_TAKEN: '“{key}” already names an option or a strategy. Choose another key.',
  CANNOT_EDIT: 'This place cannot be changed by the form. Change it in the source.',
  NODE_WITHOUT_RATE: 'The catalogue knows no peak rate of “{node}”. Choose another server.',
  NODE_WITHOUT_PRICE: 'The catalogue knows no price or power of “{node}”. Choose another server, or rent.',
  PRICES_IN_USD: 'The catalogue’s prices are in USD. Plan in USD, or rent in {currency}.',
  UNKNOWN_KEY:
    'Nothing in the plan is called “{key}”.{nearest, select, none {} other { Did you mean {nearest}?}}',
  OUTSIDE_HORIZON: '{month} lies outside the plan. Move it, or make the horizon longer.',
  NOT_ASSIGNED: 'This strategy does not say which option serves “{workload}”.',
  NOT_BESIDE: 'This does not stand beside “{field}”. Keep one of the two.',
  NOT_FOR_METHOD: 'This belongs to another method ({methods}). Remove it, or change the method.',
  RUNS_A_MONTH: 'The runs are so many a month: say “from” and “until” instead, or write a number of runs.',
  RUNS_AT_START: 'The runs are a number, all from “start” on. For runs a month write 2 run/month.',
  ENDS_BEFORE_START: 'This ends before it starts in {month}. Choose a later month.',
  MODEL_NOT_IN_CATALOGUE:
    'The catalogue has no model “{key}”.{nearest, select, none {} other { Did you mean {nearest}?}} Or give its “parameters”.',
  NOT_IN_CATALOGUE:
    'The catalogue has no node “{key}”.{nearest, select, none {} other { Did you mean {nearest}?}}',
  SCENARIO_PATH_UNKNOWN:
    'The plan has nothing at this path to replace.{nearest, select, none {} other { Did you mean {nearest}?}}',
  SCENARIO_CIRCLE: 'This scenario builds on itself.',
  UNKNOWN_SCENARIO: 'The plan has no scenario “{scenario}”. It has: {known}.',
  UNKNOWN_FIGURE: 'The plan has no figure “{id}”.{nearest, select, none {} other { Did you mean {nearest}?}}',
  RUNS_PAST_HORIZON:
    '{percent}% of this run falls behind the plan’s last month and is not counted. Make the horizon longer, or start earlier.',
  EMPTY: 'Write a number, for example 6500 or 5k to 8k.',
  NUMBER_EXPECTED: '“{text}”: a number was expected.',
  TRAILING_TEXT: '“{text}”: the end could not be read.',
  LOW_ABOVE_HIGH: 'The low end is above the high end. Swap them.',
  EMPTY_RANGE: 'Both ends are the same. Write one number.',
  LOGNORMAL_NEEDS_POSITIVE:
    'A range that starts at 0 (or ends at 100%) needs hard limits: write it with “..”, as in {instead}.',
  MAGNITUDE_ON_ONE_SIDE:
    '“{text}”: does {low} mean {low} or {scaled}? Say the magnitude on both sides, as in 5k to 8k, or write {high} in full.',
  AMBIGUOUS_M: '“{text}”: m could be a thousandth or a million. Write M for a million.',
  AMBIGUOUS_MAGNITUDE: '“{text}”: 兆 could be a million or a million million. Write 百万 or 万亿.',
  COMPOUND_NUMBER: '“{text}”: write one number, as in {instead}.',
  BAD_GROUPING: '“{text}”: write thousands as 1,234 and decimals with a point.',
  TWO_POINTS: '“{text}” has two decimal points.',
  TOO_LARGE: '“{text}” is too large.',
  TOO_NEAR_ZERO: '“{text}” holds a number too small to be told from 0. Write 0.',
  UNKNOWN_UNIT: '“{unit}” is not a unit known here.',
  WRONG_UNIT: '“{got}” does not fit: this field is in {want}.',
  CURRENCY_MISMATCH:
    'This field is in {want}, not in {got}. Convert the amount, or change the currency of the plan.',
  OUT_OF_DOMAIN:
    '“{text}”: this must {high, select, none {be {low} or more} other {lie between {low} and {high}}}.',
  PERCENT_OR_FRACTION: '“{text}”: do you mean {low} or {high}? Write the % sign.',
  NOT_A_WHOLE_NUMBER: '“{text}”: this must be a whole number.',
  TRUNCATION_TOO_LARGE:
    '“{text}”: {outside}% of this curve would lie where the field cannot be, and 1% is the most. Make the spread smaller, or write a range with “to” or “..”.',
  ARITY:
    '“{text}”: {want} values are needed, {got} given. No thousands separators inside (…): write 5k or 5_000.',
  ORDER: '“{text}”: write the smallest, the most likely and the largest value in this order.',
  PARAMETERS: '“{text}” does not say what its numbers are. Write {names}.',
  SD_NOT_POSITIVE: '“{text}”: the spread must be above 0. For a number that is certain, write it alone.',
  WEIGHTS: '“{text}”: the shares add up to {sum}%. They must make 100%.',
  CALL_SYNTAX: '“{text}” could not be read. Shapes are written as {names}.',
} as const
