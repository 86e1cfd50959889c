/** What a page author would find broken: uncaught errors, rejections nobody handles, and lines in the console. */
export interface Witness {
  errors: string[];
  lines: string[];
  /** Stops listening; call it in `afterEach`. */
  leave(): void;
}

/** Listens to the page from now on. Console lines are kept from the test report. */
export function watchPage(): Witness {
  const errors: string[] = [];
  const lines: string[] = [];
  const onError = (event: ErrorEvent) => {
    // the browser's own note that a layout took another round is no error
    if (!event.message.includes('ResizeObserver')) errors.push(event.message);
  };
  const onRejection = (event: PromiseRejectionEvent) => errors.push(String(event.reason));
  const {warn, error} = console;
  console.warn = console.error = (...words: unknown[]) => void lines.push(words.map(String).join(' '));
  addEventListener('error', onError);
  addEventListener('unhandledrejection', onRejection);
  return {
    errors,
    lines,
    leave() {
      Object.assign(console, {warn, error});
      removeEventListener('error', onError);
      removeEventListener('unhandledrejection', onRejection);
    },
  };
}
