import { isOfOrigin } from './origin.ts'

/** What the page (or something in it) wants from the machine. */
export type PermissionQuestion = {
  readonly permission: string
  /** The origin that asks, in whatever form Chromium gives it. */
  readonly origin: string
  readonly isMainFrame: boolean
  /** `audio`, `video`; empty when Chromium asks about media in general. */
  readonly media: readonly string[]
}

/** A request is for the camera alone: video is named, and nothing else. */
export function allowsRequest(question: PermissionQuestion, ownOrigin: string): boolean {
  return isOwnMedia(question, ownOrigin) && question.media.length > 0 && onlyVideo(question)
}

/**
 * A check may come without a kind before Chromium asks for the real one (getUserMedia does so), hence
 * it is refused only when it names something else than video.
 */
export function allowsCheck(question: PermissionQuestion, ownOrigin: string): boolean {
  return isOwnMedia(question, ownOrigin) && onlyVideo(question)
}

function isOwnMedia(question: PermissionQuestion, ownOrigin: string): boolean {
  const { permission, origin, isMainFrame } = question
  return permission === 'media' && isMainFrame && isOfOrigin(origin, ownOrigin)
}

function onlyVideo({ media }: PermissionQuestion): boolean {
  return media.every((kind) => kind === 'video')
}
