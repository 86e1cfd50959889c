import {html, nothing, type TemplateResult} from 'lit';
import type {QuestionOf} from '../contract/question.ts';
import type {Answer} from '../contract/submission.ts';
import type {FileEntry} from '../core/answers/file.ts';
import {afterChange, say} from './after-change.ts';
import {filesIn, keepFile} from './chosen-files.ts';
import {fileMessages} from './file.messages.ts';
import {buttonStyles} from './buttons.styles.ts';
import {fileStyles} from './file.styles.ts';
import {describedBy, group} from './frame.ts';
import {preview} from './image-preview.ts';
import {wordsAt} from './issues-inside.ts';
import type {QuestionType, QuestionView} from './question-view.ts';
import {crossIcon, fileIcon, plusIcon} from './small-icons.ts';
import {alertIcon} from '../ui/icons.ts';

type FileQuestion = QuestionOf<'file'>;
type View = QuestionView<FileQuestion>;

/** `file`: the browser's own picker, and a list of what was chosen. The answer names the files; `filesOf` has them. */
const fileType: QuestionType<FileQuestion> = {
  live: true,
  render: (view) =>
    group(
      view,
      html`${renderPicker(view)}${renderChosen(view)}
        <p class="visually-hidden" role="status"></p>`,
    ),
  read(_, {maxFiles = 1}, before, input) {
    const chosen = [...(input?.files ?? [])].map(toEntry);
    if (input) input.value = ''; // so that the same file can be chosen again after it was removed
    if (!chosen.length) return before;
    return [...(maxFiles > 1 ? entriesOf(before) : []), ...chosen] as unknown as Answer;
  },
  partLabel: ({plain}, {label}) => plain(label),
  styles: [buttonStyles, fileStyles],
  messages: fileMessages,
};
export const types = {file: fileType};

const entriesOf = (answer: Answer | undefined): FileEntry[] =>
  Array.isArray(answer) ? (answer as unknown as FileEntry[]) : [];

function toEntry(file: File): FileEntry {
  const entry = {name: file.name, type: file.type, size: file.size};
  keepFile(entry, file);
  return entry;
}

function renderPicker(view: View): TemplateResult {
  const {question, id, error, locale, t} = view;
  const {accept, maxSize, maxFiles = 1} = question;
  const limits = [
    accept && t('fileKinds', {accept: kindWords(accept, view)}),
    maxSize && t('fileLimits', {max: (Math.ceil(maxSize / 1e3) / 1e3).toLocaleString(locale)}),
  ].filter(Boolean);
  const tell = (event: Event) => {
    const names = [...((event.currentTarget as HTMLInputElement).files ?? [])].map(({name}) => name);
    const question = (event.currentTarget as Element).closest('.question');
    if (names.length) say(question, t('fileAdded', {n: names.length, names: listOf(view, names)}));
  };
  return html`<div class="picker" @dragover=${over} @dragleave=${out} @drop=${(e: DragEvent) => drop(e, maxFiles)}>
    <input
      type="file"
      id="${id}-input"
      class="visually-hidden"
      accept=${accept ?? nothing}
      ?multiple=${maxFiles > 1}
      aria-invalid=${error ? 'true' : nothing}
      aria-labelledby="${id}-label ${id}-button"
      aria-describedby=${describedBy(view, limits.length ? `${id}-limits` : '')}
      @change=${tell}
    />
    <label class="quiet" id="${id}-button" for="${id}-input"
      >${plusIcon}<span>${t('chooseFile', {n: maxFiles})}</span></label
    >
    <span class="muted drop" aria-hidden="true">${t('fileDrop')}</span>
    ${limits.length ? html`<p class="hint" id="${id}-limits">${limits.join(' ')}</p>` : nothing}
  </div>`;
}

/** The picker shows that it takes what is held over it; a page that files are dropped on would leave for them. */
function over(event: DragEvent): void {
  if (!event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  (event.currentTarget as Element).classList.add('held');
}

const out = (event: Event): void => (event.currentTarget as Element).classList.remove('held');

/** Files that are dropped are chosen as in the dialog. */
function drop(event: DragEvent, max: number): void {
  out(event);
  const files = event.dataTransfer?.files;
  const input = (event.currentTarget as Element).querySelector('input')!;
  if (!files?.length || input.matches(':disabled')) return;
  event.preventDefault();
  const taken = new DataTransfer();
  for (const file of [...files].slice(0, max)) taken.items.add(file);
  input.files = taken.files;
  input.dispatchEvent(new Event('change', {bubbles: true}));
}

function renderChosen(view: View): unknown {
  const entries = entriesOf(view.answer);
  if (!entries.length) return nothing;
  return html`<ul class="files" aria-label=${view.t('chosenFiles')}>
    ${entries.map((entry, i) => renderEntry(view, entries, entry, i))}
  </ul>`;
}

function renderEntry(view: View, entries: FileEntry[], entry: FileEntry, index: number): TemplateResult {
  const {locale, t} = view;
  const {name, size} = entry;
  const [file] = filesIn(entry as unknown as Answer);
  const wrong = wordsAt(view.issues, index);
  const isImage = /^image\/(png|jpeg|gif|webp|avif|bmp)$/.test(entry.type);
  return html`<li data-part=${index}>
    <span class="thumb"
      >${fileIcon}${file && isImage ? html`<canvas role="img" aria-label=${t('filePreview', {name})} ${preview(file)}></canvas>` : nothing}</span
    >
    <span class="file-name"
      ><bdi>${name}</bdi>
      <span class="muted">${formatSize(size, locale)}</span>
      ${wrong ? html`<span class="error" id="${view.id}-wrong-${index}">${alertIcon}<span>${wrong}</span></span>` : nothing}</span
    >
    <button
      type="button"
      class="square"
      aria-label=${t('fileRemove', {name})}
      aria-describedby=${wrong ? `${view.id}-wrong-${index}` : nothing}
      @click=${(e: Event) => remove(view, entries, index, e)}
    >
      ${crossIcon}
    </button>
  </li>`;
}

/** `image/*, .pdf` as people say it: "images and PDF". */
const kindWords = (accept: string, view: View): string =>
  listOf(
    view,
    accept.split(',').map((token) => {
      const [kind = '', detail = ''] = token.trim().toLowerCase().split('/');
      if (detail === '*') return view.t(`kind.${kind}`);
      return (detail || kind).replace(/^\.|^.*[.+-]/, '').toUpperCase();
    }),
  );

const listOf = ({locale}: View, words: string[]): string => new Intl.ListFormat(locale).format(words);

/** "240 kB", "3.1 MB". */
const formatSize = (bytes: number, locale: string): string => {
  const [n, unit] = bytes < 1e6 ? [Math.max(1, bytes / 1e3), 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  return n.toLocaleString(locale, {
    style: 'unit',
    unit: unit as string,
    maximumFractionDigits: (n as number) < 10 ? 1 : 0,
  });
};

function remove(view: View, entries: FileEntry[], index: number, event: Event): void {
  const question = (event.currentTarget as Element).closest('.question')!;
  const rest = entries.filter((_, i) => i !== index);
  view.change(rest.length ? (rest as unknown as Answer) : undefined);
  afterChange(question, () => {
    question.querySelector<HTMLElement>('input')?.focus();
    say(question, view.t('fileRemoved', {name: entries[index]!.name}));
  });
}
