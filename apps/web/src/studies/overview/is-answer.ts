/** Whether a figure is the share of one of the three answers. */
export const isAnswer = (figure: string): figure is 'match' | 'other' | 'neither' =>
  figure === 'match' || figure === 'other' || figure === 'neither'
