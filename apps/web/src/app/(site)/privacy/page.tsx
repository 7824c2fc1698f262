import type { Metadata } from 'next'
import { connection } from 'next/server'
import { Prose } from '../../../design/prose.tsx'
import { BotCheckPrivacy } from '../../../rater/bot-check/privacy.tsx'

export const metadata: Metadata = { title: 'Privacy', description: 'What happens to a sound, and to its picture.' }

export default async function Privacy() {
  await connection()
  return (
    <Prose>
      <h1>Your sound is gone within the hour</h1>
      <h2>The sound</h2>
      <p>
        What you send is decoded, cut to ten minutes and kept for at most one hour, so that you can ask for another
        take. Then it is deleted. It is never played to anybody, never listened to by a person, and never used to train
        a model. While it is kept, whoever has the picture’s link can see its waveform, but can’t hear it.
      </p>
      <h2>The picture</h2>
      <p>
        A picture, the seed, the class that the model guessed and the length of the sound are kept until you delete
        them. Whoever has a picture’s link can see it; the link can’t be guessed, and search engines are told to stay
        out. Only the browser that made a picture can delete it, and deleting is at once and for good.
      </p>
      <h2>In chat</h2>
      <p>
        In Discord and Slack, only sounds that somebody asks for are fetched, unless the people who run a channel have
        turned on that every sound there is drawn. Whoever recorded a sound can delete its picture, and can forbid that
        others draw their sounds. Who asked and who recorded is kept as a salted hash, with the picture and for as long.
      </p>
      <h2>You</h2>
      <ul>
        <li>
          To make pictures you need no account and get no cookie. There are no analytics, and making pictures asks no
          other site.
        </li>
        <li>Your browser remembers which pictures it made, and the theme you chose, if you chose one.</li>
        <li>
          Your network address is held in memory for a minute, to keep one visitor from taking all the time of the
          model, and is not written down by the site.
        </li>
      </ul>
      <BotCheckPrivacy />
      <h2>If you run studies</h2>
      <p>
        Your account is your name, your e-mail address and a hash of your password; passkeys are kept as their public
        half. A cookie that only the site can read keeps you signed in for two weeks at most. Which browsers you are
        signed in with is kept as long; of where you sign in from only a salted hash, for an hour, to slow down
        guessing. You can delete all of it on your account’s page, at once. What you did in a study stays in its log,
        without your name.
      </p>
    </Prose>
  )
}
