import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  ApplicationCommandOptionType as Option,
  PermissionFlagsBits,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord.js'
import { type WordKey, wordsIn } from '../../words/words.ts'

const [english, german] = [wordsIn('en'), wordsIn('de')]

const named = (key: WordKey) => ({ name: english(key), name_localizations: { de: german(key) } })
const about = (key: WordKey) => ({ description: english(key), description_localizations: { de: german(key) } })

const everywhere = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
}
const inServers = {
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
  default_member_permissions: String(PermissionFlagsBits.ManageGuild),
}

type OptionName = 'sound' | 'gain' | 'seed' | 'mix' | 'hidden'
type OptionWords = Pick<APIApplicationCommandBasicOption, 'name' | 'description'>

const option = (name: OptionName): OptionWords => ({
  ...named(`discord.option.${name}`),
  ...about(`discord.option.${name}-about`),
})

/** Files of these kinds are offered; what is inside is another matter. */
const sounds: ('audio' | 'video')[] = ['audio', 'video']
const largestGain = 16
const largestSeed = 2 ** 32 - 1

/** Every command, as Discord is told of it. */
export const commands: RESTPutAPIApplicationCommandsJSONBody = [
  { type: ApplicationCommandType.Message, ...named('discord.command.message'), ...everywhere },
  {
    ...{ type: ApplicationCommandType.ChatInput, ...named('discord.command.draw'), ...everywhere },
    ...about('discord.command.draw-about'),
    options: [
      { type: Option.Attachment, ...option('sound'), required: true, file_types: sounds },
      { type: Option.Number, ...option('gain'), min_value: 0.01, max_value: largestGain },
      { type: Option.Integer, ...option('seed'), min_value: 0, max_value: largestSeed },
      { type: Option.Attachment, ...option('mix'), file_types: sounds },
      { type: Option.Boolean, ...option('hidden') },
    ],
  },
  {
    ...{ type: ApplicationCommandType.ChatInput, ...named('discord.command.privacy'), ...everywhere },
    ...about('discord.command.privacy-about'),
  },
  {
    ...{ type: ApplicationCommandType.ChatInput, ...named('discord.command.study'), ...everywhere },
    ...about('discord.command.study-about'),
  },
  {
    ...{ type: ApplicationCommandType.ChatInput, ...named('discord.command.settings'), ...inServers },
    ...about('discord.command.settings-about'),
  },
]
