import { type Problem, problem } from './problem.ts'

/** A running recording. */
export interface Recording {
  /** Ends it and gives what was recorded; empty when there was nothing. */
  stop: () => Promise<Blob>
  /** Level of the last moment, 0 … 1. */
  level: () => number
}

/** Asks for the microphone and records. The browser's clean-up for calls is off: it would remove the scene. @throws Problem */
export async function startRecording(): Promise<Recording> {
  if (!navigator.mediaDevices || typeof MediaRecorder === 'undefined') throw problem('microphone/unsupported')
  const stream = await navigator.mediaDevices
    .getUserMedia({ audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: false } })
    .catch((error: DOMException) => {
      throw refusal(error)
    })
  const audio = new AudioContext()
  const level = meter(audio, stream)
  const recorder = new MediaRecorder(stream, supportedFormat())
  const chunks: Blob[] = []
  recorder.ondataavailable = ({ data }) => chunks.push(data)
  recorder.start(1000)
  const stop = async () => {
    const ended = new Promise((resolve) => recorder.addEventListener('stop', resolve, { once: true }))
    if (recorder.state !== 'inactive') recorder.stop()
    else recorder.dispatchEvent(new Event('stop'))
    await ended
    for (const track of stream.getTracks()) track.stop()
    await audio.close()
    return new Blob(chunks, { type: recorder.mimeType })
  }
  return { stop, level }
}

const formats = ['audio/webm;codecs=opus', 'audio/mp4;codecs=mp4a.40.2', 'audio/mp4', 'audio/ogg;codecs=opus']

/** Without a known format the browser chooses; the server recognises sounds by content anyway. */
function supportedFormat(): MediaRecorderOptions {
  const mimeType = formats.find((format) => MediaRecorder.isTypeSupported(format))
  return mimeType ? { mimeType, audioBitsPerSecond: 96_000 } : {}
}

function meter(audio: AudioContext, stream: MediaStream): () => number {
  const analyser = new AnalyserNode(audio, { fftSize: 1024 })
  audio.createMediaStreamSource(stream).connect(analyser)
  const window = new Float32Array(analyser.fftSize)
  return () => {
    analyser.getFloatTimeDomainData(window)
    return Math.min(
      1,
      window.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0),
    )
  }
}

function refusal({ name }: DOMException): Problem {
  if (name === 'NotAllowedError' || name === 'SecurityError') return problem('microphone/denied')
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return problem('microphone/missing')
  if (name === 'NotReadableError' || name === 'AbortError') return problem('microphone/busy')
  return problem('microphone/unsupported')
}
