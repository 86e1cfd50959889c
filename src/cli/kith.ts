import {main} from './main.ts';

process.exitCode = await main(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  tell: (text) => void process.stderr.write(text),
});
