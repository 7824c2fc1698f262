import type { SlackFileReference } from '../blocks/check-blocks.ts'
import type { Slack } from '../slack.ts'
import type { Team } from '../state/team.ts'
import { fileObject } from '../wire/file-object.ts'

const pictureTypes = ['image/png', 'image/jpeg', 'image/gif']

/** Whether a file may stand in a block of a workspace: a picture there that Slack is done with. */
export const hasPictureFor =
  ({ state, base }: Slack, team: Team) =>
  ({ id, url }: SlackFileReference): boolean =>
    [...state.files.values()].some((file) => {
      const { url_private, permalink } = fileObject(file, base)
      const isNamed = id === undefined ? url === url_private || url === permalink : id === file.id
      const isThere = file.team === team || (team.enterprise !== null && file.team.enterprise === team.enterprise)
      return isNamed && isThere && file.state === 'ready' && pictureTypes.includes(file.mimetype)
    })
