import {adoptStyles, html, nothing, type CSSResult, type TemplateResult} from 'lit';
import {property, state} from '../ui/decorators.ts';
import type {Question} from '../contract/question.ts';
import type {Answer, Answers, Submission} from '../contract/submission.ts';
import type {LocalizedText} from '../contract/text.ts';
import type {CompiledSurvey} from '../core/survey/compile.ts';
import {nextStep, progressOf, reduce, startSession, type Action, type Session} from '../core/survey/session.ts';
import {visibleAnswers} from '../core/survey/visibility.ts';
import {localizeText} from '../core/text/localize.ts';
import type {Enctype, Format} from '../contract/encoding.ts';
import {KithChangeEvent} from '../ui/events.ts';
import {checkIcon} from '../ui/icons.ts';
import {KithElement} from '../ui/kith-element.ts';
import {tokens} from '../ui/tokens.styles.ts';
import {formStyles} from './form.styles.ts';
import {first, renderForm, type FormView} from './form-view.ts';
import {hiddenAnswers} from './hidden.ts';
import {shuffle} from './shuffle.ts';
import {DEFINED, isLate, loadQuestionTypes, questionType, typeNames, typesOf} from './registry.ts';
import type {Outcome} from './sending.ts';

/**
 * A widget in which a person answers questions and sends them: what surveys, sign-ups, pulses and RSVPs have in common.
 * One shadow root, one native form, inputs uncontrolled while typing, the session as a value.
 */
export abstract class KithFormElement extends KithElement {
  static override styles = [tokens, formStyles];

  /** URL that submissions are POSTed to. Default: the definition's `action`, else `src` + `/submissions`. */
  @property() action?: string;
  /** Encoding of submissions. Default: `application/json`. */
  @property() enctype: Enctype = 'application/json';
  /** Shape of JSON bodies: `kith` (the envelope), `flat` (name → value), `osdi` or `civicrm`. Default: `kith`. */
  @property() format: Format = 'kith';
  /** `no-cors` for services whose reply a page may not read: the outcome stays unknown. Default: `cors`. */
  @property() mode: 'cors' | 'no-cors' = 'cors';

  @state() protected session: Session | undefined;
  @state() protected problem: unknown = '';
  /** What the person reads in the states `sent`, `waiting` and `closed`, in place of the form. */
  @state() protected closing: {title: unknown; text: unknown} | undefined;
  @state() protected receipt = '';
  /** What the endpoint replied when it accepted. */
  protected reply: Readonly<Record<string, unknown>> = {};
  protected abstract readonly kind: Submission['kind'];
  #prefill: Answers = {};
  #submissionId: string | undefined;
  #startedAt = '';
  #round = 0;
  #orders = new Map<Question, readonly number[]>();
  #sending: Promise<Tools> | undefined;
  /** Code for checking, sending and words about answers, once it is here. */
  #tools: Tools | undefined;
  /** Code for Markdown, once a text has some. */
  #markup: typeof import('../ui/rich-text.ts') | undefined;
  #latest: CompiledSurvey | undefined;
  #late: CSSResult[] = [];

  /** Answers by question id. Set it to prefill. */
  @property({attribute: false})
  get answers(): Answers {
    return {...this.#prefill, ...this.session?.answers};
  }
  set answers(answers: Answers) {
    this.#prefill = {...answers};
    if (this.session) this.#start(this.session.survey, {...this.session.answers, ...answers});
  }

  /** Checks everything and sends, as the button does. */
  async submit(): Promise<void> {
    const sending = await this.#need();
    if (!sending || !this.session || this.phase !== 'ready') return;
    this.session = reduce(this.session, {type: 'show', issues: sending.checkSteps(this.session)});
    if (this.session.issues.length) return this.#showIssues();
    await this.#send(this.session, sending);
  }

  /** The files chosen for a question, in the order of its answer; also those inside a group. */
  filesOf(questionId: string): File[] {
    return this.#tools?.filesIn(this.session?.answers[questionId]) ?? [];
  }

  /** Forgets all answers and starts anew. */
  reset(): void {
    this.#prefill = {};
    this.#submissionId = undefined;
    if (this.session) this.#start(this.session.survey, {});
  }

  protected override warmUp = (): void => {
    this.#sending ??= import('./sending.ts');
    this.#sending.catch(() => (this.#sending = undefined));
  };

  /** The code for checking and sending; where it cannot be had, the person is told and can try again. */
  async #need(): Promise<Tools | undefined> {
    this.warmUp();
    return this.#sending!.then(
      (sending) => {
        this.english = {...this.english, ...sending.errorMessages};
        this.#adopt([sending.issueStyles]);
        this.#markup = sending.markup;
        return (this.#tools = sending);
      },
      () => void (this.problem = this.t('unclear', {site: location.host})),
    );
  }

