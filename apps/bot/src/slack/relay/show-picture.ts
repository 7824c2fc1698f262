import type { PictureCard } from '../../answering/relay.ts'
import { wordsIn } from '../../words/words.ts'
import { pictureContent } from '../blocks/picture.ts'
import type { OwedThere } from './owed-there.ts'
import { update } from './post.ts'
import { canBeShown, deleteFiles, uploadPicture } from './upload.ts'
import type { Standing } from './where.ts'

/** Shows a picture where its progress stood. What an earlier attempt uploaded is used, or else deleted. */
export async function showPicture(there: OwedThere, card: PictureCard, hosts: readonly string[]): Promise<Standing> {
  const file = await pictureFile(there, card, hosts)
  const standing = { ...there.standing, files: [file] }
  return update({ ...there, standing }, pictureContent(card, file, wordsIn(there.owed.locale)))
}

async function pictureFile(
  { owed, standing, workspace }: OwedThere,
  { drawId, png, headline }: PictureCard,
  hosts: readonly string[],
): Promise<string> {
  const [before] = standing.files
  if (before !== undefined && (await canBeShown(workspace, before))) return before
  await deleteFiles(workspace, standing.files)
  return uploadPicture(workspace, { png, name: `soundscene-${drawId}`, title: headline, hosts }, async (id) =>
    owed.remember?.({ ...standing, files: [id] }),
  )
}
