import {html, type TemplateResult} from 'lit';
import {nameLanguage} from '../../../src/core/text/language-name.ts';
import {asObject} from '../../../src/core/json-object.ts';
import {questionAt} from '../model/definition.ts';
import type {BuilderApp} from './builder-app.ts';
import {segments} from './controls.ts';

/** The real widget beside what is written, as wide as a phone or a desk. */
export const renderPreview = (app: BuilderApp): TemplateResult => {
  const {preview, languages} = app;
  return html`<section class="preview" aria-label="Preview">
    <div class="preview-bar">
      ${segments({
        name: 'device',
        label: 'Width of the preview',
        isLabelHidden: true,
        isSmall: true,
        value: preview.device,
        values: [
          {value: 'phone', words: 'Phone', icon: 'phone'},
          {value: 'desktop', words: 'Desktop', icon: 'desktop'},
        ],
        onPick: (device) => (app.preview = {...preview, device: device as 'phone' | 'desktop'}),
      })}
      ${segments({
        name: 'tone',
        label: 'Page of the preview',
        isLabelHidden: true,
        isSmall: true,
        value: preview.isDark ? 'dark' : 'light',
        values: [
          {value: 'light', words: 'Light page', icon: 'sun'},
          {value: 'dark', words: 'Dark page', icon: 'moon'},
        ],
        onPick: (tone) => (app.preview = {...preview, isDark: tone === 'dark'}),
      })}
      ${
        languages.length > 1
          ? segments({
              name: 'preview-language',
              label: 'Language of the preview',
              isLabelHidden: true,
              value: preview.language,
              values: languages.map((tag) => ({value: tag, words: nameLanguage(tag), lang: tag})),
              onPick: (language) => (app.preview = {...preview, language}),
            })
          : ''
      }
    </div>
    <kith-preview-frame
      .work=${app.work}
      .isDark=${preview.isDark}
      .language=${preview.language}
      .device=${preview.device}
      .isWhole=${app.screen === 'edit' && app.tab === 'questions'}
      .marked=${app.selected && questionAt(app.work.definition, app.selected)?.id}
      @kith-test=${(event: CustomEvent<unknown>) => {
        app.share = {...app.share, received: asObject(event.detail)};
        app.say('Sent. This was a test: nothing has left this device.');
      }}
    ></kith-preview-frame>
  </section>`;
};