  protected override get documentLanguage(): string {
    return this.session?.survey.definition.languages?.[0] ?? 'en';
  }

  protected override async accept(document: unknown): Promise<void> {
    const {parseSurvey} = await import('../core/survey/parse-survey.ts');
    const parsed = parseSurvey(document, DEFINED.kinds, DEFINED.shape);
    if ('mistakes' in parsed) return this.fail(parsed.mistakes);
    await this.take(parsed.survey);
  }

  /** Shows a survey once the code of its question types is here. */
  protected async take(survey: CompiledSurvey): Promise<void> {
    this.#latest = survey;
    const names = typeNames(survey.questions.values());
    // late types stand on the same code, and texts with earlier answers in them need its words
    const written = JSON.stringify(survey.definition);
    const needs = names.some(isLate) || written.includes('{{');
    const [closed, markup] = await Promise.all([
      this.#whyClosed(survey),
      // the last words come with the code for sending, which brings it along
      MARKUP.test(JSON.stringify({...survey.definition, endings: 0})) ? import('../ui/rich-text.ts') : undefined,
      loadQuestionTypes(names),
      needs && this.#need(),
    ]);
    this.#markup ??= markup;
    if (this.#latest === survey) this.#dress(names, survey, closed);
  }

  /** Takes in what the types of question that are asked look like and say, then shows them. */
  #dress(names: string[], survey: CompiledSurvey, closed: string): void {
    const types = typesOf(names);
    this.#adopt(types.flatMap(({styles}) => styles ?? []));
    this.english = Object.assign({}, this.english, ...types.map(({messages}) => messages));
    this.#start(survey, {...this.#prefill, ...this.session?.answers});
    if (closed) this.#close(closed);
  }

  /** Adds what came late to the element's own styles. */
  #adopt(styles: CSSResult[]): void {
    this.#late = [...new Set([...this.#late, ...styles])];
    const {elementStyles} = this.constructor as typeof KithElement;
    adoptStyles(this.renderRoot as ShadowRoot, [...elementStyles, ...this.#late]);
  }

  /** Why nobody can answer now, in words; '' where one can. */
  async #whyClosed({definition}: CompiledSurvey): Promise<string> {
    const {opensAt, closesAt, limit} = definition;
    if (!opensAt && !closesAt && !limit) return '';
    const {openingMessages, whyClosed} = await import('./opening.ts');
    this.english = {...this.english, ...openingMessages};
    return whyClosed(definition, {t: this.t, locale: this.locale, now: Date.now()});
  }

