import type {Thresholds} from '../../contract/results.ts';

/** A comment as the organisation holds it. */
export interface Comment {
  text: string;
  /** What the person who read it decided; undefined: nobody has. */
  review?: 'approved' | 'rejected' | undefined;
}

/** The state of a wave, as far as comments depend on it. */
export interface CommentedWave {
  /** People counted in the published results. */
  n: number;
  closed: boolean;
  thresholds: Thresholds;
}

/**
 * Whether a comment may be published: a human has approved it, enough people have answered, and the wave has closed, as a
 * comment that turns up just after somebody answered is signed by its time.
 */
export function canPublishComment(comment: Comment, {n, closed, thresholds}: CommentedWave): boolean {
  return comment.review === 'approved' && closed && n >= Math.max(5, thresholds.comments);
}

/** The texts that may be published, by the alphabet, so that their order says nothing of who came when. No group, no date. */
export function publishComments(comments: readonly Comment[], wave: CommentedWave): string[] {
  const texts = comments.filter((comment) => canPublishComment(comment, wave)).map((comment) => comment.text.trim());
  return texts.filter((text) => text !== '').toSorted((a, b) => (a < b ? -1 : Number(a > b)));
}
