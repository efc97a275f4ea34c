/** What the page sends to the decoding worker: one frame, which the worker closes. */
export type DecodeQuestion = { readonly frame: VideoFrame }

/** What the worker answers: once that it is ready, then for each frame what it read. */
export type DecodeAnswer =
  | { readonly type: 'ready' }
  | { readonly type: 'failed'; readonly reason: string }
  | {
      readonly type: 'read'
      /** The text of the code, null when none was found. */
      readonly text: string | null
      /** Time that it took, in ms. */
      readonly took: number
    }
