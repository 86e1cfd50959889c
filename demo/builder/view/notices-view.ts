import {html, nothing, type TemplateResult} from 'lit';
import type {Notice} from '../model/findings.ts';
import type {BuilderApp} from './builder-app.ts';
import {icon} from './icons.ts';

const NAMES = {error: 'Must be mended', warning: 'Look again', advice: 'Could be better'};

/** What the check has to say at one place, in words, with a button where it can be mended by itself. */
export const renderNotices = (app: BuilderApp, notices: readonly Notice[]): unknown =>
  notices.length
    ? html`<ul class="notices">
        ${notices.map((notice) => renderNotice(app, notice))}
      </ul>`
    : nothing;

const renderNotice = (app: BuilderApp, notice: Notice): TemplateResult =>
  html`<li class="notice ${notice.severity}">
    ${icon(notice.severity === 'advice' ? 'info' : 'warn')}
    <div>
      <p><b>${NAMES[notice.severity]}.</b> ${notice.sentence}</p>
      ${notice.remedy ? html`<p>${notice.remedy}</p>` : nothing}
      ${
        notice.fix
          ? html`<button type="button" class="link" data-fix=${notice.rule} @click=${() => app.mend(notice)}>
              ${notice.fix}
            </button>`
          : nothing
      }
    </div>
  </li>`;
