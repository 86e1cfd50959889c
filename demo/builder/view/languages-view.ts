import {html, nothing, type TemplateResult} from 'lit';
import {nameLanguage} from '../../../src/core/text/language-name.ts';
import {LANGUAGES} from '../../../src/i18n/languages.ts';
import {spotsOf, type Spot} from '../model/definition.ts';
import {
  addLanguage,
  nameOfText,
  progressOf,
  removeLanguage,
  textsToTranslate,
  translate,
  type TextAt,
} from '../model/languages.ts';
import {readText, showText} from '../model/texts.ts';
import type {BuilderApp} from './builder-app.ts';
import {field, pick, segments, tick} from './controls.ts';
import {icon} from './icons.ts';

/** Whether only what is missing is listed; what is being written stays until one turns to something else. */
let isMissingOnly = false;

const ALL = ['en', ...LANGUAGES];

/** All texts beside each other, in the first language and in one more. */
export function renderLanguages(app: BuilderApp): TemplateResult {
  const {languages, target} = app;
  return html`<h2>Languages</h2>
    <p class="lead">
      Buttons, errors and dates are there in 24 languages already. What you write yourself you translate here; ask
      somebody who speaks the language to read it.
    </p>
    ${renderProgress(app)} ${renderAdd(app)}
    ${target !== undefined && languages.length > 1 ? renderTable(app, languages[0]!, target) : nothing}`;
}

function renderProgress(app: BuilderApp): TemplateResult {
  const {languages, work} = app;
  return html`<ul class="tongues">
    ${languages.map((tag, i) => {
      const {done, all} = progressOf(work.kind, work.definition, tag);
      return html`<li class="tongue">
        <span lang=${tag}><b>${nameLanguage(tag)}</b></span>
        <progress max=${all} value=${done} aria-label="${nameLanguage(tag)}: texts that are there"></progress>
        <span class="hint" data-progress=${tag}
          >${i === 0 ? `${all} texts` : done === all ? 'Complete' : `${done} of ${all}`}</span
        >
        ${
          i === 0
            ? html`<span class="hint">written first</span>`
            : html`<button type="button" class="link" @click=${() => remove(app, tag)}>Take away</button>`
        }
      </li>`;
    })}
  </ul>`;
}

function renderAdd(app: BuilderApp): TemplateResult {
  const left = ALL.filter((tag) => !app.languages.includes(tag));
  return pick({
    id: 'add-language',
    label: 'Add a language',
    value: '',
    values: [{value: '', words: 'Choose …'}, ...left.map((tag) => ({value: tag, words: inBoth(tag)}))],
    onPick: (tag) => {
      if (!tag) return;
      app.edit((d) => addLanguage(app.work.kind, d, tag));
      app.target = tag;
      app.preview = {...app.preview, language: tag};
      app.say(`${nameLanguage(tag)} is added. Fill in what is missing.`);
      void app.focusOn('.translation textarea, .translation input');
    },
  });
}

/** "Español (Spanish)". */
function inBoth(tag: string): string {
  const own = nameLanguage(tag);
  const english = new Intl.DisplayNames(['en'], {type: 'language'}).of(tag) ?? tag;
  return own === english ? own : `${own} (${english})`;
}

function remove(app: BuilderApp, tag: string): void {
  app.edit((d) => removeLanguage(d, tag));
  app.tell(`${nameLanguage(tag)} is taken away, with its words.`, true);
  void app.focusOn('#add-language');
}

function renderTable(app: BuilderApp, first: string, target: string): TemplateResult {
  const {languages, work} = app;
  const spots = spotsOf(work.kind, work.definition);
  const texts = textsToTranslate(work.kind, work.definition);
  const listed = isMissingOnly ? texts.filter(({text}) => !readText(text, target, languages).trim()) : texts;
  const groups = groupTexts(listed, spots);
  return html`<div class="table-head">
      ${
        languages.length > 2
          ? segments({
              name: 'target',
              label: 'Translate to',
              value: target,
              values: languages.slice(1).map((tag) => ({value: tag, words: nameLanguage(tag), lang: tag})),
              onPick: (tag) => {
                app.target = tag;
                app.preview = {...app.preview, language: tag};
              },
            })
          : nothing
      }
      ${tick({
        id: 'missing-only',
        label: 'Only what is missing',
        isOn: isMissingOnly,
        onChange: (isOn) => {
          isMissingOnly = isOn;
          app.requestUpdate();
        },
      })}
    </div>
    ${
      groups.length
        ? groups.map(([spot, own]) => renderGroup(app, spot, own, spots, {first, target}))
        : html`<p class="notice good">
            ${icon('check')}<span>Everything is there in <span lang=${target}>${nameLanguage(target)}</span>.</span>
          </p>`
    }`;
}

/** Texts by the question that they are of; those of none come under ''. */
function groupTexts(texts: readonly TextAt[], spots: readonly Spot[]): [Spot | undefined, TextAt[]][] {
  const groups = new Map<Spot | undefined, TextAt[]>();
  for (const text of texts) {
    const spot = spots.find(({path}) => text.path.startsWith(`${path}.`));
    groups.set(spot, [...(groups.get(spot) ?? []), text]);
  }
  return [...groups];
}

function renderGroup(
  app: BuilderApp,
  spot: Spot | undefined,
  texts: readonly TextAt[],
  spots: readonly Spot[],
  {first, target}: {first: string; target: string},
): TemplateResult {
  const name = spot ? `Question ${spots.indexOf(spot) + 1}` : 'Around the questions';
  return html`<section class="translations">
    <h3>${name}</h3>
    ${texts.map((text) => {
      const {path} = text;
      const part = nameOfText(path);
      const source = readText(text.text, first, app.languages) || showText(text.text, app.languages);
      const length = Math.max(source.length, readText(text.text, target, app.languages).length);
      const rows = length > 90 ? 4 : length > 26 ? 2 : undefined;
      const write = (tag: string) => (words: string) =>
        app.edit((d) => translate(d, text, tag, words), `${path}:${tag}`);
      return html`<div class="translation">
        <p class="translation-part">${part}</p>
        ${field({
          id: `${path}:${first}`,
          label: `${name}, ${part}, ${nameLanguage(first)}`,
          isLabelHidden: true,
          lang: first,
          rows,
          value: source,
          onInput: write(first),
        })}
        ${field({
          id: `${path}:${target}`,
          label: `${name}, ${part}, ${nameLanguage(target)}`,
          isLabelHidden: true,
          lang: target,
          rows,
          placeholder: `In ${nameLanguage(target)}`,
          value: readText(text.text, target, app.languages),
          onInput: write(target),
        })}
      </div>`;
    })}
  </section>`;
}
