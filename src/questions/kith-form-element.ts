import {adoptStyles, html, nothing, type CSSResult, type TemplateResult} from 'lit';
import {property, state} from '../ui/decorators.ts';
import type {Answers, Submission} from '../contract/submission.ts';
import type {LocalizedText} from '../contract/text.ts';
import type {Mistake} from '../core/check-shape.ts';
import type {CompiledSurvey} from '../core/survey/compile.ts';
import {isSending, MANY, previousStep, startSession, type Session} from '../core/survey/session.ts';
import {visibleAnswers} from '../core/survey/visibility.ts';
import {localizeText} from '../core/text/localize.ts';
import type {Enctype, Format} from '../contract/encoding.ts';
import {checkIcon} from '../ui/icons.ts';
import {KithElement} from '../ui/kith-element.ts';
import {proseStyles} from '../ui/prose.styles.ts';
import {tokens} from '../ui/tokens.styles.ts';
import type {Form} from './answering.ts';
import {formStyles} from './form.styles.ts';
import {judgePatterns} from './judge-patterns.ts';
import {renderForm, type FormView} from './form-view.ts';
import {BEGINS, FILLED, isFilled, MARKUP, RULES} from './needs.ts';
import {DEFINED, isLate, loadQuestionTypes, typeNames, typesOf} from './registry.ts';
import {toJson} from '../core/json.ts';

/**
 * A widget in which a person answers questions and sends them: what surveys, sign-ups, pulses and RSVPs have in common.
 * One shadow root, one native form, inputs uncontrolled while typing, the session as a value.
 */
export abstract class KithFormElement extends KithElement {
  static override styles = [tokens, proseStyles, formStyles];

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
  @state() protected status = '';
  /** What the person reads in the states `sent`, `waiting` and `closed`, in place of the form. */
  @state() protected closing: {title: unknown; text: unknown} | undefined;
  @state() protected receipt = '';
  /** What the endpoint replied when it accepted. */
  protected reply: Readonly<Record<string, unknown>> = {};
  protected abstract readonly kind: Submission['kind'];
  #prefill: Answers = {};
  protected submissionId: string | undefined;
  protected startedAt = '';
  #round = 0;
  /** Round and step on screen, and whether they changed an odd number of times. */
  #drawn = '';
  #isOdd = false;
  /** What the order of shuffled choices comes from; a draft brings its own. */
  protected seed = String(Math.random());
  #coming: Promise<Tools> | undefined;
  /** Code for answers, checks and sending, once it is here. */
  #tools: Tools | undefined;
  /** Code for Markdown, once a text has some. */
  #markup: typeof import('../ui/rich-text.ts') | undefined;
  /** Code for what some forms begin with. */
  #beginning: typeof import('./beginning.ts') | undefined;
  #acts: ((tools: Tools) => void)[] = [];
  #latest: CompiledSurvey | undefined;
  #late: CSSResult[] = [];
  #page: string | undefined;
  /** What stands above the form: that a draft was taken up. */
  @state() protected above: (() => unknown) | undefined;
  /** What will be sent, while that is unfolded. */
  @state() protected told: (() => unknown) | undefined;
  /** All answers at a glance, once somebody wants to check them. */
  protected review: (() => unknown) | undefined;

  /** The definition as an object, instead of `src` or what a widget takes besides. */
  @property({attribute: false})
  get definition(): unknown {
    return this.given;
  }
  set definition(definition: unknown) {
    this.given = definition;
  }

