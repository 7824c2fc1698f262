import styles from './intro.module.css'

/** What this is, in three sentences; all of it is there without a script. */
export function Intro() {
  return (
    <>
      <h1 className={styles.title}>What does a sound look like?</h1>
      <p className={styles.lead}>
        Give soundscene a few seconds of anything. It listens, then develops a picture of the scene the sound came from.
      </p>
      <p className={styles.honest}>
        Its model knows nine synthetic scenes: plane, speedboat, guitar, piano, drum, dog, dam, baseball and soccer.
        Whatever it hears becomes one of them. <a href="/about">What it can’t do</a>
      </p>
      <noscript>
        <p className={styles.noscript}>
          Sending and recording sounds needs JavaScript, which is off in this browser. Shared pictures open without it.
        </p>
      </noscript>
    </>
  )
}
