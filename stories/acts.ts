// What a story does by itself before one looks at it.
import type {WidgetState} from '../src/ui/kith-element.ts';
import type {KithSurvey} from '../src/widgets/survey/kith-survey.ts';

const PATIENCE = 5000;

/** Waits until `look` gives something. */
async function until<T>(what: string, look: () => T | null | undefined | false): Promise<T> {
  for (const start = performance.now(); performance.now() - start < PATIENCE;) {
    const found = look();
    if (found) return found;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error(`waited in vain for ${what}`);
}

/** The story's survey, once it is in the state. */
export const surveyIn = (canvas: HTMLElement, state: WidgetState): Promise<KithSurvey> =>
  until(`a survey that is ${state}`, () => {
    const survey = canvas.querySelector('kith-survey');
    return survey?.state === state && survey;
  });

/** Waits until something inside the survey matches. */
export const inside = (survey: KithSurvey, selector: string): Promise<HTMLElement> =>
  until(selector, () => survey.shadowRoot?.querySelector<HTMLElement>(selector));

/** Presses the button that goes on or sends. */
export const goOn = async (survey: KithSurvey): Promise<void> => (await inside(survey, '[part="button"]')).click();

/** Fills in the garden survey and presses Send. */
export async function sendGarden(canvas: HTMLElement): Promise<KithSurvey> {
  const survey = await surveyIn(canvas, 'ready');
  survey.answers = {name: 'Ada', reach: 'ada@example.org', often: 'weekly', bring: ['seeds']};
  await goOn(survey);
  await inside(survey, '[data-q="bring"]');
  await goOn(survey);
  return survey;
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
