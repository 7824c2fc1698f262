/** What is being done, so that nothing is left half done when the doors close. */
export function createInHand(onFailure: (error: unknown) => void) {
  const inHand = new Set<Promise<void>>()
  return {
    take(work: Promise<void>): void {
      const held = work.catch(onFailure).finally(() => inHand.delete(held))
      inHand.add(held)
    },
    finished: async (): Promise<void> => void (await Promise.all(inHand)),
  }
}
