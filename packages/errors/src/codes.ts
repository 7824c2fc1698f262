import type { ErrorDetails } from './soundscene-error.ts'

interface Code {
  /** What happened and what to do next, in one or two sentences. */
  say: (details: ErrorDetails) => string
  status: number
  retryable: boolean
}

const bad = (status: number, say: Code['say']): Code => ({ say, status, retryable: false })
const passing = (status: number, say: Code['say']): Code => ({ say, status, retryable: true })

/** Every way in which soundscene says no. A code is `subject/what-is-wrong` and never changes its meaning. */
export const codes = {
  'sound/empty': bad(400, () => 'The file is empty. Record or choose the sound again.'),
  'sound/too-large': bad(
    413,
    ({ limit }) => `The file is larger than ${limit} MB. Send a shorter clip or a compressed format.`,
  ),
  'sound/not-audio': bad(415, () => 'This is not a sound that can be read. Send Ogg, MP3, M4A/MP4, WebM, WAV or FLAC.'),
  'sound/no-audio-track': bad(422, () => 'This video has no sound track. Send one with sound.'),
  'sound/unsupported-codec': bad(
    415,
    ({ codec }) =>
      `The sound inside is coded as ${codec}, which can't be read. Convert it to Opus, AAC, MP3, FLAC or WAV.`,
  ),
  'sound/encrypted': bad(
    422,
    () => "This file is protected against copying and can't be read. Send an unprotected recording.",
  ),
  'sound/truncated': bad(422, () => 'The file ends in the middle: part of it is missing. Upload it again.'),
  'sound/damaged': bad(422, () => "The file is damaged and can't be decoded. Export or record it again."),
  'sound/too-short': bad(422, ({ minimum }) => `The sound is shorter than ${minimum} seconds. Send a longer one.`),
  'sound/silent': bad(422, () => 'The recording is silent. Check the microphone and record again.'),
  'sound/decode-limit': bad(
    422,
    () => 'Decoding this file takes more time or memory than a sound should. Convert it to a plain WAV or MP3.',
  ),
  'weights/damaged': bad(422, ({ what }) => `The weights file can't be used: ${what}.`),
  'array/damaged': bad(422, ({ what }) => `The .npy file can't be used: ${what}.`),
  'trace/unsupported-op': bad(
    500,
    ({ op, backend }) =>
      `The TensorFlow.js kernel ${op} is missing in the backend "${backend}", which this program needs it in.`,
  ),
  'trace/invalid-output': bad(500, ({ name }) => `The program's output "${name}" is not a tensor.`),
  'trace/invalid-input': bad(500, ({ what }) => `The program can't be compiled: ${what}.`),
  'trace/read': bad(
    500,
    () =>
      'A program that is being compiled has no numbers yet, so it cannot read a tensor (data, dataSync, array …) that depends on its inputs.',
  ),
  'trace/fixed-dimension': bad(
    500,
    ({ dimension, what }) => `The dimension "${dimension}" can't vary in this program: ${what} depends on it.`,
  ),
  'device/unavailable': bad(
    422,
    ({ device, why }) => `The device "${device}" can't be used here: ${why}. Choose another, or "auto".`,
  ),
  'model/damaged': bad(422, ({ what }) => `The model folder can't be used: ${what}.`),
  'data/damaged': bad(422, ({ what }) => `The data set can't be used: ${what}.`),
  'checkpoint/damaged': bad(422, ({ what }) => `The checkpoint can't be used: ${what}.`),
  'input/invalid': bad(400, ({ what }) => `${what}`),
  'config/invalid': bad(500, ({ what }) => `The configuration is not usable:\n${what}`),
  'draw/not-found': bad(404, () => 'There is no such picture. It may have been deleted.'),
  'draw/not-yours': bad(403, () => 'Only the browser that made a picture can delete it.'),
  'draw/sound-gone': bad(410, () => 'The sound was deleted, as every sound is within the hour. Send it again.'),
  'draw/failed': bad(
    500,
    () => "Drawing failed twice. Send the sound again; if it keeps failing, tell the operator the draw's id.",
  ),
  'draw/timed-out': passing(504, () => 'Drawing took too long and was stopped. Try again in a minute.'),
  'draw/busy': passing(429, ({ seconds }) => `Too many requests at once. Try again in ${seconds} seconds.`),
  'chat/no-sound': bad(
    422,
    () => 'There is no sound in this message. Choose a voice note, or a message with an audio or video file.',
  ),
  'chat/not-a-sound': bad(415, ({ name }) => `${name} is not a sound. Choose a voice note, or an audio or video file.`),
  'chat/sound-unreachable': passing(
    502,
    () => 'The sound could not be fetched: the message may have been deleted. Post it again and try once more.',
  ),
  'chat/opted-out': bad(
    403,
    () => 'Whoever recorded this sound does not want their sounds to be drawn. Draw one of your own.',
  ),
  'chat/too-many-waiting': passing(
    429,
    ({ count }) => `You have ${count} pictures waiting already. Ask again when the first of them is there.`,
  ),
  'chat/no-permission': bad(
    403,
    ({ permission }) => `Here I lack the permission "${permission}". Ask an administrator to grant it, then try again.`,
  ),
  'chat/not-in-channel': bad(
    403,
    () => 'I am not in this channel. Invite me with /invite @soundscene, then try again.',
  ),
  'chat/not-yours': bad(
    403,
    () => 'Only who asked for this picture, who recorded its sound or a moderator can delete it.',
  ),
  'chat/admins-only': bad(403, () => 'Only people who may manage this place can change its settings. Ask one of them.'),
  'chat/platform-down': passing(
    502,
    ({ platform }) => `${platform} does not take the picture now. Try again in a minute.`,
  ),
  'chat/undeliverable': bad(410, () => 'The answer came too late to be shown here. Ask again.'),
  'account/signed-out': bad(401, () => 'Nobody is signed in here any more. Sign in and try again.'),
  'account/not-admin': bad(403, () => 'Only administrators can do this. Ask one of them.'),
  'account/too-many-tries': passing(429, ({ seconds }) => `Too many tries. Try again in ${seconds} seconds.`),
  'account/bad-name': bad(400, () => 'A name has 1 to 100 characters.'),
  'account/foreign-origin': bad(403, () => 'This request came from another site and was refused.'),
  'account/invitation-needed': bad(
    403,
    () => 'New accounts are by invitation. Ask somebody who has one to send you a link.',
  ),
  'account/invitation-gone': bad(
    410,
    () => 'This invitation was used, taken back or is too old. Ask whoever sent it for a new one.',
  ),
  'account/address-taken': bad(409, () => 'Another account has this address already.'),
  'account/last-admin': bad(409, () => 'Somebody has to be administrator. Make somebody else one first.'),
  'study/not-found': bad(404, () => 'There is no such study, or you are not one of its members.'),
  'study/forbidden': bad(403, ({ role }) => `As ${role} of this study you may not do this. Ask an owner.`),
  'study/no-member': bad(404, () => 'This person is no member of the study any more. Reload the page.'),
  'study/launched': bad(409, () => 'The study was launched, so what it asks and shows is fixed. Copy it to change it.'),
  'study/wrong-state': bad(409, ({ state }) => `The study is ${state}, so this can't be done now.`),
  'study/last-owner': bad(409, () => 'A study needs an owner. Make somebody else one first.'),
  'study/set-not-found': bad(404, () => 'There is no such set of stimuli.'),
  'study/set-in-use': bad(409, () => 'A study uses this set of stimuli. Delete the study first.'),
  'study/set-unfit': bad(422, ({ what }) => `The set of stimuli does not fit this study: ${what}.`),
  'study/not-open': bad(403, () => 'This study does not take part in this way, or not now. Ask whoever invited you.'),
  'study/link-unknown': bad(404, () => 'This link is not valid. Check that it was copied whole, or ask for a new one.'),
  'study/unknown-rater': bad(401, () => 'This browser is not known here. Open the link of the study again.'),
  'study/wrong-step': bad(409, () => 'This step is over or has not come yet. Reload the page to go on where you are.'),
  'study/not-heard': bad(422, () => 'Hear the sound to its end before you answer.'),
  'study/trial-unknown': bad(404, () => 'This trial is not one of yours, or it is over. Reload the page to go on.'),
  'study/unfinished': bad(409, ({ count }) => `Before the end, ${count} answers are still to be given or stored.`),
  'study/receipt-unknown': bad(404, () => 'No answers belong to this code. Check each letter of it.'),
  'study/no-votes': bad(409, () => 'There are no votes yet. Export the study once some are in.'),
  'study/prolific-refused': bad(
    502,
    ({ status, why }) => `Prolific refused the request (${status}: ${why}). Check token and study.`,
  ),
  'study/prolific-off': bad(409, () => 'This site has no token for Prolific. Ask the operator to set PROLIFIC_TOKEN.'),
  'study/prolific-unlinked': bad(409, () => 'No study on Prolific is known here yet. Make its draft first.'),
  'study/prolific-down': passing(502, () => 'Prolific does not answer now. Try again in a minute.'),
  'database/in-use': bad(
    409,
    ({ dir, pid }) => `The folder ${dir} is already in use by process ${pid}. Stop it first, or choose another folder.`,
  ),
  'database/not-started': bad(500, ({ what }) => `PostgreSQL could not be started: ${what}.`),
  'database/migration': bad(500, ({ name, what }) => `The database can't be brought up to date: ${name} ${what}.`),
  'blob/missing': bad(404, () => 'What was stored here is gone.'),
  'blob/damaged': bad(500, () => 'What was stored here was damaged and has been removed. Send it again.'),
  'blob/not-writable': bad(507, ({ dir, what }) => `Nothing can be stored in ${dir}: ${what}. Tell the operator.`),
  'start/running': bad(
    409,
    ({ home, at }) =>
      `soundscene already runs on ${home}, ${at}. Stop it first, or set SOUNDSCENE_HOME to another folder.`,
  ),
  'start/port-taken': bad(
    409,
    ({ port }) => `Port ${port} is taken by another program. Stop it, or choose another with --port.`,
  ),
  'start/build-failed': bad(500, ({ end }) => `The site could not be built (${end}); the reason stands above.`),
  'start/not-ready': bad(
    500,
    ({ name, seconds, log }) => `The ${name} did not become ready within ${seconds} seconds. Its log is ${log}.`,
  ),
  'start/service-died': bad(
    500,
    ({ name, end, words, log }) => `The ${name} stopped (${end}). Its log is ${log} and ends with:\n${words}`,
  ),
  'service/fault': passing(
    500,
    () => 'The site made a mistake of its own, which was logged. Try again; if it stays, tell the operator.',
  ),
  'service/unavailable': passing(503, () => 'The service is restarting or overloaded. Try again in a minute.'),
} satisfies Record<string, Code>

export type ErrorCode = keyof typeof codes
