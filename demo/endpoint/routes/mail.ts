import type {Context, Hono} from 'hono';
import {html} from 'hono/html';
import {inWords} from '../links.ts';
import {isStopLink} from '../mail/plan.ts';
import {TONGUES} from '../tongues/tongues.ts';
import {renderPage} from '../pages.ts';
import {Refusal} from '../problems.ts';
import {tongueOf} from '../tongue.ts';
import {addRoute} from './route.ts';
import type {Services} from './services.ts';

/**
 * No more mail to an address, by its owner's link. Looking changes nothing; the button does, and so does the one press of mail
 * programs (RFC 8058), which send no page's answer.
 */
export function addMailRoutes(app: Hono, {store, rate}: Services): void {
  addRoute(app, '/mail/stop', {
    GET: [
      inWords,
      async (c) => {
        const isStopped = await store.mailStops.isStopped(requireMark(c, store.secret));
        return renderStop(c, isStopped ? 'stopped' : 'asked');
      },
    ],
    POST: [
      rate,
      inWords,
      async (c) => {
        const mark = requireMark(c, store.secret);
        const {act} = await c.req.parseBody();
        if (act === 'resume') await store.mailStops.resume(mark);
        else await store.mailStops.stop(mark);
        return renderStop(c, act === 'resume' ? 'resumed' : 'stopped');
      },
    ],
  });
}

function requireMark(c: Context, secret: string): string {
  const {mark = '', key = ''} = c.req.query();
  const words = TONGUES[tongueOf(c)];
  if (!isStopLink(mark, key, secret)) throw new Refusal(403, words.forged, {detail: words.forgedMore});
  return mark;
}

function renderStop(c: Context, state: 'asked' | 'stopped' | 'resumed') {
  const tongue = tongueOf(c);
  const words = TONGUES[tongue];
  const button = (act: string, text: string) =>
    html`<form method="post"><button name="act" value="${act}">${text}</button></form>`;
  const content = {
    asked: html`<p>${words.stopAsk}</p>
      ${button('stop', words.stopAct)}`,
    stopped: html`<p>${words.stoppedMore}</p>
      ${button('resume', words.resumeAct)}`,
    resumed: '',
  };
  const title = {asked: words.stopTitle, stopped: words.stopped, resumed: words.resumed}[state];
  return renderPage(c, 200, title, html`${content[state]}`, {forms: "'self'", tongue});
}
