import type { Delivery } from '../delivery/delivery.ts'

/** What the app was told of something a person did. */
export class Handle {
  /** One for each event the app subscribed to; a single one for an interaction. */
  readonly deliveries: Delivery[]

  constructor(deliveries: Delivery[]) {
    this.deliveries = deliveries
  }

  /**
   * How long the app took to acknowledge all of it, in ms.
   * @throws Error when it never acknowledged one, or when it was told nothing at all
   */
  async acknowledged(): Promise<number> {
    if (this.deliveries.length === 0)
      throw new Error('the app is told nothing of this: see its events, scopes and channels')
    return Math.max(...(await Promise.all(this.deliveries.map((delivery) => delivery.acknowledged()))))
  }
}
