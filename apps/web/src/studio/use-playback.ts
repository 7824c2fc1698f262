import { useEffect, useRef, useState } from 'react'

/** Plays a sound of the page. `playable` is false where the browser can't decode what the server could. */
export function usePlayback(address: string | null) {
  const audio = useRef<HTMLAudioElement>(null)
  const [playing, setPlaying] = useState(false)
  const [playable, setPlayable] = useState(address !== null)
  const [position, setPosition] = useState(0)

  useEffect(() => {
    setPlayable(address !== null)
    setPosition(0)
    if (!address) return
    const player = new Audio(address)
    audio.current = player
    player.onplay = () => setPlaying(true)
    player.onpause = () => setPlaying(false)
    player.onended = () => setPosition(0)
    player.onerror = () => setPlayable(false)
    return () => player.pause()
  }, [address])

  useEffect(() => {
    if (!playing) return
    let frame = requestAnimationFrame(function follow() {
      setPosition(share(audio.current))
      frame = requestAnimationFrame(follow)
    })
    return () => cancelAnimationFrame(frame)
  }, [playing])

  return {
    playing,
    playable,
    /** 0 … 1. */
    position,
    toggle: () => (playing ? audio.current?.pause() : audio.current?.play().catch(() => setPlayable(false))),
    seek: (to: number) => {
      const player = audio.current
      if (player && Number.isFinite(player.duration)) player.currentTime = to * player.duration
      setPosition(to)
    },
  }
}

/** A recording's duration is unknown to some browsers until it has been played through. */
const share = (player: HTMLAudioElement | null) =>
  player && Number.isFinite(player.duration) && player.duration > 0 ? player.currentTime / player.duration : 0
