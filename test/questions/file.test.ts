import {expect} from '@open-wc/testing';
import type {KithSurvey} from '../../src/widgets/survey/kith-survey.ts';
import {inside} from '../support/mount.ts';
import {all, answerOf, ask, click, spoken, submit, summary, hasFocus} from '../support/question.ts';

/** Chooses files as the picker does: one `input` and one `change`. */
async function choose(survey: KithSurvey, ...files: File[]): Promise<void> {
  const input = inside<HTMLInputElement>(survey, '[data-q=q] input[type=file]');
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('input', {bubbles: true}));
  input.dispatchEvent(new Event('change', {bubbles: true}));
  await survey.updateComplete;
}
const text = (name: string, size = 4) => new File(['x'.repeat(size)], name, {type: 'text/plain'});
const FILE = {type: 'file', label: 'Photos', maxFiles: 2, maxSize: 1000, accept: 'image/*,.txt'};

async function photo(): Promise<File> {
  const canvas = document.createElement('canvas');
  canvas.width = 400;
  canvas.height = 200;
  canvas.getContext('2d')!.fillRect(0, 0, 400, 200);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done));
  return new File([blob!], 'elm.png', {type: 'image/png'});
}

describe('a file question', () => {
  it('the answer names the files, and the page can have them', async () => {
    const survey = await ask(FILE);
    const first = text('a.txt');
    await choose(survey, first);
    expect(answerOf(survey)).to.deep.equal([{name: 'a.txt', type: 'text/plain', size: 4}]);
    expect(spoken(survey)).to.equal('One file chosen: a.txt');
    const second = text('b.txt');
    await choose(survey, second);
    expect(survey.filesOf('q')).to.deep.equal([first, second]);
    await choose(survey);
    expect(survey.filesOf('q').length).to.equal(2);
  });

  it('files that are dropped on it are chosen, and the page stays', async () => {
    const survey = await ask(FILE);
    const dataTransfer = new DataTransfer();
    for (const name of ['a.txt', 'b.txt', 'c.txt']) dataTransfer.items.add(text(name));
    const picker = inside(survey, '.picker');
    const isTaken = (type: string) =>
      !picker.dispatchEvent(new DragEvent(type, {dataTransfer, bubbles: true, cancelable: true}));
    expect([isTaken('dragover'), isTaken('drop')]).to.deep.equal([true, true]);
    await survey.updateComplete;
    expect(survey.filesOf('q').map(({name}) => name)).to.deep.equal(['a.txt', 'b.txt']);
    expect(spoken(survey)).to.equal('2 files chosen: a.txt and b.txt');
  });

  it('in Arabic, names and kinds stand in a list as Arabic has it', async () => {
    const survey = await ask(FILE, {lang: 'ar'});
    await choose(survey, text('a.txt'), text('b.txt'));
    expect(spoken(survey)).to.contain('a.txt وb.txt');
    expect(inside(survey, '.picker .hint').textContent).to.contain(' وTXT').and.not.contain(',');
  });

  it('files can be removed; focus goes back to the picker', async () => {
    const survey = await ask(FILE);
    const second = text('b.txt');
    await choose(survey, text('a.txt'), second);
    expect(inside(survey, '.files button').getAttribute('aria-label')).to.equal('Remove a.txt');
    await click(survey, '.files button');
    await survey.updateComplete;
    expect(survey.filesOf('q')).to.deep.equal([second]);
    expect(hasFocus(survey, '[data-q=q] input')).to.equal(true);
    expect(spoken(survey)).to.equal('a.txt removed');
    await click(survey, '.files button');
    expect(answerOf(survey)).to.equal(undefined);
  });

  it('P3 too many, too large and of the wrong kind is said at the file', async () => {
    const survey = await ask(FILE);
    await choose(survey, text('large.txt', 20_000), new File(['x'], 'b.exe', {type: 'application/octet-stream'}));
    await submit(survey);
    expect(summary(survey)).to.deep.equal([
      'Photos – large.txt is larger than 0.001 MB: please choose a smaller file',
      'Photos – b.exe is not a kind of file that is taken here: please choose another',
    ]);
    expect(all(survey, '.files .error').length).to.equal(2);
    all(survey, '#summary a')[1]!.click();
    expect(survey.shadowRoot!.activeElement!.getAttribute('aria-label')).to.equal('Remove b.exe');
    await choose(survey, text('c.txt'));
    await submit(survey);
    expect(summary(survey)).to.deep.equal(['Photos – Please choose at most 2 files']);
  });

  it('one file replaces the other where one is asked for', async () => {
    const survey = await ask({type: 'file'});
    await choose(survey, text('a.txt'));
    await choose(survey, text('b.txt'));
    expect(survey.filesOf('q').map(({name}) => name)).to.deep.equal(['b.txt']);
  });

  it('H3 images are previewed without a request or an object URL', async () => {
    const survey = await ask(FILE);
    await choose(survey, await photo(), new File(['no image'], 'fake.png', {type: 'image/png'}));
    for (let i = 0; i < 50 && all(survey, 'canvas:not([hidden])').length === 0; i++)
      await new Promise((done) => setTimeout(done, 20));
    const [canvas, ...more] = all<HTMLCanvasElement>(survey, 'canvas:not([hidden])');
    expect(more.length).to.equal(0);
    expect([canvas!.width, canvas!.height]).to.deep.equal([160, 80]);
    expect(canvas!.getAttribute('aria-label')).to.equal('Preview of elm.png');
    expect(all(survey, 'img').length).to.equal(0);
  });

  it('B1 a file name is only text', async () => {
    const survey = await ask(FILE);
    await choose(survey, text('<img src=x onerror=alert(1)>.txt'));
    expect(all(survey, 'img').length).to.equal(0);
    expect(inside(survey, '.file-name bdi').textContent).to.equal('<img src=x onerror=alert(1)>.txt');
  });

  it('files travel in multipart bodies, under the name of their question', async () => {
    const survey = await ask({...FILE, name: 'photos'}, {action: '/nowhere', enctype: 'multipart/form-data'});
    const file = text('a.txt');
    await choose(survey, file);
    const sent = new Promise<FormData>((done) => {
      const original = globalThis.fetch;
      globalThis.fetch = (_, init) => {
        globalThis.fetch = original;
        done(init!.body as FormData);
        return Promise.resolve(new Response('{}', {headers: {'content-type': 'application/json'}}));
      };
    });
    await survey.submit();
    const body = await sent;
    expect(body.getAll('photos').map((part) => (part as File).name)).to.deep.equal(['a.txt']);
  });
});
