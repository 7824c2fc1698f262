/** What the buttons of `/privacy` and `/settings` do. */
const houseActions = ['opt-out', 'opt-in', 'forget', 'forget-now', 'keep', 'automatic-on', 'automatic-off'] as const

export type HouseAction = (typeof houseActions)[number]

const prefix = 'v1:house:'

export const writeHouseButton = (action: HouseAction): string => `${prefix}${action}`

/** Null for what was not written here. */
export const readHouseButton = (id: string): HouseAction | null =>
  houseActions.find((action) => id === writeHouseButton(action)) ?? null
