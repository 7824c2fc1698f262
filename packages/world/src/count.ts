/** How many things a rate of 0..1 means: 1 up to `most`, in equal steps. Sound and picture count alike. */
export const countOf = (rate: number, most: number): number => Math.min(most, 1 + Math.floor(rate * most))
