import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import {languagesOf, spotsOf, type Definition} from '../model/definition.ts';
import {keepDraft, readDrafts, type Draft, type Keep} from '../model/drafts.ts';
import {mend, type Notice} from '../model/findings.ts';
import {addChange, endTyping, redo, startHistory, undo, type History} from '../model/history.ts';
import type {Path} from '../model/json-path.ts';
import {showText} from '../model/texts.ts';
import type {Look, Work} from '../model/work.ts';
import {renderEditor} from './editor-view.ts';
import {renderImport, type ImportState} from './import-view.ts';
import {newShare, renderShare, type ShareState} from './share-view.ts';
import {renderStart} from './start-view.ts';

export type Screen = 'start' | 'import' | 'edit' | 'share';
export type Tab = 'questions' | 'languages' | 'look' | 'ends' | 'preview';

/** How the preview is looked at. */
export interface PreviewState {
  device: 'phone' | 'desktop';
  isDark: boolean;
  language: string;
}

/** A sentence about what just happened, with a way back where there is one. */
export interface Note {
  words: string;
  canUndo: boolean;
}

const openStorage = (): Keep | undefined => {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
};

/** The whole builder: what is made, what is looked at, and what may happen to both. Pixels are in the functions it calls. */
export class BuilderApp extends LitElement {
  @state() screen: Screen = 'start';
  @state() tab: Tab = 'questions';
  @state() history: History<Work> | undefined;
  @state() draft: Draft | undefined;
  @state() drafts: Draft[] = [];
  /** The question that is open. */
  @state() selected: Path | undefined;
  /** The list that a question is about to be added to. */
  @state() adding: Path | undefined;
  @state() preview: PreviewState = {device: 'phone', isDark: false, language: 'en'};
  @state() notices: Notice[] = [];
  @state() kept: 'yes' | 'soon' | 'no' = 'yes';
  @state() note: Note | undefined;
  /** What is read out. */
  @state() said = '';
  /** The language that is being translated to. */
  @state() target: string | undefined;
  @state() importing: ImportState = {text: '', name: ''};
  @state() share: ShareState = newShare();
  readonly storage = openStorage();
  #saving: ReturnType<typeof setTimeout> | undefined;
  #checking: ReturnType<typeof setTimeout> | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.drafts = readDrafts(this.storage);
    document.addEventListener('keydown', this.#hearKey);
    document.addEventListener('focusout', this.#endTyping);
    addEventListener('pagehide', this.#saveNow);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#hearKey);
    document.removeEventListener('focusout', this.#endTyping);
    removeEventListener('pagehide', this.#saveNow);
  }

  get work(): Work {
    return this.history!.definition;
  }

  get languages(): string[] {
    return languagesOf(this.work.definition);
  }

  get isPublished(): boolean {
    return this.draft?.published !== undefined;
  }

  /** Begins something new. */
  begin(work: Work): void {
    const id = crypto.randomUUID?.() ?? String(Date.now());
    this.#open({id, name: nameOf(work), changed: new Date().toISOString(), work});
  }

  /** Goes on with what was begun. */
  resume(draft: Draft): void {
    this.#open(draft);
  }

  #open(draft: Draft): void {
    this.draft = draft;
    this.history = startHistory(draft.work);
    this.selected = undefined;
    this.adding = undefined;
    this.target = this.languages[1];
    this.tab = draft.work.kind === 'calendar' ? 'ends' : 'questions';
    this.preview = {...this.preview, language: this.languages[0]!};
    this.share = {...newShare(), endpoint: this.share.endpoint, url: draft.published};
    this.note = undefined;
    this.go('edit');
    this.#checkSoon();
  }

  /** Goes to a screen; the focus goes to its heading. */
  go(screen: Screen): void {
    if (screen === 'start') this.#close();
    this.screen = screen;
    this.drafts = readDrafts(this.storage);
    scrollTo(0, 0);
    void this.focusOn('h1');
  }

  #close(): void {
    this.#saveNow();
    this.draft = undefined;
    this.history = undefined;
  }

  show(tab: Tab): void {
    this.tab = tab;
    this.note = undefined;
  }

  /** Changes the definition. @param typing changes of the same name are taken back as one */
  edit(change: (definition: Definition) => Definition, typing?: string): void {
    this.#change({...this.work, definition: change(this.work.definition)}, typing);
  }

  setLook(look: Look, typing?: string): void {
    this.#change({...this.work, look}, typing);
  }

  #change(work: Work, typing: string | undefined): void {
    const same = work.definition === this.work.definition && work.look === this.work.look;
    if (same) return;
    this.history = addChange(this.history!, work, typing);
    if (!typing) this.note = undefined;
    this.#changed();
  }

  #changed(): void {
    this.kept = 'soon';
    clearTimeout(this.#saving);
    this.#saving = setTimeout(this.#saveNow, 500);
    this.#checkSoon();
    const {languages, preview} = this;
    if (!languages.includes(preview.language)) this.preview = {...preview, language: languages[0]!};
    if (this.target === undefined || !languages.slice(1).includes(this.target)) this.target = languages[1];
  }

  undo(): void {
    this.#travel(undo(this.history!), 'Taken back.');
  }

  redo(): void {
    this.#travel(redo(this.history!), 'Done again.');
  }

  #travel(history: History<Work>, words: string): void {
    if (history.definition === this.history!.definition) return this.say('There is nothing to take back.');
    this.history = history;
    this.note = undefined;
    this.say(words);
    this.#changed();
  }