  #start(survey: CompiledSurvey, answers: Answers): void {
    this.#startedAt = new Date().toISOString();
    this.#round++;
    // a control that goes while somebody is in it reports its answer once more: better before than after
    (this.shadowRoot?.activeElement as HTMLElement | null)?.blur();
    this.session = startSession(survey, {...hiddenAnswers(survey), ...answers});
    this.problem = '';
    this.closing = undefined;
    this.ready();
  }

  #close(text: string): void {
    this.phase = 'closed';
    this.closing = {title: this.t('closedTitle'), text};
  }

  protected override renderContent(): unknown {
    if (!this.session) return nothing;
    if (this.closing) return this.renderClosing();
    return html`<form novalidate part="form" @submit=${stop} @input=${this.#onInput} @change=${this.#onChange}>
      ${this.renderBefore()}${renderForm(this.session, this.#view(), this.renderIntro())}
    </form>`;
  }

  /** What a widget shows above the form, instead of the survey's title. */
  protected renderBefore(): unknown {
    return nothing;
  }

  /** What a widget shows between its title and its questions. */
  protected renderIntro(): unknown {
    return nothing;
  }

  protected renderClosing(): TemplateResult {
    const {title, text} = this.closing!;
    const words = html`<div class="prose">${text}</div>`;
    return html`<div class="closing" part="thanks">
      <div class="title" role="heading" aria-level=${this.headingLevel} tabindex="-1" id="closing">
        ${this.phase === 'sent' ? checkIcon : nothing} ${title}
      </div>
      ${this.phase === 'sent' ? html`<slot name="thanks">${words}</slot>` : words}
      ${this.phase === 'sent' ? this.renderReply(this.reply) : nothing}
      ${this.receipt ? html`<p class="muted receipt">${this.t('receipt', {receipt: this.receipt})}</p>` : nothing}
    </div>`;
  }

  /** What a widget adds to its last words from the endpoint's reply. */
  protected renderReply(_reply: Readonly<Record<string, unknown>>): unknown {
    return nothing;
  }

  /** The wave that a submission belongs to; undefined where there are none. */
  protected get roundName(): string | undefined {
    return undefined;
  }

  /** The words of the button that sends. */
  protected get sendLabel(): string {
    const own = this.session?.survey.definition.submitLabel;
    return own ? this.textOf(own) : this.t('send');
  }

  #view(): FormView {
    return {
      locale: this.locale,
      answers: visibleAnswers(this.session!.survey, this.session!.answers, this.session!.shown),
      headingLevel: this.headingLevel,
      busy: this.phase === 'sending',
      sendLabel: this.sendLabel,
      trouble: this.problem,
      status: this.phase === 'sending' ? this.t('sending') : '',
      t: this.t,
      text: (text) => this.#localized(text, (words) => this.#markup?.inlineText(words) ?? words),
      prose: (text) => this.#localized(text, (words) => this.#markup?.richText(words) ?? html`<p>${words}</p>`),
      plain: this.#plain,
      round: this.#round,
      order: this.#order,
      tools: this.#tools,
      onAnswer: (id, answer, path = '') => this.#dispatch({type: 'answer', answers: {[id]: answer}, path}),
      onBack: () => void this.#turn({type: 'back'}),
      onPrimary: this.#onPrimary,
    };
  }

  /** A text with earlier answers filled in, marked with its language where that is not the reader's. */
  #localized(text: LocalizedText | undefined, render: (words: string) => unknown): unknown {
    if (text === undefined) return nothing;
    const {text: words, lang} = localizeText(text, this.locale, this.documentLanguage);
    const content = render(this.#piped(words));
    return lang ? html`<span lang=${lang}>${content}</span>` : content;
  }

  #plain = (text: LocalizedText | undefined): string => {
    const words = this.#piped(this.textOf(text));
    return this.#markup?.plainText(words) ?? words;
  };

  #piped(words: string): string {
    if (!words.includes('{{') || !this.#tools) return words;
    const scene = {locale: this.locale, t: this.t, text: (text: LocalizedText) => this.textOf(text)};
    return this.#tools.pipe(words, this.session!, scene);
  }

  /** The order of shuffled choices, drawn once a visit. */
  #order = (question: Question): readonly number[] | undefined => {
    if (!('shuffle' in question) || !question.shuffle) return undefined;
    const order = this.#orders.get(question) ?? shuffle(question.choices.map((_, i) => i));
    this.#orders.set(question, order);
    return order;
  };

  #onInput = (event: Event): void => this.#read(event, true);
  #onChange = (event: Event): void => this.#read(event, false);

  #read(event: Event, typing: boolean): void {
    const input = event.target as HTMLInputElement;
    const entry = input.closest<HTMLElement>('[data-q]');
    const question = this.session?.survey.questions.get(entry?.dataset['q'] ?? '');
    const type = question && questionType(question);
    if (!entry || !type) return;
    const isOther = 'other' in input.dataset && !input.closest('[data-nested]');
    if (typing && !type.typed && !isOther) return;
    if (!isOther) type.settle?.(entry, question, input);
    const {id} = question;
    const answers: Record<string, Answer | undefined> = isOther
      ? {[`${id}.other`]: input.value || undefined}
      : {[id]: type.read(entry, question, this.session!.answers[id], input)};
    // parts matter where there are errors to keep, and then the tools are here
    this.#dispatch({type: 'answer', answers, typing, path: this.#tools?.partOf(input) ?? ''});
  }

  /** A key re-renders nothing unless something on screen depends on it. */
  #dispatch(action: Action & {type: 'answer'}): void {
    const before = this.session!;
    this.session = reduce(before, action);
    const {step, steps, answered} = progressOf(this.session);
    this.dispatchEvent(new KithChangeEvent({questions: Object.keys(action.answers), step, steps, answered}));
  }

  protected override shouldUpdate(changed: Map<PropertyKey, unknown>): boolean {
    const before = changed.get('session') as Session | undefined;
    if (changed.size > 1 || !before || !this.session || this.phase !== 'ready') return true;
    const {session} = this;
    if (before.shown !== session.shown || before.issues !== session.issues || before.step !== session.step) return true;
    const ids = Object.keys({...before.answers, ...session.answers}).filter(
      (id) => before.answers[id] !== session.answers[id],
    );
    return ids.some((id) => this.#isLookedAt(id));
  }

  /** Whether something on screen shows or waits for this answer. */
  #isLookedAt(id: string): boolean | undefined {
    const {questions, triggers} = this.session!.survey;
    const question = questions.get(id);
    if (!question) return false;
    return (
      triggers.has(id) ||
      questionType(question)?.live ||
      ('other' in question && Boolean(question.other)) ||
      (question.type === 'long-text' && question.maxLength !== undefined)
    );
  }

  #onPrimary = (event: Event): void => {
    event.preventDefault();
    if (this.phase !== 'sending' && this.session)
      void (nextStep(this.session) === undefined ? this.submit() : this.#next());
  };

  async #next(): Promise<void> {
    const sending = await this.#need();
    if (sending) await this.#turn({type: 'next', issues: sending.checkStep(this.session!)});
  }

  async #turn(action: Action): Promise<void> {
    const before = this.session!;
    this.session = reduce(before, action);
    if (this.session.issues.length) return this.#showIssues();
    const {step, steps, answered} = progressOf(this.session);
    this.dispatchEvent(new KithChangeEvent({questions: [], step, steps, answered}));
    await this.updateComplete;
    this.#goTo('[data-step-title]', '.entry .label', '#top');
  }

  async #showIssues(): Promise<void> {
    await this.updateComplete;
    this.#goTo('#summary');
  }

  /** Moves focus to the first that is there, and the page only where the form's beginning is out of sight. */
  #goTo(...selectors: string[]): void {
    const target = first(this.renderRoot, selectors);
    if (!target) return;
    if (!target.hasAttribute('tabindex')) target.setAttribute('tabindex', '-1');
    target.focus({preventScroll: true});
    const {bottom} = target.getBoundingClientRect();
    if (this.getBoundingClientRect().top < 0 || bottom > innerHeight) this.scrollIntoView({block: 'start'});
  }

  async #send(session: Session, {createId, send, toAction}: Tools): Promise<void> {
    this.phase = 'sending';
    this.problem = '';
    this.#submissionId ??= createId(this.kind);
    const given = this.action || session.survey.definition.action;
    const action = toAction(given, this.src, (url) => this.resolveUrl(url));
    const id = this.#submissionId;
    const outcome = await send({
      host: this,
      session,
      kind: this.kind,
      id,
      startedAt: this.#startedAt,
      wave: this.roundName,
      destination: action ? {action, enctype: this.enctype, format: this.format, mode: this.mode} : undefined,
      locale: this.locale,
      t: this.t,
      wordsOf: (question) => this.#plain(session.survey.questions.get(question)!.label),
      later: (news) => id === this.#submissionId && this.#settle(news),
    });
    this.#settle(outcome);
  }

  /** Says what became of it; to somebody who is elsewhere on the page by now, without taking them here. */
  #settle({phase, problem, closing, issues, receipt = '', data, unseen}: Outcome): void {
    const wasWaiting = this.phase === 'waiting';
    const isHere = !wasWaiting || this.shadowRoot!.activeElement;
    Object.assign(this, {phase, problem, closing, receipt});
    if (data) {
      this.reply = data;
      this.closing = this.#tools!.toLastWords(this.session!, this.#view(), unseen);
      this.#submissionId = undefined;
    }
    if (issues) this.session = reduce(this.session!, {type: 'show', issues});
    if (!isHere || (wasWaiting && phase === 'waiting')) return;
    // the form has made way for last words: who just pressed the button hears them
    if (issues) void this.#showIssues();
    else if (this.closing) void this.updateComplete.then(() => this.#goTo('#closing'));
  }
}

type Tools = typeof import('./sending.ts');

/** What a definition with Markdown in it holds, as JSON; now and then one without. */
const MARKUP = /\]\(|\*|\\n|__|(?<!\w)_|"\s*(?:[-+]|\d+[.)])\s/;

const stop = (event: Event): void => event.preventDefault();
