import type { APIMessageTopLevelComponent } from 'discord.js'
import type { Words } from '../../words/words.ts'
import { writeHouseButton } from './house-button.ts'
import { button, row, text } from './parts.ts'

/** Whether sounds in a channel are drawn without being asked, and the button that changes it. */
export const settingsPanel = (isAutomatic: boolean, words: Words): APIMessageTopLevelComponent[] => [
  text(words(isAutomatic ? 'settings.automatic-on' : 'settings.automatic-off')),
  row(
    isAutomatic
      ? button(writeHouseButton('automatic-off'), { label: words('settings.turn-off') })
      : button(writeHouseButton('automatic-on'), { label: words('settings.turn-on') }),
  ),
]
