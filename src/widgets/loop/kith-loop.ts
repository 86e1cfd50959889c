import {html, nothing, type TemplateResult} from 'lit';
import {property, state} from '../../ui/decorators.ts';
import type {Loop, Topic} from '../../contract/loop.ts';
import {loopShape} from '../../contract/shapes/loop.ts';
import type {LocalizedText} from '../../contract/text.ts';
import {checkShape} from '../../core/check-shape.ts';
import {formatDate} from '../../core/text/format-date.ts';
import {localizeText, type LocalText} from '../../core/text/localize.ts';
import type {Catalog} from '../../i18n/catalog.ts';
import {checkIcon} from '../../ui/icons.ts';
import {inLanguage} from '../../ui/in-language.ts';
import {KithElement} from '../../ui/kith-element.ts';
import {richText} from '../../ui/rich-text.ts';
import {proseStyles} from '../../ui/prose.styles.ts';
import {tokens} from '../../ui/tokens.styles.ts';
import {loopMessages} from './loop.messages.ts';
import {readList} from './read-list.ts';
import {loopStyles} from './loop.styles.ts';

/**
 * We asked, you said, we did: what people raised, what was decided, and why where the answer is no. Needs no server.
 * Serves **influence**: people see what their answers led to.
 *
 * @summary Closes the loop between asking and doing.
 * @tag kith-loop
 *
 * @slot - A `<dl>` with the topics, or fallback content. A child `<script type="application/json">` is the document.
 *
 * @fires {KithReadyEvent} kith-ready - The topics are drawn.
 * @fires {KithErrorEvent} kith-error - The topics cannot be shown.
 *
 * @csspart base - The wrapper of everything.
 * @csspart topic - One topic.
 * @csspart status - What became of it.
 * @csspart error - A sentence about something that did not work.
 *
 * @cssprop [--kith-radius=0.5em] - Roundness of corners.
 * @cssprop [--kith-density=1] - Factor on the space between topics.
 * @cssprop [--kith-accent=#12705d] - Colour of links.
 * @cssprop [--kith-font] - Font family. Default: the page's.
 * @cssprop [--kith-font-size=medium] - Size of body text. Default: the reader's own setting.
 * @cssprop [--kith-ink] - Text colour. Default: the page's.
 * @cssprop [--kith-radius=0.5em] - Roundness of corners.
 * @cssprop [--kith-density=1] - Factor on the space between topics.
 */
export class KithLoop extends KithElement {
  static override styles = [tokens, proseStyles, loopStyles];

  protected english: Catalog = loopMessages;
  @state() private shown: Loop | undefined;

  /** The topics as an object, instead of `src` or a `<dl>`. */
  @property({attribute: false})
  get definition(): unknown {
    return this.given;
  }
  set definition(definition: unknown) {
    this.given = definition;
  }

  /** A `<dl>` inside the tag is read where there is no other document. */
  protected override async readDocument(): Promise<unknown> {
    if (this.src || this.given !== undefined) return super.readDocument();
    return super.readDocument().catch((error: unknown) => {
      const list = readList(this);
      if (list) return list;
      throw error;
    });
  }

  protected override accept(document: unknown): void {
    const mistakes = checkShape(document, loopShape);
    if (mistakes.length) return this.fail(mistakes);
    this.shown = document as Loop;
    this.ready();
  }

  protected override renderContent(): unknown {
    const {shown} = this;
    if (!shown) return nothing;
    const {title, asked, topics} = shown;
    const inner = Math.min(6, this.headingLevel + (title ? 1 : 0));
    return html`
      ${title ? html`<div class="title" role="heading" aria-level=${this.headingLevel}>${this.#say(title)}</div>` : nothing}
      ${asked ? html`<div class="prose asked muted">${this.#prose(asked)}</div>` : nothing}
      <ul class="topics">
        ${topics.slice(0, 500).map((topic) => this.#renderTopic(topic, inner))}
      </ul>
    `;
  }

  #say(text: LocalizedText): unknown {
    return inLanguage(this.#local(text));
  }

  #prose(text: LocalizedText): unknown {
    const local = this.#local(text);
    const content = richText(local.text);
    return local.lang ? html`<div lang=${local.lang} class="prose">${content}</div>` : content;
  }

  #local(text: LocalizedText): LocalText {
    return localizeText(text, this.locale, this.documentLanguage);
  }

  #renderTopic({title, heard, n, status, decision, date, ...rest}: Topic, level: number): TemplateResult {
    const people = n === undefined ? '' : ` · ${this.t('loop.people', {n})}`;
    return html`<li class="topic" part="topic">
      <div class="side">
        <div class="label" role="heading" aria-level=${level}>${this.#say(title)}</div>
        <p class="kicker">${this.t('loop.heard')}${people}</p>
        ${heard ? html`<div class="prose">${this.#prose(heard)}</div>` : nothing}
      </div>
      <div class="side">
        <p class="status ${status}" part="status">
          ${status === 'done' ? checkIcon : nothing}<span
            >${this.t(`loop.${status}`)}${date ? ` · ${formatDate(date, this.locale)}` : ''}</span
          >
        </p>
        ${decision ? html`<div class="prose">${this.#prose(decision)}</div>` : nothing} ${this.#renderFacts(rest)}
      </div>
    </li>`;
  }

  #renderFacts(facts: Pick<Topic, 'reason' | 'owner' | 'next'>): unknown {
    const given = (['reason', 'owner', 'next'] as const).flatMap((key) =>
      facts[key] ? [[key, facts[key]] as const] : [],
    );
    if (!given.length) return nothing;
    return html`<dl>
      ${given.map(
        ([key, text]) =>
          html`<dt>${this.t(`loop.${key}`)}</dt>
            <dd class="prose">${this.#prose(text)}</dd>`,
      )}
    </dl>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kith-loop': KithLoop;
  }
}
