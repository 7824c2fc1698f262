interface Waiting<Item, Result> {
  item: Item
  resolve: (result: Result) => void
  reject: (reason: unknown) => void
}

/**
 * Turns a function of many into a function of one: calls that arrive while a batch runs wait, and go together into the
 * next. Nothing waits for a batch to fill up, so a lone call is not delayed. When a batch fails, all in it fail.
 * @param run results in the order of the items
 * @param size most items in one batch
 */
export const inBatches = <Item, Result>(
  run: (items: Item[]) => Promise<Result[]>,
  size: number,
): ((item: Item) => Promise<Result>) => {
  const waiting: Waiting<Item, Result>[] = []
  let running = false

  const drain = async () => {
    running = true
    // One turn of the event loop, so that calls made together travel together.
    await new Promise(setImmediate)
    while (waiting.length > 0) await runBatch(waiting.splice(0, size), run)
    running = false
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      if (!running) void drain()
    })
}

const runBatch = async <Item, Result>(
  batch: Waiting<Item, Result>[],
  run: (items: Item[]) => Promise<Result[]>,
): Promise<void> => {
  try {
    const results = await run(batch.map(({ item }) => item))
    if (results.length !== batch.length) throw new Error(`${results.length} results for ${batch.length} items`)
    batch.forEach(({ resolve }, index) => {
      resolve(results[index] as Result)
    })
  } catch (reason) {
    for (const { reject } of batch) reject(reason)
  }
}
