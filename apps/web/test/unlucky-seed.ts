/** The seed that the stand-in worker can't draw. */
export const unluckySeed = 13
