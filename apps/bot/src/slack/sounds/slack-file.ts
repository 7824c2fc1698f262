import { z } from 'zod'

/** The part of Slack's file object that matters here; a stub of a shared channel has little more than its id. */
export const slackFile = z.object({
  id: z.string(),
  name: z.string().nullish(),
  mimetype: z.string().nullish(),
  filetype: z.string().nullish(),
  subtype: z.string().nullish(),
  size: z.number().nullish(),
  user: z.string().nullish(),
  mode: z.string().nullish(),
  file_access: z.string().nullish(),
  url_private: z.string().nullish(),
  url_private_download: z.string().nullish(),
})

export type SlackFile = z.infer<typeof slackFile>

/** Whether only Slack can tell what it is, as for files from another organisation. */
export const isStub = ({ file_access }: SlackFile): boolean => file_access === 'check_file_info'

const clips = ['slack_audio', 'slack_video']
const extensions =
  /\.(aac|aif|aiff|amr|avi|caf|flac|m4a|m4b|m4v|mka|mkv|mov|mp3|mp4|mpeg|mpga|oga|ogg|ogv|opus|wav|weba|webm|wma)$/i

/**
 * Whether it may hold a sound, by all that Slack says of it. Clips that are recorded in Slack are MP4 under many names,
 * so any one sign is enough; the bytes decide later.
 */
export const mayBeSound = ({ subtype, mimetype, name, filetype }: SlackFile): boolean =>
  clips.includes(subtype ?? '') ||
  /^(audio|video)\//.test(mimetype ?? '') ||
  extensions.test(name ?? '') ||
  extensions.test(`.${filetype ?? ''}`)
