// Where the browsers are, for the runner's plain JavaScript.
export * from '../../scripts/browsers.ts';