  /** Answers by question id. Set it to prefill. */
  @property({attribute: false})
  get answers(): Answers {
    return {...(this.session?.answers ?? this.#prefill)};
  }
  set answers(answers: Answers) {
    this.#prefill = {...answers};
    if (this.session) this.#start(this.session.survey, {...this.session.answers, ...answers});
  }

  /** Checks everything and sends, as the button does. */
  async submit(): Promise<void> {
    await this.#need();
    if (this.session && this.#tools) await this.#tools.submit(this.#form);
    else this.#apologize();
  }

  /** The files chosen for a question, in the order of its answer; also those inside a group. */
  filesOf(questionId: string): File[] {
    return this.#tools?.filesIn(this.session?.answers[questionId]) ?? [];
  }

  /** Forgets all answers, on this device too, and starts anew. */
  reset(): void {
    this.#prefill = {};
    this.submissionId = undefined;
    this.clearDraft();
    if (this.session) this.#start(this.session.survey, {});
  }

  /** Forgets what is kept on this device of answers that were not sent; those on screen stay. */
  clearDraft(): void {
    this.above = undefined;
    if (isKept(this.draftKey)) this.#act(({dropDraft}) => dropDraft(this.draftKey));
  }

  /** What a draft is kept under; undefined where nothing is to stay on the device. */
  protected get draftKey(): string | undefined {
    const definition = this.session?.survey.definition;
    if (definition?.draft === false || !KEPT.includes(this.kind) || this.hasAttribute('shared-device'))
      return undefined;
    // of the page that it began on: pages that change without loading take forms along
    return `kith-draft ${this.kind} ${this.src ?? (this.#page ??= location.pathname)} ${definition?.id}`;
  }

  protected override warmUp = (): void => void this.#need();

  /** Waits for the code for answers, then catches up on what the person has done; without it, that waits on. */
  async #need(): Promise<void> {
    this.#coming ??= import('./answering.ts');
    const tools = await this.#coming.catch(() => (this.#coming = undefined));
    if (!tools || this.#tools) return;
    this.english = {...this.english, ...tools.errorMessages};
    this.adopt([tools.issueStyles]);
    this.#markup = tools.markup;
    this.#tools = tools;
    tools.sweepDrafts();
    for (const act of this.#acts.splice(0)) act(tools);
  }

  /** At once, or as soon as the code for it is here. */
  #act(act: (tools: Tools) => void): void {
    if (this.#tools) return act(this.#tools);
    this.#acts.push(act);
    void this.#need();
  }

  #apologize(): void {
    if (!this.#tools) this.problem = this.t('unclear', {site: location.host});
  }

  get #form(): Form {
    return this as unknown as Form;
  }

  /** Tags of the languages in which the definition says that it is written. */
  get speaks(): readonly string[] {
    return this.session?.survey.definition.languages ?? [];
  }

  protected override get documentLanguage(): string {
    return this.speaks[0] ?? 'en';
  }

  protected override async readDocument(): Promise<unknown> {
    const document = await super.readDocument();
    // the author asks for what the check of definitions finds
    if (location.search.includes('kith-check'))
      void import('./author-check.ts').then(({tellAuthor}) => tellAuthor(this, document));
    return document;
  }

  protected override async accept(document: unknown): Promise<void> {
    const {readSurvey} = await import('../core/survey/read-survey.ts');
    const read = readSurvey(document, DEFINED.kinds, DEFINED.shape);
    if ('mistakes' in read) return this.fail(read.mistakes);
    await this.take(read.survey);
  }

  /** Shows a survey once the code of its question types is here. */
  protected async take(survey: CompiledSurvey): Promise<void> {
    this.#latest = survey;
    const names = typeNames(survey.questions.values());
    // the last words come when the code for answers is here, and so do markup and earlier answers in them
    const written = toJson({...survey.definition, endings: 0});
    const ticks = written.includes('"consent"') && toJson(this.#prefill).includes('true');
    const needs = ticks || names.some(isLate) || FILLED.test(written);
    const [mistakes, beginning, markup] = await Promise.all([
      RULES.test(written) ? findMistakes(survey) : [],
      survey.questions.size >= MANY || BEGINS.test(written) ? import('./beginning.ts') : undefined,
      MARKUP.test(written) ? import('../ui/rich-text.ts') : undefined,
      written.includes('"pattern"') && judgePatterns(),
      loadQuestionTypes(names),
      needs && this.#need(),
    ]);
    if (mistakes.length) return this.fail(mistakes);
    this.#beginning = beginning;
    this.seed = beginning?.servedSeed(this) ?? this.seed;
    this.#markup ??= markup;
    if (this.#latest === survey) this.#dress(names, survey);
  }

  /** Takes in what the types of question that are asked look like and say, then shows them. */
  #dress(names: string[], survey: CompiledSurvey): void {
    const types = typesOf(names);
    const begins = this.#beginning;
    this.adopt([...types.flatMap(({styles}) => styles ?? []), ...(begins ? [begins.beginningStyles] : [])]);
    this.english = Object.assign({}, this.english, begins?.beginningMessages, ...types.map(({messages}) => messages));
    const isFirst = !this.session;
    this.#prefill = this.#tools?.withoutConsents(survey, this.#prefill) ?? this.#prefill;
    this.#start(survey, this.session?.answers ?? this.#prefill);
    this.closing = begins?.whyShut(survey.definition, this.view, Date.now());
    if (this.closing) this.phase = 'closed';
    else if (isFirst && isKept(this.draftKey)) this.#act(({takeUpDraft}) => takeUpDraft(this.#form));
  }

  /** Adds what came late to the element's own styles. */
  protected adopt(styles: CSSResult[]): void {
    this.#late = [...new Set([...this.#late, ...styles])];
    const {elementStyles} = this.constructor as typeof KithElement;
    adoptStyles(this.renderRoot as ShadowRoot, [...elementStyles, ...this.#late]);
  }

  #start(survey: CompiledSurvey, answers: Answers): void {
    this.startedAt = new Date().toISOString();
    this.#round++;
    // a control that goes while somebody is in it reports its answer once more: better before than after
    if (this.session) (this.shadowRoot?.activeElement as HTMLElement | null)?.blur();
    this.session = startSession(survey, answers);
    this.problem = '';
    this.above = this.closing = undefined;
    this.ready();
    if ([...survey.questions.values()].some(isFilled)) this.#act(({fill}) => fill(this.#form));
  }

  protected override renderContent(): unknown {
    if (!this.session) return nothing;
    if (this.closing) return this.renderClosing();
    const {survey, step} = this.session;
    const drawn = `${this.#round} ${step}`;
    if (drawn !== this.#drawn) this.#isOdd = !this.#isOdd;
    this.#drawn = drawn;
    const {view} = this;
    return html`${this.#beginning?.renderLanguages(this, survey.definition, view)}${this.above?.()}
      <form novalidate part="form" @submit=${stop} @input=${this.#onInput} @change=${this.#onInput}>
        ${this.renderBefore()}${renderForm(this.session, view, this.#renderIntro(survey, view))}
      </form>`;
  }

  #renderIntro(survey: CompiledSurvey, view: FormView): unknown {
    const isFirst = previousStep(this.session!) === undefined && !this.session!.at;
    return [this.renderIntro(), isFirst ? this.#beginning?.renderMinutes(survey, view) : nothing];
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

  /** What a widget adds to a submission: the wave of a pulse, the event that is replied to. */
  protected finish?(submission: Submission): Submission;

  /** The words of the button that sends. */
  protected get sendLabel(): string {
    const own = this.session?.survey.definition.submitLabel;
    return own ? this.textOf(own) : this.t('send');
  }

  protected get view(): FormView {
    return {
      locale: this.locale,
      answers: visibleAnswers(this.session!.survey, this.session!.answers, this.session!.shown),
      headingLevel: this.headingLevel,
      busy: this.phase === 'sending',
      sendLabel: this.sendLabel,
      trouble: this.problem,
      status: this.status,
      t: this.t,
      text: (text) => this.#localized(text, (words) => this.#markup?.inlineText(words) ?? words),
      prose: (text) => this.#localized(text, (words) => this.#markup?.richText(words) ?? html`<p>${words}</p>`),
      plain: this.#plain,
      isOdd: this.#isOdd,
      keep: this.#beginning?.keep,
      words: [this.locale, this.catalog, this.english, this.messages, this.#tools, this.#markup],
      order: (question) => this.#beginning?.orderOf(question, this.seed),
      tools: this.#tools,
      review: this.review,
      told: this.told,
      onTold: ({currentTarget}) => this.#act(({tell}) => void tell(this.#form, currentTarget as HTMLDetailsElement)),
      onAnswer: (id, answer, path = '') =>
        this.#act(({change}) => change(this.#form, {type: 'answer', answers: {[id]: answer}, path})),
      onBack: () => void this.#tools?.turn(this.#form, {type: 'back'}),
      onPrimary: (event) => void this.#onPrimary(event),
    };
  }

  /** A text with earlier answers filled in, marked with its language where that is not the reader's. */
  #localized(text: LocalizedText | undefined, render: (words: string) => unknown): unknown {
    if (text === undefined) return nothing;
    const {text: words, lang} = localizeText(text, this.locale, this.documentLanguage);
    const content = render(this.#piped(words).slice(0, MAX_TEXT));
    const marked = lang ?? (this.ownLanguage && this.locale);
    return marked ? html`<span lang=${marked}>${content}</span>` : content;
  }

  /** Our words are English where we have none of the reader's language; what the definition says in it is marked then. */
  protected override get ownLanguage(): string | undefined {
    return this.catalog || /^en\b/.test(this.locale) ? undefined : 'en';
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

  #onInput = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    this.#act(({readAnswer}) => readAnswer(this.#form, input, event.type === 'input'));
  };

  protected override shouldUpdate(changed: Map<PropertyKey, unknown>): boolean {
    const before = changed.get('session') as Session | undefined;
    if (changed.size > 1 || !before || !this.session || this.phase !== 'ready') return true;
    return Boolean(this.told) || (this.#tools?.isSeen(before, this.session) ?? true);
  }

  #onPrimary = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.phase === 'sending' || !this.session) return;
    await this.#need();
    if (isSending(this.session)) return this.submit();
    await this.#tools?.goOn(this.#form);
    this.#apologize();
  };
}

type Tools = typeof import('./answering.ts');

/** What is wrong with the rules of a survey; without this code, its author learns nothing. */
const findMistakes = ({definition}: CompiledSurvey): Promise<readonly Mistake[]> =>
  import('../core/survey/rules.ts').then(({checkRules}) => checkRules(definition)).catch(() => []);

/** What a draft is kept of. A pulse leaves nothing behind. */
const KEPT: readonly string[] = ['survey', 'signup'];

/** Longer texts are cut: nobody reads on, and pages would be long in drawing them. */
const MAX_TEXT = 20_000;

/** Whether something is kept under a key; where storage is refused, nothing is. */
function isKept(key: string | undefined): boolean {
  try {
    return Boolean(key && localStorage.getItem(key));
  } catch {
    return false;
  }
}

const stop = (event: Event): void => event.preventDefault();
