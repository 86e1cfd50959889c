import type {Coming, Engagement} from '../../core/calendar/rsvp.ts';
import {toJson} from '../../core/json.ts';

/** What somebody replied to one date. */
export interface MyReply extends Engagement {
  coming: Coming;
  /** Where places are given. `queued`: the reply has not been sent yet. */
  status?: 'confirmed' | 'waiting' | 'queued' | undefined;
  /** On the waiting list, from 1. */
  position?: number | undefined;
  /** How many people come, guests included. */
  people: number;
  /** The link that gives the place back, and the place's name for it. */
  cancel?: string | undefined;
  place?: string | undefined;
}

/** How long a reply is remembered after the event, in milliseconds. */
const KEPT = 31 * 86_400_000;

const keyOf = (calendar: string): string => `kith-rsvp ${calendar}`;

const isReply = (value: unknown): value is MyReply => {
  const {key, title, startsAt, endsAt, coming, people} = (value ?? {}) as Partial<Record<keyof MyReply, unknown>>;
  const isText = typeof key === 'string' && typeof title === 'string' && typeof coming === 'string';
  return isText && [startsAt, endsAt, people].every(Number.isFinite);
};

/** The replies to a calendar that were given on this device and still matter. `now` in milliseconds since 1970. */
export function recallReplies(calendar: string, now: number): MyReply[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(calendar)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isReply).filter(({endsAt}) => now < endsAt + KEPT) : [];
  } catch {
    return [];
  }
}

/** Remembers replies on this device: to what and how, not who replied. Storage may be full or forbidden. */
export function keepReplies(calendar: string, replies: readonly MyReply[]): void {
  try {
    if (replies.length) localStorage.setItem(keyOf(calendar), toJson(replies));
    else localStorage.removeItem(keyOf(calendar));
  } catch {
    // then this page remembers until it is left
  }
}
