// Rows under headings as labels with their values: "Departure | Arrival" over "10:07 Paris | 12:47 Avignon".

export interface TableRow {
  cells: string[]
}

const ends = [
  [
    /^(?:起飞|出发|起始|dep(?:art(?:s|ure|ing)?)?|from)/iu,
    /^(?:到达|降落|抵达|arr(?:iv(?:es?|al|ing))?|to)(?!\p{L})/iu,
  ],
  [/^(?:入住|check[\s-]?in|arrival|anreise|arrivée)/iu, /^(?:离店|退房|check[\s-]?out|departure|abreise|départ)/iu],
  [/^(?:取车|pick[\s-]?up|collection)/iu, /^(?:还车|drop[\s-]?off|return)/iu],
] as const
const journey =
  /^(?:out(?:ward|bound)|inbound|return|(?:leg|journey|flight) [a-c\d]|去程|回程|返程|往路|復路|hin|rück|aller|retour)/iu
const travellers = /^(?:乘机人|乘车人|乘客|旅客|出行人|passengers?|travell?ers?)(?:姓名| names?)?$/iu
const superseded =
  /^(?:old|new|original(?:ly)?|previous(?:ly)?|before|after|原.{0,4}|变更[前后]|改签[前后]|调整[前后])$/iu
const longestCell = 160
const mostCells = 12

/** null where the rows are no table of this kind; they are then shown as they stand. */
export function labelRows(rows: readonly TableRow[]): string[] | null {
  const [head, ...body] = rows
  if (head && isOfDirections(head.cells) && body.every(({ cells }) => cells.length === head.cells.length))
    return head.cells.flatMap((name, index) => [name, ...body.map(({ cells }) => cells[index] ?? ''), ''])
  if (!head || body.length === 0 || head.cells.length < 3 || head.cells.length > mostCells) return null
  const isShort = rows.every(({ cells }) => cells.every((cell) => cell.length <= longestCell))
  const isHead = head.cells.every((cell) => !/\d/.test(cell)) && !head.cells.some((cell) => superseded.test(cell))
  if (!isShort || !isHead || body.some(({ cells }) => cells.length !== head.cells.length)) return null
  if (head.cells[0] === '') return sideways(head.cells, body)
  if (isOfKinds(body))
    return body.flatMap(({ cells: [name = '', ...values] }) =>
      kind.test(name) ? [name, ...labelled(head.cells.slice(1), values), ''] : [[name, ...values].join(' ')],
    )
  if (!hasBothEnds(head.cells) && !isOfTravelers(head.cells)) return null
  return body.flatMap(({ cells }) => [...labelled(head.cells, cells), ''])
}

export function isOfTravelers(cells: readonly string[]): boolean {
  return cells.some((cell) => travellers.test(cell))
}

const kind =
  /^(?:机票|飞机|航班|火车票?|高铁|动车|酒店|住宿|民宿|租车|用车|门票|船票|汽车票|flight|train|hotel|stay|lodging|car(?: rental)?|ferry|bus|activity|tour)$/iu

/** Each row is a booking of its own kind. */
function isOfKinds(rows: readonly TableRow[]): boolean {
  const own = rows.filter(({ cells: [name = ''] }) => kind.test(name))
  const isSum = ({ cells: [name = ''] }: TableRow) => /^(?:合计|总计|总额|(?:grand )?total|sum)$/iu.test(name)
  return own.length > 1 && rows.every((row) => own.includes(row) || isSum(row))
}

/** "Outbound | Return": each column is a journey. */
function isOfDirections(cells: readonly string[]): boolean {
  return cells.length > 1 && cells.every((cell) => journey.test(cell) && !/\d[:：]\d/.test(cell))
}

/** Headings above and at the side: 取车 × 时间. */
function sideways(head: readonly string[], body: readonly TableRow[]): string[] | null {
  const names = body.map(({ cells: [name = ''] }) => name)
  if (names.some((name) => name === '' || /\d/.test(name))) return null
  const columns = head.slice(1)
  if (isOfDirections(columns))
    return columns.flatMap((column, index) => [
      column,
      ...labelled(
        names,
        body.map(({ cells }) => cells[index + 1] ?? ''),
      ),
      '',
    ])
  // Each row is a journey of its own.
  if (names.every((name) => journey.test(name)))
    return body.flatMap(({ cells: [name = '', ...values] }) => [name, ...labelled(columns, values), ''])
  if (hasBothEnds(names))
    return body.flatMap(({ cells: [name = '', ...values] }) => [
      ...labelled(
        columns.map((column) => joined(name, column)),
        values,
      ),
      '',
    ])
  if (!hasBothEnds(head)) return null
  return columns.flatMap((column, index) => [
    ...labelled(
      names.map((name) => joined(column, name)),
      body.map(({ cells }) => cells[index + 1] ?? ''),
    ),
    '',
  ])
}

function hasBothEnds(names: readonly string[]): boolean {
  return ends.some(
    ([first, second]) => names.some((name) => first.test(name)) && names.some((name) => second.test(name)),
  )
}

function joined(name: string, label: string): string {
  return /\p{Script=Han}$/u.test(name) ? `${name}${label}` : `${name} ${label}`
}

function labelled(labels: readonly string[], values: readonly string[]): string[] {
  return labels.flatMap((label, index) => (values[index] ? [`${label}: ${values[index]}`] : []))
}