  /** Mends what a notice is about, where a button can. */
  mend(notice: Notice): void {
    if (notice.rule === 'not-translated') return this.show('languages');
    this.edit((definition) => mend(definition, notice));
    this.say('Mended.');
    const {kind, definition} = this.work;
    if (notice.rule === 'no-consent')
      this.selected = spotsOf(kind, definition).findLast(({question}) => question.type === 'consent')?.path;
    void this.focusOn(this.selected === undefined ? '.card-open' : `[id="${this.selected}.label"]`);
  }

  /** Reads a sentence out; the same one twice is read twice. */
  say(words: string): void {
    this.said = this.said === words ? `${words}\u00a0` : words;
  }

  /** Says what happened where it can be seen, too. */
  tell(words: string, canUndo = false): void {
    this.note = {words, canUndo};
    this.say(words);
  }

  /** Moves the focus once all is drawn. */
  async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    const found = this.querySelector<HTMLElement>(selector);
    found?.focus();
    found?.scrollIntoView({block: 'nearest'});
  }

  /** Remembers where the definition was published. From then on its ids stay. */
  setPublished(url: string): void {
    this.draft = {...this.draft!, published: url};
    this.#saveNow();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const title = this.history && this.screen !== 'start' ? `${nameOf(this.work)} – Kith builder` : 'Kith builder';
    if (document.title !== title) document.title = title;
  }

  protected override render(): TemplateResult {
    return html`${this.#renderScreen()}
      <p class="unseen" role="status">${this.said}</p>`;
  }

  #renderScreen(): unknown {
    if (this.screen === 'import') return renderImport(this);
    if (this.screen === 'start' || !this.history) return renderStart(this);
    return this.screen === 'share' ? renderShare(this) : this.screen === 'edit' ? renderEditor(this) : nothing;
  }

  #saveNow = (): void => {
    clearTimeout(this.#saving);
    if (!this.draft || !this.history) return;
    this.draft = {...this.draft, name: nameOf(this.work), work: this.work, changed: new Date().toISOString()};
    this.kept = keepDraft(this.storage, this.draft) ? 'yes' : 'no';
  };

  #checkSoon(): void {
    clearTimeout(this.#checking);
    this.#checking = setTimeout(() => void this.#check(), 300);
  }

  async #check(): Promise<void> {
    const work = this.history?.definition;
    if (!work) return;
    const {findNotices} = await import('../check.ts');
    const notices = findNotices(work);
    if (this.history?.definition === work) this.notices = notices;
  }

  #endTyping = (): void => {
    if (this.history) this.history = endTyping(this.history);
  };

  #hearKey = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || this.screen !== 'edit') return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) this.redo();
    else this.undo();
  };
}

/** What a piece of work is called. */
export const nameOf = ({definition, kind}: Work): string =>
  showText(definition['title'], languagesOf(definition)) ||
  (kind === 'calendar' ? 'Community calendar' : 'Without a title');
