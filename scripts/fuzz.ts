// Checks, shows and answers damaged definitions: `npm run fuzz [-- HOW_MANY [SEED]]`, 100,000 unless told otherwise.
const [count = '100000', seed = '1'] = process.argv.slice(2);
process.env['FUZZ'] = count;
process.env['SEED'] = seed;
await import('../test/core/check/fuzz.test.ts');
export {};
