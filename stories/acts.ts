// What a story does by itself before one looks at it.
import type {WidgetState} from '../src/ui/kith-element.ts';
import type {KithSignup} from '../src/widgets/signup/kith-signup.ts';
import type {KithSurvey} from '../src/widgets/survey/kith-survey.ts';

const PATIENCE = 5000;

/** Waits until `look` gives something. */
export async function until<T>(what: string, look: () => T | null | undefined | false): Promise<T> {
  for (const start = performance.now(); performance.now() - start < PATIENCE;) {
    const found = look();
    if (found) return found;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error(`waited in vain for ${what}`);
}

/** The story's widget of a kind, once it is in the state. */
const widgetIn =
  <K extends 'kith-survey' | 'kith-signup'>(tag: K) =>
  (canvas: HTMLElement, state: WidgetState): Promise<HTMLElementTagNameMap[K]> =>
    until(`a <${tag}> that is ${state}`, () => {
      const widget = canvas.querySelector(tag);
      return widget?.state === state && widget;
    });
export const surveyIn = widgetIn('kith-survey');
export const signupIn = widgetIn('kith-signup');

/** Waits until something inside the widget matches. */
export const inside = (survey: HTMLElement, selector: string): Promise<HTMLElement> =>
  until(selector, () => survey.shadowRoot?.querySelector<HTMLElement>(selector));

/** Presses the button that goes on or sends. */
export const goOn = async (survey: HTMLElement): Promise<void> => (await inside(survey, '[part="button"]')).click();

/** Fills in the garden survey and presses Send. */
export async function sendGarden(canvas: HTMLElement): Promise<KithSurvey> {
  const survey = await surveyIn(canvas, 'ready');
  survey.answers = {name: 'Ada', reach: 'ada@example.org', often: 'weekly', bring: ['seeds']};
  await goOn(survey);
  await inside(survey, '[data-q="bring"]');
  await goOn(survey);
  return survey;
}

/** Fills in the weekend's sign-up, takes two shifts and presses the button. */
export async function takeShifts(canvas: HTMLElement): Promise<KithSignup> {
  const signup = await signupIn(canvas, 'ready');
  signup.answers = {firstName: 'Ada', email: 'ada@example.org', shifts: ['soup', 'door'], consent: true};
  await goOn(signup);
  return signup;
}

/** Answers every request as told until the story ends: no story touches the network. */
export const answerWith = (reply: () => Promise<Response>) => () => {
  const real = globalThis.fetch;
  globalThis.fetch = reply;
  return () => {
    globalThis.fetch = real;
  };
};

export const never = (): Promise<Response> => new Promise(() => {});

export const json = (status: number, body: unknown) => (): Promise<Response> =>
  Promise.resolve(new Response(JSON.stringify(body), {status, headers: {'content-type': 'application/json'}}));
