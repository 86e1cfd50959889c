import type {Hono} from 'hono';
import {answerOrigins, answerPreflight} from '../origins.ts';
import {buildChallenge} from '../proof-of-work.ts';
import {addRoute} from './route.ts';
import type {Services} from './services.ts';

/** Work that costs a person nothing and a flood a lot. Nothing is kept until the proof comes back. */
export function addChallengeRoutes(app: Hono, {store, isOriginAllowed}: Services): void {
  const cors = answerOrigins(isOriginAllowed);
  addRoute(app, '/challenge', {
    OPTIONS: [cors, answerPreflight(['GET'])],
    GET: [cors, (c) => c.json(buildChallenge(store.secret, Date.now()), 200, {'cache-control': 'no-store'})],
  });
}
