/** A promise with its ends in hand. */
export interface Deferred<T> {
  promise: Promise<T>
  resolve(value: T): void
}

/** A promise that is resolved from outside (`Promise.withResolvers` needs Node 22). */
export const deferred = <T>(): Deferred<T> => {
  let resolve: (value: T) => void = () => {}
  const promise = new Promise<T>((fulfil) => {
    resolve = fulfil
  })
  return { promise, resolve }
}
